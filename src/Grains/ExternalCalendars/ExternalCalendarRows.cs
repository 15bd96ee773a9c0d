using System.Text.Json;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;

namespace Actors.Grains.ExternalCalendars;

/// <summary>The documents of other calendars.</summary>
internal static class ExternalCalendarRows
{
    /// <summary>The status of a calendar that appointments are copied to; others have none.</summary>
    public const string Receiving = "receiving";

    /// <summary>The key of a calendar's document.</summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="calendarId">The calendar.</param>
    public static DocumentKey KeyOf(UnitOfWork work, string calendarId) =>
        new(work.Caller.Tenant, ExternalCalendarDocuments.Calendar, calendarId);

    /// <summary>The document of a calendar. Its address is not in it.</summary>
    /// <param name="work">The calendar's unit of work, with its events.</param>
    /// <param name="calendar">The calendar as it is then.</param>
    public static Document Of(UnitOfWork work, ExternalCalendar calendar) => new()
    {
        Key = KeyOf(work, calendar.Id),
        Version = work.Version,
        CreatedAt = calendar.ConnectedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(calendar, ExternalCalendarsJson.Default.ExternalCalendar),
        Owner = calendar.ExpertId,
        Status = calendar.ReceivesAppointments ? Receiving : null,
    };
}
