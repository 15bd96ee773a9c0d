using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>Which appointments to come a change leaves outside. Only active ones are in a calendar.</summary>
internal static class OutsideOfHours
{
    /// <summary>Those that do not lie whole in working time.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="hours">The working hours as they are, or would be.</param>
    /// <param name="holidays">The closed dates.</param>
    /// <param name="now">The time.</param>
    public static OutsideAppointments Find(ExpertCalendar calendar, WorkingHours hours, Holidays holidays, DateTimeOffset now) =>
        Named(calendar, now, busy => !Covers(hours, holidays, busy.Time));

    /// <summary>Those that lie in working time without some closed dates, and not with them.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="before">The closed dates without them.</param>
    /// <param name="after">The closed dates with them.</param>
    /// <param name="now">The time.</param>
    public static OutsideAppointments Find(ExpertCalendar calendar, Holidays before, Holidays after, DateTimeOffset now) => Named(
        calendar, now, busy => !Covers(calendar.Hours, after, busy.Time) && Covers(calendar.Hours, before, busy.Time));

    /// <summary>Those that take some of a stretch of time.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="timeOff">The stretch of time, not empty.</param>
    /// <param name="now">The time.</param>
    public static OutsideAppointments Find(ExpertCalendar calendar, TimeOff timeOff, DateTimeOffset now)
    {
        var off = new TimeInterval(Instant.FromDateTimeOffset(timeOff.Start), Instant.FromDateTimeOffset(timeOff.End));
        return Named(calendar, now, busy => busy.Time.Overlaps(off));
    }

    /// <summary>Those that take some of several stretches of time.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="busy">The stretches, in order; none touches another.</param>
    /// <param name="now">The time.</param>
    public static OutsideAppointments Find(ExpertCalendar calendar, IReadOnlyList<BusyStretch> busy, DateTimeOffset now)
    {
        Instant[] ends = [.. busy.Select(stretch => Instant.FromDateTimeOffset(stretch.End))];
        return Named(calendar, now, each =>
        {
            // The first stretch that ends after it has started is the only one to look at.
            var at = Array.BinarySearch(ends, each.Time.Start);
            var first = at >= 0 ? at + 1 : ~at;
            return first < ends.Length && Instant.FromDateTimeOffset(busy[first].Start) < each.Time.End;
        });
    }

    /// <summary>Those of a service that could not be booked with this expert any more.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="service">The service as it is, or would be.</param>
    /// <param name="now">The time.</param>
    public static OutsideAppointments Find(ExpertCalendar calendar, Service service, DateTimeOffset now) =>
        ServiceRules.Check(service, calendar.ExpertId) is null
            ? OutsideAppointments.None
            : Named(calendar, now, busy => busy.ServiceId == service.Id);

    private static OutsideAppointments Named(ExpertCalendar calendar, DateTimeOffset now, Func<BusyTime, bool> isOutside)
    {
        var at = Instant.FromDateTimeOffset(now);
        BusyTime[] all =
        [
            .. calendar.Busy.Of(BusyKind.Appointment)
                .Where(busy => busy.Time.Start > at && isOutside(busy))
                .OrderBy(busy => busy.Time.Start).ThenBy(busy => busy.Id, StringComparer.Ordinal),
        ];
        return new OutsideAppointments(all.Length, [.. all.Take(OutsideAppointments.MostNamed).Select(busy =>
            new OutsideAppointment(busy.Id, calendar.ExpertId, busy.Time.Start.ToDateTimeOffset(), busy.ServiceId!))]);
    }

    private static bool Covers(WorkingHours hours, Holidays holidays, TimeInterval time)
    {
        var ranges = hours.RangesBetween(time.Start, time.End, holidays);
        ranges.Sort((left, right) => left.Time.Start.CompareTo(right.Time.Start));
        var covered = time.Start;
        foreach (var range in ranges)
        {
            if (range.Time.Start <= covered && range.Time.End > covered) covered = range.Time.End;
        }

        return covered >= time.End;
    }
}
