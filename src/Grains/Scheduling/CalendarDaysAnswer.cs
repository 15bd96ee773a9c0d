using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What a calendar looks like between two instants.</summary>
internal static class CalendarDaysAnswer
{
    /// <summary>The calendar between two instants.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The instant after the last.</param>
    /// <param name="holidays">The closed dates.</param>
    /// <param name="now">The time: lapsed holds are not shown.</param>
    public static Outcome<CalendarDays> Of(
        ExpertCalendar calendar, DateTimeOffset from, DateTimeOffset to, Holidays holidays, DateTimeOffset now)
    {
        if (!calendar.IsOpen) return Refusal.NotFound("expert");
        if (to <= from) return Refusal.Invalid("to", "must be after from");
        if (to - from > TimeSpan.FromDays(SlotQuery.MaxDays))
            return Refusal.Invalid("to", $"must be at most {SlotQuery.MaxDays} days after from");
        var asked = new TimeInterval(Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to));
        var timeOff = calendar.TimeOff.Values.Where(off => off.Start < to && off.End > from);
        return new CalendarDays(
            calendar.Hours.ZoneAt(asked.Start).Id,
            HoursOf(calendar.Hours, asked, holidays),
            HoldsOf(calendar, asked, Instant.FromDateTimeOffset(now)),
            [.. timeOff.OrderBy(off => off.Start).ThenBy(off => off.Id, StringComparer.Ordinal)])
        {
            External = ExternalOf(calendar, from, to),
        };
    }

    private static ImmutableArray<OpenHours> HoursOf(WorkingHours hours, TimeInterval asked, Holidays holidays)
    {
        var ranges = hours.RangesBetween(asked.Start, asked.End, holidays).Where(range => range.Time.Overlaps(asked));
        var joined = new List<WorkingRange>();
        foreach (var range in ranges.OrderBy(range => range.Time.Start))
        {
            if (joined is [.., var last] && last.Term == range.Term && range.Time.Start <= last.Time.End)
                joined[^1] = last with { Time = new TimeInterval(last.Time.Start, Instant.Max(last.Time.End, range.Time.End)) };
            else joined.Add(range);
        }

        return [.. joined.Select(range => new OpenHours(
            Instant.Max(range.Time.Start, asked.Start).ToDateTimeOffset(),
            Instant.Min(range.Time.End, asked.End).ToDateTimeOffset(),
            range.Hours.Zone.Id))];
    }

    private static ImmutableArray<BusyStretch> ExternalOf(ExpertCalendar calendar, DateTimeOffset from, DateTimeOffset to) =>
    [
        .. ExternalBusyTimes.Joined(
            calendar.External.Sources.Keys.SelectMany(calendar.External.Of).Where(stretch => stretch.Start < to), after: from),
    ];

    private static ImmutableArray<Hold> HoldsOf(ExpertCalendar calendar, TimeInterval asked, Instant now)
    {
        var holds = calendar.Busy.Of(BusyKind.Hold).Where(busy => busy.ExpiresAt > now && busy.Time.Overlaps(asked));
        return [.. holds.OrderBy(busy => busy.Time.Start).Select(busy => TakenTimes.HoldOf(busy, calendar.ExpertId))];
    }
}
