using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Makes scenarios around the dates on which zones do odd things.</summary>
internal static class Scenarios
{
    private static readonly (string Zone, LocalDate Date)[] Places =
    [
        ("Europe/Lisbon", new(2027, 3, 28)), ("Europe/Lisbon", new(2027, 10, 31)),
        ("America/New_York", new(2027, 3, 14)), ("America/New_York", new(2027, 11, 7)),
        ("Asia/Kolkata", new(2027, 6, 1)), ("Asia/Kathmandu", new(2027, 6, 1)), ("Asia/Kathmandu", new(1986, 1, 1)),
        ("Australia/Lord_Howe", new(2027, 4, 4)), ("Australia/Lord_Howe", new(2027, 10, 3)),
        ("Pacific/Apia", new(2011, 12, 30)), ("Pacific/Apia", new(2012, 4, 1)), ("Pacific/Kwajalein", new(1993, 8, 21)),
        ("Pacific/Chatham", new(2027, 4, 4)), ("Pacific/Chatham", new(2027, 9, 26)),
        ("America/St_Johns", new(2006, 10, 29)), ("America/St_Johns", new(2010, 3, 14)), ("America/St_Johns", new(2027, 11, 7)),
        ("Africa/Casablanca", new(2027, 2, 7)), ("Africa/Casablanca", new(2027, 3, 14)),
        ("America/Sao_Paulo", new(2018, 2, 18)), ("America/Sao_Paulo", new(2018, 11, 4)),
        ("Asia/Beirut", new(2027, 3, 28)), ("Africa/Cairo", new(2027, 4, 30)), ("Africa/Cairo", new(2027, 10, 29)),
        ("America/Havana", new(2027, 11, 7)), ("Antarctica/Troll", new(2027, 3, 28)), ("Antarctica/Troll", new(2027, 10, 31)),
    ];

    /// <summary>Scenarios with every rule.</summary>
    public static Gen<Scenario> All { get; } =
        from place in Gen.Elements(Places)
        from schedule in ScheduleIn(place.Zone, place.Date)
        from rules in Rules()
        let midnight = place.Date.AtMidnight().InUtc().ToInstant()
        from fromMinute in Gen.Choose(-3 * 1_440, 2 * 1_440)
        from hours in Gen.Choose(0, 96)
        from nowSecond in Gen.Frequency((3, Gen.Constant(-10 * 86_400)), (2, Gen.Choose(-4 * 86_400, 4 * 86_400)))
        let span = (From: midnight + Duration.FromMinutes(fromMinute), To: midnight + Duration.FromMinutes(fromMinute + (60 * hours)))
        let now = midnight + Duration.FromSeconds(nowSecond)
        from busy in BusyTimes(new AvailabilityModel(schedule, place.Date).Grid(rules, span.From, span.To), rules, span.From, now)
        from choice in Gen.Choose(0, 1_000_000)
        select new Scenario(schedule, place.Date, rules, busy, now, span.From, span.To, choice);

    /// <summary>One more busy time for a scenario.</summary>
    public static Gen<BusyTime> BusyTimeIn(Scenario scenario, string id) =>
        from seed in Seeds()
        select seed.Place(scenario.Slots().ConvertAll(slot => slot.Start), scenario.Rules, scenario.From, scenario.Now, id);

    private static Gen<Schedule> ScheduleIn(string zone, LocalDate around) =>
        from count in Gen.Choose(0, 4)
        from weekly in Gen.ArrayOf(Weekly(), count)
        from overrideCount in Gen.Choose(0, 3)
        from overrides in Gen.ArrayOf(OverrideNear(around), overrideCount)
        select new Schedule(zone, [.. weekly], [.. overrides.DistinctBy(entry => entry.Date)]);

    private static Gen<WeeklyHours> Weekly() =>
        from days in Gen.Frequency((2, Gen.Constant(Given.EveryDay)), (1, SomeDays()))
        from range in Range()
        select new WeeklyHours([.. days], range);

    private static Gen<int[]> SomeDays() => Gen.SubListOf(Given.EveryDay).Where(days => days.Count > 0).Select(days => days.ToArray());

    private static Gen<DateOverride> OverrideNear(LocalDate around) =>
        from offset in Gen.Choose(-3, 4)
        from count in Gen.Choose(0, 3)
        from ranges in Gen.ArrayOf(Range(), count)
        select new DateOverride(around.PlusDays(offset).ToDateOnly(), [.. ranges]);

    // Many of them at or near midnight and the small hours, where clocks change; an end that is not after the start is common.
    private static Gen<TimeRange> Range() =>
        from start in Time()
        from end in Time()
        select new TimeRange(start, end);

    private static Gen<TimeOnly> Time() =>
        Gen.Frequency(
                (2, Gen.Choose(0, 47).Select(half => half * 30)),
                (2, Gen.Choose(0, 16).Select(quarter => quarter * 15)),
                (1, Gen.Choose(0, 1_439)))
            .Select(minute => TimeOnly.MinValue.AddMinutes(minute));

    private static Gen<SlotRules> Rules() =>
        from length in Gen.Elements(5, 15, 30, 30, 45, 60, 90, 600, 1_440)
        from interval in Gen.Elements(7, 15, 30, 30, 45, 60, 1_440)
        from before in Gen.Elements(0, 0, 5, 10, 45)
        from after in Gen.Elements(0, 0, 5, 15, 60)
        from notice in Gen.Elements(0, 0, 30, 1_440)
        from window in Gen.Elements(0, 2, 12, 365, 365)
        from limits in Gen.Elements((0, 0, 0), (0, 0, 0), (1, 0, 0), (2, 0, 0), (0, 2, 0), (3, 4, 0), (0, 0, 2), (2, 3, 4))
        from capacity in Gen.Elements(1, 1, 2, 3)
        select new SlotRules
        {
            ServiceId = "service",
            Length = Duration.FromMinutes(length),
            Interval = Duration.FromMinutes(interval),
            BufferBefore = Duration.FromMinutes(before),
            BufferAfter = Duration.FromMinutes(after),
            Notice = Duration.FromMinutes(notice),
            Window = Duration.FromDays(window),
            MaxPerDay = limits.Item1 == 0 ? null : limits.Item1,
            MaxPerWeek = limits.Item2 == 0 ? null : limits.Item2,
            MaxPerMonth = limits.Item3 == 0 ? null : limits.Item3,
            Capacity = capacity,
        };

    private static Gen<BusyTime[]> BusyTimes(List<Instant> grid, SlotRules rules, Instant earliest, Instant now) =>
        from count in Gen.Choose(0, 12)
        from seeds in Gen.ArrayOf(Seeds(), count)
        select seeds.Select((seed, index) => seed.Place(grid, rules, earliest, now, $"busy-{index}")).ToArray();

    private static Gen<BusySeed> Seeds() =>
        from kind in Gen.Elements(BusyKind.Appointment, BusyKind.Appointment, BusyKind.Hold, BusyKind.TimeOff, BusyKind.External)
        from service in Gen.Elements("service", "service", "other", null)
        from pick in Gen.Choose(0, 1_000)
        from placing in Gen.Elements(Placing.OnSlot, Placing.AtSlotStart, Placing.BeforeSlot, Placing.Anywhere)
        from minute in Gen.Choose(-1_440, 5_760)
        from length in Gen.Frequency((4, Gen.Choose(1, 120)), (1, Gen.Choose(120, 3_000)))
        from pads in Gen.Elements((0, 0), (0, 0), (10, 0), (0, 15), (30, 45))
        from expiry in Gen.Elements(-1, 0, 1, 600)
        select new BusySeed(kind, service, pick, placing, minute, length, pads, expiry);
}
