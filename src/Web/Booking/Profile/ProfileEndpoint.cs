using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Profile;

/// <summary>An expert: who it is, what can be booked, what others say.</summary>
internal static class ProfileEndpoint
{
    private const int ReviewsShown = 10;
    private const int MostPages = 1_000;

    /// <summary>Shows one.</summary>
    public static async Task<IResult> ShowAsync(BookingVisit visit)
    {
        var path = "/experts/" + Uri.EscapeDataString(visit.Route("expert"));
        var page = int.TryParse(visit.Query("reviews"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, MostPages)
            : 1;
        var services = visit.Api.GetAsync("/services?limit=100", ApiJson.Default.ServiceInfoArray, visit.Aborted);
        var reviews = visit.Api.GetAsync(
            new ApiQuery(path + "/reviews").With("limit", ReviewsShown).With("page", page).ToString(), ApiJson.Default.ReviewInfoArray,
            visit.Aborted);
        var expert = (await visit.Api.GetAsync(path, ApiJson.Default.ExpertInfo, visit.Aborted)).Required;
        var (offered, said) = (await services, await reviews);
        return PageResult.Of<ProfilePage>(new ProfileView
        {
            Visit = visit,
            Expert = expert,
            Services = [.. offered.Required.Where(service => service.Active && service.IsOfferedBy(expert.Id))],
            Reviews = said.Required,
            Pages = said.Pagination,
        });
    }
}
