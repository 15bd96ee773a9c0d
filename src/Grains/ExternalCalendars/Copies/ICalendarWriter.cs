using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>
/// Writes single events into calendars on servers that one signs in to (CalDAV, RFC 4791, 5.3). It goes where <see cref="ICalendarServer"/>
/// goes, follows nothing that leads on, and each question ends within three seconds. Failures are answers.
/// </summary>
public interface ICalendarWriter
{
    /// <summary>Reads an event.</summary>
    /// <param name="place">Its address.</param>
    /// <param name="signIn">Who asks.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    Task<EventAnswer> ReadEventAsync(string place, CalendarSignIn signIn, CancellationToken cancellationToken);

    /// <summary>Writes an event: a new one, or in place of the state that is known of it.</summary>
    /// <param name="place">Its address.</param>
    /// <param name="tag">The state that is known (If-Match); null for one that is not there yet (If-None-Match).</param>
    /// <param name="text">The calendar file that has it.</param>
    /// <param name="signIn">Who writes.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    Task<EventAnswer> WriteEventAsync(string place, string? tag, string text, CalendarSignIn signIn, CancellationToken cancellationToken);

    /// <summary>Removes an event that is in the state that is known of it.</summary>
    /// <param name="place">Its address.</param>
    /// <param name="tag">The state that is known; null when its server names none.</param>
    /// <param name="signIn">Who removes it.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    Task<EventAnswer> RemoveEventAsync(string place, string? tag, CalendarSignIn signIn, CancellationToken cancellationToken);
}

/// <summary>What a server has answered about one event.</summary>
public sealed record EventAnswer
{
    /// <summary>The calendar file that has it, when it was read.</summary>
    public string? Text { get; init; }

    /// <summary>What the server calls its state; null when it does not say, or when there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>True when there is no such event.</summary>
    public bool IsGone { get; init; }

    /// <summary>True when it is in another state than was known.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Where the calendar has an event with the same UID already; null when it has none.</summary>
    public string? OtherPlace { get; init; }

    /// <summary>True when the server will not take this event, whatever else it takes.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What is in the way of everything, one of <see cref="CalendarProblems"/>; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>For how long the server wants not to be asked; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
