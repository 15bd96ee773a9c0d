using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>How much room a calendar has for a service.</summary>
internal static class Rooms
{
    /// <summary>The room around a start.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="start">The start.</param>
    /// <param name="now">The time.</param>
    public static Outcome<Room> Of(ExpertCalendar calendar, Service service, SlotRules rules, DateTimeOffset start, DateTimeOffset now)
    {
        if (CalendarDecisions.RefuseNew(calendar, service) is { } refusal) return refusal;
        var first = FirstOf(calendar.Hours.DateOf(Instant.FromDateTimeOffset(start)));
        var reason = CalendarDecisions.Check(calendar, rules, now, start, ignoring: null);
        return new Room(
            calendar.Hours.ZoneAt(Instant.FromDateTimeOffset(start)).Id,
            reason,
            NextOf(reason, calendar, rules, Instant.FromDateTimeOffset(now), Instant.FromDateTimeOffset(start)),
            first.ToDateOnly(),
            Count(calendar, rules, first, now));
    }

    /// <summary>The first of the dates that are counted together with one.</summary>
    /// <param name="date">The date.</param>
    public static LocalDate FirstOf(LocalDate date) =>
        LocalDate.FromDateOnly(DateOnly.FromDayNumber(date.ToDateOnly().DayNumber / Room.Days * Room.Days));

    // A conflict tells them already.
    private static ImmutableArray<DateTimeOffset> NextOf(
        Refusal? reason, ExpertCalendar calendar, SlotRules rules, Instant now, Instant start) =>
        reason switch
        {
            null => [],
            { Code: RefusalCode.ScheduleConflict } => reason.NextAvailable,
            _ => SlotRefusals.Next(calendar, rules, now, start),
        };

    private static ImmutableArray<int> Count(ExpertCalendar calendar, SlotRules rules, LocalDate first, DateTimeOffset now)
    {
        var counts = new int[Room.Days];
        // No zone is as much as a day away from UTC, whichever schedule is in force.
        var from = first.PlusDays(-1).AtMidnight().InUtc().ToInstant();
        var to = SaturatingTime.Plus(from, Duration.FromDays(Room.Days + 2));
        var free = Availability.Slots(
            calendar.Hours, rules, calendar.Busy, Instant.FromDateTimeOffset(now), from, to, includeUnavailable: false);
        foreach (var slot in free)
        {
            var day = Period.DaysBetween(first, calendar.Hours.DateOf(slot.Start));
            if (day is >= 0 and < Room.Days) counts[day]++;
        }

        return [.. counts];
    }
}
