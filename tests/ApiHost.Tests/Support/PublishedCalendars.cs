using Actors.Grains.ExternalCalendars;
using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.ApiHost.Tests.Support;

/// <summary>
/// Calendars that are published nowhere: each https address leads to the same. For tests that are about something else; those that are
/// about calendars have them fetched for real.
/// </summary>
internal sealed class PublishedCalendars : ICalendarSource, ICalendarServer, ICalendarWriter
{
    private const string File =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:one@example.com\r\nDTSTAMP:20270101T000000Z\r\n"
        + "DTSTART:20281201T030000Z\r\nDTEND:20281201T040000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    public string? FindProblem(string address) => address.StartsWith("https://", StringComparison.Ordinal)
        && Uri.IsWellFormedUriString(address, UriKind.Absolute)
        ? null
        : "must begin with https://";

    public Task<CalendarFetch> FetchAsync(CalendarQuestion question, CancellationToken cancellationToken) =>
        Task.FromResult(new CalendarFetch { Files = [File], Tag = "\"1\"" });

    public Task<CalendarFetch> FetchAsync(CalendarQuestion question, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        FetchAsync(question, cancellationToken);

    public Task<CalendarsFound> FindAsync(string address, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        Task.FromResult(new CalendarsFound { Calendars = [new FoundCalendar(address, "Private")] });

    // What is written is taken, and never seen again.
    public Task<EventAnswer> ReadEventAsync(string place, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        Task.FromResult(new EventAnswer { IsGone = true });

    public Task<EventAnswer> WriteEventAsync(
        string place, string? tag, string text, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        Task.FromResult(new EventAnswer { Tag = "\"1\"" });

    public Task<EventAnswer> RemoveEventAsync(string place, string? tag, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        Task.FromResult(new EventAnswer());
}
