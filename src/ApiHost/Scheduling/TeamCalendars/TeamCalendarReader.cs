using System.Text.Json;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.ApiHost.Scheduling.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.TeamCalendars;

/// <summary>
/// Puts one expert's calendar together: what is to come from the calendar itself, what has passed from documents, since calendars forget.
/// One that cannot be read fails alone.
/// </summary>
internal sealed class TeamCalendarReader(ExpertCalendars calendars, IDocuments documents)
{
    /// <summary>How many appointments, and how many stretches of time off, of all experts one answer has.</summary>
    public const int MostEntries = 10_000;

    private const int Page = 100;

    // Most time off lasts no longer; what does is in the calendar while it goes on.
    private static readonly TimeSpan LongestPastTimeOff = TimeSpan.FromDays(366);

    private static readonly string[] NotCancelled =
    [
        .. Enum.GetValues<AppointmentStatus>().Where(status => status != AppointmentStatus.Cancelled)
            .Select(AppointmentStatusNames.NameOf),
    ];

    /// <summary>How many documents an expert's calendar has to go through; costs no more than a count.</summary>
    public async Task<long> CountAsync(ApiCall call, string expertId, TeamCalendarQuery asked)
    {
        var appointments = documents.QueryAsync(AppointmentsOf(call, expertId, asked) with { Limit = 1 }, call.Http.RequestAborted);
        var timeOff = documents.QueryAsync(TimeOffOf(call, expertId, asked) with { Limit = 1 }, call.Http.RequestAborted);
        return (await appointments).Total + (await timeOff).Total;
    }

    /// <summary>An expert's calendar; null when the expert has gone meanwhile.</summary>
    public async Task<ExpertCalendarView?> ReadAsync(ApiCall call, Expert expert, TeamCalendarQuery asked, Holidays holidays)
    {
        if ((await calendars.Of(call, expert.Id).GetDays(asked.From, asked.To, holidays)).IsRefused(out var days, out _)) return null;
        var appointments = await AllAsync(call, AppointmentsOf(call, expert.Id, asked));
        var past = await AllAsync(call, TimeOffOf(call, expert.Id, asked));
        return new ExpertCalendarView
        {
            ExpertId = expert.Id,
            DisplayName = expert.Profile.DisplayName,
            TimeZone = days.TimeZone,
            WorkingHours = [.. days.Hours.Select(hours => new WorkingTimeView
            {
                Start = hours.Start.UtcDateTime,
                End = hours.End.UtcDateTime,
                TimeZone = hours.TimeZone,
            })],
            Appointments = [.. appointments
                .Select(document => JsonSerializer.Deserialize(document.Body.Span, SchedulingJson.Default.Appointment)!)
                .Where(appointment => appointment.EndsAt > asked.From)
                .Select(ToView)],
            Holds = [.. days.Holds.Select(hold => new CalendarHoldView
            {
                ServiceId = hold.ServiceId,
                Start = hold.Start.UtcDateTime,
                End = hold.End.UtcDateTime,
                ExpiresAt = hold.ExpiresAt.UtcDateTime,
            })],
            TimeOff = [.. past
                .Select(document => JsonSerializer.Deserialize(document.Body.Span, SchedulingJson.Default.TimeOff)!)
                .Where(timeOff => timeOff.End > asked.From)
                // The calendar knows the reasons of those that it has not forgotten.
                .ExceptBy(days.TimeOff.Select(timeOff => timeOff.Id), timeOff => timeOff.Id)
                .Concat(days.TimeOff)
                .OrderBy(timeOff => timeOff.Start).ThenBy(timeOff => timeOff.Id, StringComparer.Ordinal)
                .Select(CalendarResponses.ToResponse)],
            // A silo of the version before does not tell them.
            ExternalBusy = days.External.IsDefault ? [] : [.. days.External.Select(ExternalBusyResponses.ToResponse)],
        };
    }

    private async Task<List<Document>> AllAsync(ApiCall call, DocumentQuery query)
    {
        var all = new List<Document>();
        for (var page = 1; ; page++)
        {
            var found = await documents.QueryAsync(query with { Page = page }, call.Http.RequestAborted);
            all.AddRange(found.Items);
            // More than were counted are not read either: others may be writing.
            if (found.Items.Count < Page || all.Count >= MostEntries) return all;
        }
    }

    private static DocumentQuery AppointmentsOf(ApiCall call, string expertId, TeamCalendarQuery asked) =>
        Of(call, SchedulingDocuments.Appointment, expertId, asked, Appointment.Longest).OfExpert(expertId) with { Statuses = NotCancelled };

    private static DocumentQuery TimeOffOf(ApiCall call, string expertId, TeamCalendarQuery asked) =>
        Of(call, SchedulingDocuments.TimeOff, expertId, asked, LongestPastTimeOff);

    private static DocumentQuery Of(ApiCall call, string kind, string expertId, TeamCalendarQuery asked, TimeSpan longest) => new()
    {
        Tenant = call.TenantId,
        Kind = kind,
        Owner = expertId,
        StartsFrom = asked.From - DateTimeOffset.UnixEpoch < longest ? null : asked.From - longest,
        StartsBefore = asked.To,
        Sort = DocumentSort.StartsAt,
        Limit = Page,
    };

    private static CalendarAppointmentView ToView(Appointment appointment) => new()
    {
        Id = appointment.Id,
        ServiceId = appointment.ServiceId,
        ServiceType = appointment.ServiceType,
        Status = AppointmentStatusNames.NameOf(appointment.Status),
        Start = appointment.ScheduledAt.UtcDateTime,
        End = appointment.EndsAt.UtcDateTime,
        ClientName = appointment.Client.Name,
    };
}
