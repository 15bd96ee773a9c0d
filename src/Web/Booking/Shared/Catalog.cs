using Actors.Web.Api;
using Actors.Web.Errors;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Shared;

/// <summary>
/// Services and experts by their names in the API. Only what the API says is not there is gone; whatever else fails is told.
/// </summary>
internal static class Catalog
{
    /// <summary>A service by its slug.</summary>
    public static Task<Answer<ServiceInfo>> ServiceAsync(BookingVisit visit, string slug) =>
        visit.Api.GetAsync("/services/" + Uri.EscapeDataString(slug), ApiJson.Default.ServiceInfo, visit.Aborted);

    /// <summary>The service that something was made for; one that is not offered any more is known by its slug.</summary>
    public static async Task<ServiceInfo> ServiceOrGoneAsync(BookingVisit visit, string slug) =>
        OrNull(await ServiceAsync(visit, slug)) ?? ServiceInfo.Gone(slug);

    /// <summary>Those who offer a service, as far as they are published.</summary>
    public static Task<Answer<ExpertInfo[]>> ExpertsAsync(BookingVisit visit, string slug) => visit.Api.GetAsync(
        new ApiQuery("/experts?limit=100").With("serviceType", slug).ToString(), ApiJson.Default.ExpertInfoArray, visit.Aborted);

    /// <summary>An expert's name; null where it is not known to strangers.</summary>
    public static async Task<string?> NameOfAsync(BookingVisit visit, string expertId)
    {
        var path = "/experts/" + Uri.EscapeDataString(expertId);
        return OrNull(await visit.Api.GetAsync(path, ApiJson.Default.ExpertInfo, visit.Aborted))?.DisplayName;
    }

    private static T? OrNull<T>(Answer<T> answer)
        where T : class
    {
        if (answer.Is(out var found, out var problem)) return found;
        // A name that nobody can have is nobody's.
        return problem.Status is StatusCodes.Status404NotFound or StatusCodes.Status400BadRequest
            ? null
            : throw new ApiProblemException(problem);
    }
}
