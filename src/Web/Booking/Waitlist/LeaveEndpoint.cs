using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Waitlist;

/// <summary>Giving up a place on a waitlist.</summary>
internal static class LeaveEndpoint
{
    /// <summary>Asks once more.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => OpenedPlace.OpenAsync(visit, async opened =>
    {
        if (opened.Entry.Status is not ("waiting" or "offered")) return opened.Leave(null);
        return PageResult.Of<LeavePage>(new LeaveView { Visit = visit, Entry = opened.Entry, Service = await opened.ServiceAsync() });
    });

    /// <summary>Leaves.</summary>
    public static Task<IResult> LeaveAsync(BookingVisit visit, FormValues form) => OpenedPlace.OpenAsync(visit, async opened =>
    {
        var answer = await visit.Api.SendAsync(opened.Request(HttpMethod.Delete, ""), ApiJson.Default.WaitlistEntryInfo, visit.Aborted);
        // What was over before says so by itself.
        return answer.Problem is { } problem && problem.Code != "INVALID_TRANSITION" ? throw new ApiProblemException(problem) : opened.Leave(null);
    });
}
