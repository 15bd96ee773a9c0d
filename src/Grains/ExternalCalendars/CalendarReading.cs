using System.Collections.Immutable;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.ExternalCalendars;

/// <summary>What became of reading another calendar.</summary>
internal sealed record CalendarReading
{
    /// <summary>When it is busy; null when that is as it was, or could not be read.</summary>
    public ImmutableArray<BusyStretch>? Busy { get; init; }

    /// <summary>How many of its events were not understood; null when it is as it was.</summary>
    public int? NotUnderstood { get; init; }

    /// <summary>What came of fetching it.</summary>
    public required CalendarFetch Fetch { get; init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public string? Problem => Fetch.Problem;

    /// <summary>The same, as one that could not be read after all.</summary>
    /// <param name="problem">Why.</param>
    public static CalendarReading Failed(string problem) => new() { Fetch = CalendarFetch.Failed(problem) };
}

/// <summary>Reads other calendars: fetches their files, and finds out when they are busy.</summary>
internal sealed class CalendarReader(ICalendarSource files, ICalendarServer servers, IBusyFormat format)
{
    // What comes back for ever is told for so long. The rest of it follows as time goes on, since a file is read whole once a day.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(731);

    /// <summary>Reads one.</summary>
    /// <param name="question">What to fetch.</param>
    /// <param name="signIn">As whom, on a server that one signs in to; null for a file.</param>
    /// <param name="expert">Whose it is.</param>
    /// <param name="rules">What of it counts.</param>
    /// <param name="now">The time.</param>
    public async Task<CalendarReading> ReadAsync(
        CalendarQuestion question, CalendarSignIn? signIn, Expert expert, CalendarRules rules, DateTimeOffset now)
    {
        var fetch = await (signIn is null
            ? files.FetchAsync(question, CancellationToken.None)
            : servers.FetchAsync(question, signIn, CancellationToken.None));
        if (fetch.Files is not { } found) return new CalendarReading { Fetch = fetch };
        var read = format.Read(found, new BusyFileRules(now, now + Ahead, expert.Profile.TimeZone)
        {
            Owner = expert.Profile.Email,
            AllDayIsBusy = !rules.IgnoresAllDay,
            TentativeIsBusy = !rules.IgnoresTentative,
        });
        if (read.IsRefused(out var content, out _)) return CalendarReading.Failed(CalendarProblems.NotACalendar);
        return new CalendarReading { Fetch = fetch, Busy = [.. content.Busy], NotUnderstood = content.LeftTotal };
    }
}

/// <summary>What of another calendar counts.</summary>
/// <param name="IgnoresAllDay">True when events that last whole days take no time.</param>
/// <param name="IgnoresTentative">True when what is not certain yet takes no time.</param>
internal readonly record struct CalendarRules(bool IgnoresAllDay, bool IgnoresTentative);
