using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <content>What other calendars take. Each telling says all of it, so it does not matter how often it comes, or what was lost.</content>
internal static partial class CalendarDecisions
{
    /// <summary>Takes for another calendar exactly what it says.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written; nothing when nothing has changed.</param>
    /// <param name="source">Which other calendar.</param>
    /// <param name="busy">What it takes.</param>
    public static Outcome<ExternalBusy> SetExternalBusy(
        ExpertCalendar calendar, UnitOfWork work, string source, ImmutableArray<BusyStretch> busy)
    {
        if (!calendar.IsOpen) return Refusal.NotFound("expert");
        var isKnown = calendar.External.Sources.ContainsKey(source);
        if (!isKnown && calendar.External.Sources.Count >= ExternalBusy.MostSources)
            return new Refusal(RefusalCode.LimitReached, $"An expert has at most {ExternalBusy.MostSources} other calendars.");
        var joined = ExternalBusyTimes.Joined(busy, work.Now);
        var others = calendar.External.Sources.Where(known => known.Key != source).Sum(known => known.Value.Busy.Count);
        if (others + joined.Count > ExternalBusy.MostStretches)
            return new Refusal(
                RefusalCode.LimitReached, $"The other calendars of an expert take at most {ExternalBusy.MostStretches} stretches of time.");
        if (CalendarReach.Check(joined, work.Now) is { } refusal) return refusal;
        var (added, removed) = calendar.External.Compare(source, joined, work.Now);
        var isSame = isKnown && added.IsEmpty && removed.IsEmpty;
        if (!isSame) work.Append(new ExternalBusySet(source, added, removed));
        return new ExternalBusy
        {
            Source = source,
            Busy = [.. joined],
            ChangedAt = isSame ? calendar.External.Sources[source].ChangedAt : work.Now,
            Conflicts = OutsideOfHours.Find(calendar, joined, work.Now),
        };
    }

    /// <summary>Forgets another calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="source">Which other calendar.</param>
    public static Outcome<ExternalBusy> RemoveExternalBusy(ExpertCalendar calendar, UnitOfWork work, string source)
    {
        var found = FindExternalBusy(calendar, source, work.Now);
        if (found.Value is not null) work.Append(new ExternalBusyRemoved(source));
        return found;
    }

    /// <summary>What another calendar takes that is not over, and the appointments in it.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="source">Which other calendar.</param>
    /// <param name="now">The time.</param>
    public static Outcome<ExternalBusy> FindExternalBusy(ExpertCalendar calendar, string source, DateTimeOffset now) =>
        calendar.IsOpen && calendar.External.Sources.ContainsKey(source)
            ? ExternalBusyOf(calendar, source, now)
            : Refusal.NotFound("external calendar");

    /// <summary>What another calendar takes that is not over, and the appointments in it.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="source">Which other calendar; one that is known.</param>
    /// <param name="now">The time.</param>
    public static ExternalBusy ExternalBusyOf(ExpertCalendar calendar, string source, DateTimeOffset now)
    {
        ImmutableArray<BusyStretch> busy = [.. calendar.External.Of(source).Where(stretch => stretch.End > now)];
        return new ExternalBusy
        {
            Source = source,
            Busy = busy,
            ChangedAt = calendar.External.Sources[source].ChangedAt,
            Conflicts = OutsideOfHours.Find(calendar, busy, now),
        };
    }
}
