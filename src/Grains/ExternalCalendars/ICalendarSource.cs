namespace Actors.Grains.ExternalCalendars;

/// <summary>
/// Fetches calendar files from where they are published. It never connects to an address that is not public, follows two redirects at most,
/// and reads no more than 5 MiB.
/// </summary>
public interface ICalendarSource
{
    /// <summary>Fetches one, and tells what came of it: failures are answers. It ends within eight seconds.</summary>
    /// <param name="question">What to fetch.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    Task<CalendarFetch> FetchAsync(CalendarQuestion question, CancellationToken cancellationToken);

    /// <summary>
    /// What is wrong with an address, as a predicate ("must be ..."); null when nothing is. Names are not resolved: fetching does that.
    /// </summary>
    /// <param name="address">The address.</param>
    string? FindProblem(string address);
}

/// <summary>What to fetch.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Tag">What its server called what is known of it; null to have it whole.</param>
/// <param name="ModifiedAt">When its server said that it was changed; null to have it whole.</param>
public sealed record CalendarQuestion(string Address, string? Tag, string? ModifiedAt)
{
    /// <inheritdoc/>
    public override string ToString() => "a calendar";
}

/// <summary>What came of fetching a calendar.</summary>
public sealed record CalendarFetch
{
    /// <summary>
    /// The file, or those of the events on a server, one each; null when it is as it was, or could not be had.
    /// </summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>
    /// Where each of the files is, in the same order, so that it can be written to; null for a single file, and for those that lie where
    /// nobody signs in.
    /// </summary>
    public IReadOnlyList<FilePlace?>? Places { get; init; }

    /// <summary>Why it could not be had, one of <see cref="Interfaces.ExternalCalendars.CalendarProblems"/>; null when it could.</summary>
    public string? Problem { get; init; }

    /// <summary>What its server calls this state of it; null when it did not say.</summary>
    public string? Tag { get; init; }

    /// <summary>When its server says that it was changed; null when it did not say.</summary>
    public string? ModifiedAt { get; init; }

    /// <summary>For how long its server wants not to be asked; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>One that could not be had.</summary>
    /// <param name="problem">Why.</param>
    public static CalendarFetch Failed(string problem) => new() { Problem = problem };
}

/// <summary>Where an event of a calendar is.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Tag">What its server calls its state; null when it did not say.</param>
public sealed record FilePlace(string Address, string? Tag);
