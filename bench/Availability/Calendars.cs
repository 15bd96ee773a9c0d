using NodaTime;

namespace Actors.Scheduling;

/// <summary>Calendars to measure with: every day 09:00 to 18:00 in Lisbon, half-hour slots.</summary>
internal static class Calendars
{
    public static readonly Instant Monday = Instant.FromUtc(2027, 3, 1, 0, 0);

    public static readonly Schedule Schedule = new(
        "Europe/Lisbon", [new WeeklyHours([1, 2, 3, 4, 5, 6, 7], new TimeRange(new TimeOnly(9, 0), new TimeOnly(18, 0)))], []);

    public static readonly WorkingHours Hours = WorkingHours.Compile(Schedule)!;

    public static readonly SlotRules Rules = new()
    {
        ServiceId = "consultation",
        Length = Duration.FromMinutes(30),
        Interval = Duration.FromMinutes(30),
    };

    /// <summary>Bookings of a minute each, without a gap.</summary>
    public static BusyTimeline EveryMinute(Instant first, int minutes)
    {
        var busy = new BusyTimeline();
        for (var minute = 0; minute < minutes; minute++)
        {
            var start = first + Duration.FromMinutes(minute);
            var end = start + Duration.FromMinutes(1);
            busy.Add(new BusyTime($"minute-{minute}", BusyKind.Appointment, start, end, start, end, "consultation"));
        }

        return busy;
    }

    /// <summary>Bookings of ten minutes, so many a day from 08:00 on, each a quarter of an hour after the last.</summary>
    public static BusyTimeline Bookings(Instant firstDay, int days, int count)
    {
        var busy = new BusyTimeline();
        for (var index = 0; index < count; index++)
        {
            var start = firstDay
                + Duration.FromDays(index % days)
                + Duration.FromHours(8)
                + Duration.FromMinutes(15 * (index / days));
            var end = start + Duration.FromMinutes(10);
            busy.Add(new BusyTime($"booking-{index}", BusyKind.Appointment, start, end, start, end, "other"));
        }

        return busy;
    }
}
