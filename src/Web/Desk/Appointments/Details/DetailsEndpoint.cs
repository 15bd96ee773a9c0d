using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.Details;

/// <summary>An appointment, all of it.</summary>
internal static class DetailsEndpoint
{
    private const int MostEvents = 100;

    /// <summary>Shows it.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var id = visit.Route("id");
        var reading = DeskLists.ReadAsync(visit);
        var appointment = (await AppointmentReader.OneAsync(visit, id)).Required;
        var lists = await reading;
        return PageResult.Of<DetailsPage>(new DetailsView
        {
            Visit = visit,
            Appointment = appointment,
            Lists = lists,
            History = visit.User.IsAdmin ? await HistoryAsync(visit, id, lists) : null,
        });
    }

    private static async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(DeskVisit visit, string id, DeskLists lists)
    {
        var events = visit.Api.GetAsync(
            new ApiQuery("/audit").With("stream", "appointment/" + id).With("limit", MostEvents)
                .ToString(), ApiJson.Default.AuditInfo, visit.Aborted);
        var members = visit.Api.GetAsync(
            $"/organizations/{Uri.EscapeDataString(visit.User.TenantId ?? "")}/members?limit=100",
            ApiJson.Default.MemberInfoArray, visit.Aborted);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in (await members).Data ?? []) names.TryAdd(member.UserId, member.Name);
        foreach (var expert in lists.Experts) names.TryAdd(expert.Id, expert.DisplayName);
        // What is told here helps, and what it is about stands above it all the same.
        return HistoryEntry.Of((await events).Data?.Events ?? [], visit.Language.Appointments, visit.Times, names.GetValueOrDefault);
    }
}
