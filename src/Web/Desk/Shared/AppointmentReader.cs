using System.Globalization;
using Actors.Web.Api;
using NodaTime;

namespace Actors.Web.Desk.Shared;

/// <summary>Lists of appointments, as far as the visitor may see them.</summary>
internal static class AppointmentReader
{
    /// <summary>How many a page of the API has at most.</summary>
    public const int PageSize = 100;

    /// <summary>A question for appointments, in the zone of the desk.</summary>
    public static ApiQuery Question(DeskVisit visit, LocalDate? from, LocalDate? to) => new ApiQuery("/appointments")
        .With("startDate", Dates.Write(from)).With("endDate", Dates.Write(to))
        .With("timeZone", from is null && to is null ? null : visit.Zone.Id);

    /// <summary>One page.</summary>
    public static Task<Answer<AppointmentInfo[]>> PageAsync(DeskVisit visit, ApiQuery question, int page, int limit) => visit.Api.GetAsync(
        new ApiQuery(question.ToString()).With("page", page).With("limit", limit)
            .ToString(), ApiJson.Default.AppointmentInfoArray, visit.Aborted);

    /// <summary>All of them, as far as a bound, and how many there are.</summary>
    public static async Task<(IReadOnlyList<AppointmentInfo> Items, int Total)> AllAsync(DeskVisit visit, ApiQuery question, int most)
    {
        var all = new Dictionary<string, AppointmentInfo>(StringComparer.Ordinal);
        for (var page = 1; ; page++)
        {
            var answer = await PageAsync(visit, question, page, PageSize);
            // One that was booked meanwhile moves the others on, so that some come twice.
            foreach (var appointment in answer.Required) all.TryAdd(appointment.Id, appointment);
            var total = answer.Pagination?.Total ?? all.Count;
            if (answer.Required.Length < PageSize || all.Count >= most) return ([.. all.Values.Take(most)], total);
        }
    }

    /// <summary>One; who has nothing to do with it is told that there is none.</summary>
    public static Task<Answer<AppointmentInfo>> OneAsync(DeskVisit visit, string id) =>
        visit.Api.GetAsync("/appointments/" + Uri.EscapeDataString(id), ApiJson.Default.AppointmentInfo, visit.Aborted);

    /// <summary>Where an appointment's page is.</summary>
    public static string AddressOf(string id, string step = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{DeskVisit.Root}/appointments/{Uri.EscapeDataString(id)}{step}");
}
