using System.Collections.Immutable;
using Actors.Grains.ExternalCalendars.Copies;
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

    /// <summary>The appointments of the expert that were found in it; null when it is as it was, or could not be read.</summary>
    public ImmutableArray<SeenCopy>? Own { get; init; }

    /// <summary>What came of fetching it.</summary>
    public required CalendarFetch Fetch { get; init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public string? Problem => Fetch.Problem;

    /// <summary>The same, as one that could not be read after all.</summary>
    /// <param name="problem">Why.</param>
    public static CalendarReading Failed(string problem) => new() { Fetch = CalendarFetch.Failed(problem) };
}

/// <summary>Reads other calendars: fetches their files, and finds out when they are busy.</summary>
internal sealed class CalendarReader(
    ICalendarSource files, ICalendarServer servers, IBusyFormat format, CopiedAppointments appointments)
{
    // What comes back for ever is told for so long. The rest of it follows as time goes on, since a file is read whole once a day.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(731);

    /// <summary>Reads one.</summary>
    /// <param name="asked">What to read.</param>
    /// <param name="now">The time.</param>
    public async Task<CalendarReading> ReadAsync(CalendarReadingQuestion asked, DateTimeOffset now)
    {
        var fetch = await (asked.SignIn is null
            ? files.FetchAsync(asked.Question, CancellationToken.None)
            : servers.FetchAsync(asked.Question, asked.SignIn, CancellationToken.None));
        if (fetch.Files is not { } found) return new CalendarReading { Fetch = fetch };
        var read = format.Read(found, new BusyFileRules(now, now + Ahead, asked.Expert.Profile.TimeZone)
        {
            Owner = asked.Expert.Profile.Email,
            AllDayIsBusy = !asked.Rules.IgnoresAllDay,
            TentativeIsBusy = !asked.Rules.IgnoresTentative,
            OwnDomain = asked.Tenant,
        });
        if (read.IsRefused(out var content, out _)) return CalendarReading.Failed(CalendarProblems.NotACalendar);
        var busy = content.Busy.ToImmutableArray().ToBuilder();
        var own = ImmutableArray.CreateBuilder<SeenCopy>();
        foreach (var claimed in content.Claimed)
        {
            if (!await IsOwnAsync(asked, claimed.LocalPart))
                busy.AddRange(claimed.Busy);
            else if (fetch.Places?[claimed.File] is { } place)
                own.Add(new SeenCopy(claimed.LocalPart, place.Address, place.Tag, claimed.IsLeft || claimed.Busy.Count > 0));
        }

        return new CalendarReading
        {
            Fetch = fetch,
            Busy = busy.ToImmutable(),
            NotUnderstood = content.LeftTotal,
            Own = own.ToImmutable(),
        };
    }

    // An appointment that the expert gives takes her time here already, and not where it stands there. One that she has with somebody else
    // takes it like anything else.
    private async Task<bool> IsOwnAsync(CalendarReadingQuestion asked, string appointmentId) =>
        asked.Copied.Contains(appointmentId) || await appointments.IsOfAsync(asked.Tenant, appointmentId, asked.Expert.Id);
}

/// <summary>What to read.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Question">What to fetch.</param>
/// <param name="SignIn">As whom, on a server that one signs in to; null for a file.</param>
/// <param name="Expert">Whose it is.</param>
/// <param name="Rules">What of it counts.</param>
internal sealed record CalendarReadingQuestion(
    string Tenant, CalendarQuestion Question, CalendarSignIn? SignIn, Expert Expert, CalendarRules Rules)
{
    /// <summary>The appointments that are known to have a copy in it.</summary>
    public IReadOnlySet<string> Copied { get; init; } = ImmutableHashSet<string>.Empty;
}

/// <summary>What of another calendar counts.</summary>
/// <param name="IgnoresAllDay">True when events that last whole days take no time.</param>
/// <param name="IgnoresTentative">True when what is not certain yet takes no time.</param>
internal readonly record struct CalendarRules(bool IgnoresAllDay, bool IgnoresTentative);
