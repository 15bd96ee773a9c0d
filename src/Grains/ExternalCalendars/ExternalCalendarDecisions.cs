using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;

namespace Actors.Grains.ExternalCalendars;

/// <summary>What becomes of another calendar: pure.</summary>
internal static class ExternalCalendarDecisions
{
    /// <summary>The refusal where there is no such calendar.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("external calendar");

    /// <summary>The refusal where an expert has as many as she may.</summary>
    public static readonly Refusal TooMany = new(
        RefusalCode.LimitReached, $"An expert has at most {ExternalCalendar.MostOfExpert} other calendars that are read; remove one.");

    // What is gone for so long was not moved for an hour of its server's work.
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(6);
    private static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(1);
    private const int MostDoublings = 6;

    /// <summary>What a repeat of the request that connected it is answered; null when it was never connected.</summary>
    /// <param name="state">What there is.</param>
    /// <param name="fingerprint">The fingerprint of the request.</param>
    public static Outcome<ExternalCalendar>? Repeat(ExternalCalendarState state, string? fingerprint) =>
        state.First is { } first ? Repeats.Answer(state.Calendar ?? first, state.Fingerprint, fingerprint) : null;

    /// <summary>Connects one that was read.</summary>
    /// <param name="state">What there is.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="connected">What is connected.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="every">After how long it is read again.</param>
    public static Outcome<ExternalCalendar> Connect(
        ExternalCalendarState state, UnitOfWork work, ExternalCalendarConnected connected, CalendarReading reading, TimeSpan every)
    {
        if (Repeat(state, connected.Fingerprint) is { } repeat) return repeat;
        work.Append(connected);
        var calendar = ExternalCalendarState.After(null, connected, work.Now)!;
        return Note(calendar, work, reading, every);
    }

    /// <summary>Notes what became of reading it.</summary>
    /// <param name="state">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="every">After how long it is read again.</param>
    public static Outcome<ExternalCalendar> Note(ExternalCalendarState state, UnitOfWork work, CalendarReading reading, TimeSpan every) =>
        state.Calendar is { } calendar ? Note(calendar, work, reading, every) : NotFound;

    /// <summary>Notes whether appointments can be copied to it.</summary>
    /// <param name="state">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="problem">Why not; null when they can.</param>
    public static Outcome<ExternalCalendar> NoteWriting(ExternalCalendarState state, UnitOfWork work, string? problem)
    {
        if (state.Calendar is not { } calendar) return NotFound;
        if (calendar.WritingProblem == problem) return calendar;
        var noted = new ExternalCalendarWritingNoted(problem);
        work.Append(noted);
        var after = ExternalCalendarState.After(calendar, noted, work.Now)!;
        work.Save(ExternalCalendarRows.Of(work, after));
        return after;
    }

    /// <summary>Removes it.</summary>
    /// <param name="state">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    public static Outcome<ExternalCalendar> Remove(ExternalCalendarState state, UnitOfWork work)
    {
        if (state.Calendar is not { } calendar) return NotFound;
        work.Append(new ExternalCalendarRemoved());
        work.Delete(ExternalCalendarRows.KeyOf(work, calendar.Id));
        return calendar;
    }

    /// <summary>When a calendar is read again after it could not be read; null when that is given up.</summary>
    /// <param name="calendar">The calendar as it was before.</param>
    /// <param name="problem">Why it could not be read.</param>
    /// <param name="rest">For how long its server wants not to be asked; null when it did not say.</param>
    /// <param name="every">After how long it would be read again.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? NextAfter(
        ExternalCalendar calendar, string problem, TimeSpan? rest, TimeSpan every, DateTimeOffset now)
    {
        var isGone = problem is CalendarProblems.NotFound or CalendarProblems.NotAllowed;
        if (isGone && now - (calendar.FailingSince ?? now) >= GivenUpAfter) return null;
        var backoff = FirstRest * (1 << Math.Min(calendar.Failures, MostDoublings));
        var wait = TimeSpan.FromTicks(Math.Min(backoff.Ticks, every.Ticks));
        if (rest > wait) wait = rest > LongestRest ? LongestRest : rest.Value;
        return now + wait + Spread(calendar, wait);
    }

    private static Outcome<ExternalCalendar> Note(ExternalCalendar calendar, UnitOfWork work, CalendarReading reading, TimeSpan every)
    {
        IEvent noted = reading.Problem is { } problem
            ? new ExternalCalendarReadFailed(problem, NextAfter(calendar, problem, reading.Fetch.RetryAfter, every, work.Now))
            : new ExternalCalendarRead(
                reading.NotUnderstood ?? calendar.NotUnderstood,
                reading.Busy is null,
                reading.Fetch.Tag,
                reading.Fetch.ModifiedAt,
                work.Now + every + Spread(calendar, every));
        work.Append(noted);
        var after = ExternalCalendarState.After(calendar, noted, work.Now)!;
        work.Save(ExternalCalendarRows.Of(work, after));
        if (after.NextAt is { } next) work.Enqueue(ExternalCalendarEffects.Sync(work, after.Id, next));
        // Of one that is tried by hand after it was given up nobody is told again.
        if (after.DisconnectedAt is not null && calendar.DisconnectedAt is null) work.Enqueue(ExternalCalendarEffects.Mail(work, after.Id));
        return after;
    }

    // So that those that were connected at one time, or failed at one time, do not all come at one time for ever.
    private static TimeSpan Spread(ExternalCalendar calendar, TimeSpan wait)
    {
        var hash = Effect.ShardOf(calendar.Id) * 31 + (int)(calendar.Version % 97);
        return wait * (hash % 100 / 500.0);
    }
}
