using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.Grains.ExternalCalendars;

/// <summary>
/// Calendars on servers that one signs in to (CalDAV, RFC 4791). It never connects to an address that is not public, signs in nowhere but
/// at the server that was named and where that server keeps its users, and reads no more than 20 MiB.
/// </summary>
public interface ICalendarServer
{
    /// <summary>Which calendars a user has there. It ends within eight seconds.</summary>
    /// <param name="address">Where the server is, or one of its calendars.</param>
    /// <param name="signIn">Who asks.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    Task<CalendarsFound> FindAsync(string address, CalendarSignIn signIn, CancellationToken cancellationToken);

    /// <summary>
    /// Fetches the events of one calendar, and tells what came of it: failures are answers. It ends within eight seconds.
    /// </summary>
    /// <param name="question">What to fetch.</param>
    /// <param name="signIn">Who asks.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    Task<CalendarFetch> FetchAsync(CalendarQuestion question, CalendarSignIn signIn, CancellationToken cancellationToken);

    /// <summary>What is wrong with an address, as a predicate ("must be ..."); null when nothing is. Names are not resolved.</summary>
    /// <param name="address">The address.</param>
    string? FindProblem(string address);
}

/// <summary>What came of asking which calendars there are.</summary>
public sealed record CalendarsFound
{
    /// <summary>How many are told at most.</summary>
    public const int Most = 100;

    /// <summary>Those that have events.</summary>
    public IReadOnlyList<FoundCalendar> Calendars { get; init; } = [];

    /// <summary>Why it is not known, one of <see cref="CalendarProblems"/>; null when it is.</summary>
    public string? Problem { get; init; }
}

/// <summary>A calendar on a server.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Name">What its owner calls it; null when she has not said.</param>
public sealed record FoundCalendar(string Address, string? Name);
