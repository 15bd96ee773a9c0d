using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;

namespace Actors.SlotBenchmarks;

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
            busy.Add(Busy(
                $"minute-{minute}", BusyKind.Appointment, first + Duration.FromMinutes(minute), Duration.FromMinutes(1), "consultation"));
        }

        return busy;
    }

    /// <summary>Bookings of ten minutes, so many a day from 08:00 on, each a quarter of an hour after the last.</summary>
    public static BusyTimeline Bookings(Instant firstDay, int days, int count, string service = "other")
    {
        var busy = new BusyTimeline();
        for (var index = 0; index < count; index++)
        {
            var start = firstDay
                + Duration.FromDays(index % days)
                + Duration.FromHours(8)
                + Duration.FromMinutes(15 * (index / days));
            busy.Add(Busy($"booking-{index}", BusyKind.Appointment, start, Duration.FromMinutes(10), service));
        }

        return busy;
    }

    /// <summary>Sessions of half an hour, six a day from 09:00 on, each with some of its seats booked.</summary>
    public static BusyTimeline Sessions(Instant firstDay, int days, int seats)
    {
        var busy = new BusyTimeline();
        for (var index = 0; index < days * 6 * seats; index++)
        {
            var session = index / seats;
            var start = firstDay + Duration.FromDays(session / 6) + Duration.FromHours(9 + (session % 6));
            busy.Add(Busy($"seat-{index}", BusyKind.Appointment, start, Duration.FromMinutes(30), "session"));
        }

        return busy;
    }

    /// <summary>A busy time without buffers.</summary>
    public static BusyTime Busy(string id, BusyKind kind, Instant start, Duration length, string? service = null)
    {
        var time = new TimeInterval(start, start + length);
        return new BusyTime(id, kind, time, time, service);
    }
}
