using Actors.Web.Api;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Hub;

/// <summary>What an organisation offers, and who serves it.</summary>
internal static class HubEndpoint
{
    private const string Services = "/services?limit=100";
    private const string Experts = "/experts?limit=100";

    /// <summary>Shows it.</summary>
    public static async Task<IResult> ShowAsync(BookingVisit visit)
    {
        var services = visit.Api.GetAsync(Services, ApiJson.Default.ServiceInfoArray, visit.Aborted);
        var experts = visit.Api.GetAsync(Experts, ApiJson.Default.ExpertInfoArray, visit.Aborted);
        return PageResult.Of<HubPage>(new HubView
        {
            Visit = visit,
            Services = [.. (await services).Required.Where(service => service.Active)],
            Experts = (await experts).Required,
        });
    }
}
