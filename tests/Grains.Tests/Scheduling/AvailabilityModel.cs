using System.Collections.Concurrent;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using NodaTime.Calendars;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>
/// What availability means, minute by minute: slow and plain, and sharing no code with the real one. All times but the present and the
/// range asked for must be whole minutes.
/// </summary>
internal sealed class AvailabilityModel
{
    private const int DaysBefore = 10;
    private const int DaysAfter = 16;
    private const int MinutesPerDay = 1_440;

    private static readonly LocalDateTime Epoch = new(1970, 1, 1, 0, 0);

    private static readonly ConcurrentDictionary<(string, LocalDate), long[]> Clocks = new();

    private readonly Schedule _schedule;
    // What the clock on the wall shows at each minute since the origin, in minutes since 1970-01-01 00:00.
    private readonly long[] _clock;
    private readonly Instant _origin;
    private readonly bool[] _working;
    private readonly List<(int Start, int End)> _ranges = [];

    /// <summary>Works out which minutes around a date are working time.</summary>
    public AvailabilityModel(Schedule schedule, LocalDate around)
    {
        _schedule = schedule;
        _origin = OriginOf(around);
        _clock = Clocks.GetOrAdd((schedule.TimeZone, around), key => ReadClock(key.Item1, OriginOf(key.Item2)));
        _working = new bool[_clock.Length];
        for (var day = 2 - DaysBefore; day < DaysAfter - 3; day++)
            AddDate(around.PlusDays(day));
    }

    /// <summary>Whether every minute of an interval is working time.</summary>
    public bool IsWorking(Instant start, Instant end)
    {
        for (var minute = MinuteOf(start); minute < MinuteOf(end); minute++)
        {
            if (!_working[minute])
                return false;
        }

        return true;
    }

    /// <summary>All starts of the grid, in order, from one instant to another.</summary>
    public List<Instant> Grid(SlotRules rules, Instant from, Instant to)
    {
        var starts = new SortedSet<Instant>();
        foreach (var (rangeStart, rangeEnd) in _ranges)
        {
            for (var minute = rangeStart; minute < rangeEnd; minute += (int)rules.Interval.TotalMinutes)
            {
                var start = _origin + Duration.FromMinutes(minute);
                if (start >= from && start < to && IsWorking(start, start + rules.Length))
                    starts.Add(start);
            }
        }

        return [.. starts];
    }

    /// <summary>What can be said of a start of the grid.</summary>
    public Slot Judge(SlotRules rules, IReadOnlyCollection<BusyTime> busy, Instant now, Instant start)
    {
        var end = start + rules.Length;
        var paddedStart = start - rules.BufferBefore;
        var paddedEnd = end + rules.BufferAfter;
        var live = busy.Where(time => time.Kind != BusyKind.Hold || time.ExpiresAt is null || time.ExpiresAt > now).ToList();
        var mine = live.Where(time => time.ServiceId == rules.ServiceId && (time.Kind is BusyKind.Appointment or BusyKind.Hold)).ToList();
        var seats = mine.Where(time => time.Time.Start == start && time.Time.End == end).ToList();
        var others = live.Except(seats).ToList();
        var times = mine.Select(time => time.Time.Start).Distinct().Where(time => time != start).ToList();
        var free = rules.Capacity - seats.Count;

        bool Meets(BusyKind kind) => others.Any(time => time.Kind == kind && Share(start, end, time.Time.Start, time.Time.End));

        var reason =
            start - now < rules.Notice ? SlotReason.Notice
            : start - now > rules.Window ? SlotReason.Window
            : Meets(BusyKind.Appointment) || seats.Count(seat => seat.Kind == BusyKind.Appointment) >= rules.Capacity ? SlotReason.Booked
            : Meets(BusyKind.Hold) || free <= 0 ? SlotReason.Held
            : Meets(BusyKind.TimeOff) ? SlotReason.TimeOff
            : Meets(BusyKind.External) ? SlotReason.ExternalBusy
            : others.Any(time => Share(paddedStart, paddedEnd, time.Padded.Start, time.Padded.End)) ? SlotReason.Buffer
            : times.Count(time => DateOf(time) == DateOf(start)) >= (rules.MaxPerDay ?? int.MaxValue) ? SlotReason.Limit
            : times.Count(time => WeekOf(time) == WeekOf(start)) >= (rules.MaxPerWeek ?? int.MaxValue) ? SlotReason.Limit
            : times.Count(time => MonthOf(time) == MonthOf(start)) >= (rules.MaxPerMonth ?? int.MaxValue) ? SlotReason.Limit
            : SlotReason.None;
        return new Slot(start, end, reason, reason == SlotReason.None ? free : 0);
    }

    private static bool Share(Instant start, Instant end, Instant otherStart, Instant otherEnd) =>
        Instant.Max(start, otherStart) < Instant.Min(end, otherEnd);

    private LocalDate DateOf(Instant instant) => Epoch.PlusMinutes(_clock[MinuteOf(instant)]).Date;

    private (int Year, int Week) WeekOf(Instant instant) =>
        (WeekYearRules.Iso.GetWeekYear(DateOf(instant)), WeekYearRules.Iso.GetWeekOfWeekYear(DateOf(instant)));

    private (int Year, int Month) MonthOf(Instant instant) => (DateOf(instant).Year, DateOf(instant).Month);

    private int MinuteOf(Instant instant) => (int)(instant - _origin).TotalMinutes;

    // The named rules, as what one sees who watches the clock: hours start at the first minute that shows their start or a later
    // time, and end after the last minute that shows a time before their end. A date that the clock never shows has no hours.
    private void AddDate(LocalDate date)
    {
        // No clock is more than a day away from UTC, so only the days around the date need watching.
        var midnight = (long)Period.Between(Epoch, date.AtMidnight(), PeriodUnits.Minutes).Minutes;
        var earliest = (int)(midnight - Duration.FromTicks(_origin.ToUnixTimeTicks()).TotalMinutes) - MinutesPerDay;
        var watched = _clock.AsSpan(earliest, 4 * MinutesPerDay).ToArray();
        if (!Array.Exists(watched, time => time >= midnight && time < midnight + MinutesPerDay))
            return;

        var covered = new bool[watched.Length];
        foreach (var range in HoursOf(date))
        {
            var opens = midnight + MinuteOf(range.Start);
            var closes = midnight + MinuteOf(range.End) + (range.End > range.Start ? 0 : MinutesPerDay);
            var first = Array.FindIndex(watched, time => time >= opens);
            var last = Array.FindLastIndex(watched, time => time < closes);
            for (var minute = first; minute <= last; minute++)
                covered[minute] = _working[earliest + minute] = true;
        }

        for (var minute = 1; minute < covered.Length; minute++)
        {
            if (covered[minute] && !covered[minute - 1])
                _ranges.Add((earliest + minute, earliest + Array.FindIndex(covered, minute, isCovered => !isCovered)));
        }
    }

    private IEnumerable<TimeRange> HoursOf(LocalDate date)
    {
        var overridden = _schedule.Overrides.Where(entry => entry.Date == date.ToDateOnly()).ToList();
        return overridden.Count > 0
            ? overridden.Single().Intervals
            : _schedule.Weekly.Where(entry => entry.Days.Contains((int)date.DayOfWeek)).Select(entry => entry.Hours);
    }

    private static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static Instant OriginOf(LocalDate around) => around.PlusDays(-DaysBefore).AtMidnight().InUtc().ToInstant();

    private static long[] ReadClock(string zoneId, Instant origin)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var clock = new long[(DaysBefore + DaysAfter) * MinutesPerDay];
        for (var minute = 0; minute < clock.Length; minute++)
        {
            var shown = (origin + Duration.FromMinutes(minute)).InZone(zone).LocalDateTime;
            clock[minute] = Period.Between(Epoch, shown, PeriodUnits.Minutes).Minutes;
        }

        return clock;
    }
}
