using Actors.Grains.Scheduling;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Actors.SlotBenchmarks;

/// <summary>Slots of a month, of a day, and the verdict on one.</summary>
[MemoryDiagnoser]
public class SlotBenchmarks
{
    private static readonly Instant From = Calendars.Monday;
    private static readonly Instant Now = From - Duration.FromDays(1);
    private static readonly Instant EndOfMonth = From + Duration.FromDays(30);
    private static readonly Instant EndOfDay = From + Duration.FromDays(1);
    private static readonly Instant NineOnTuesday = From + Duration.FromHours(24 + 9);
    private static readonly SlotRules Limited = Calendars.Rules with { MaxPerDay = 8, MaxPerWeek = 30 };

    private readonly BusyTimeline _none = new();
    private readonly BusyTimeline _month = Calendars.Bookings(From, days: 30, count: 500);
    private readonly BusyTimeline _own = Calendars.Bookings(From, days: 30, count: 500, service: "consultation");
    private readonly BusyTimeline _sessions = Calendars.Sessions(From, days: 30, seats: 20);
    private readonly BusyTimeline _dense = Calendars.EveryMinute(From, minutes: 100_000);
    private readonly BusyTimeline _history = Calendars.Bookings(From - Duration.FromDays(365), days: 365, count: 20_000);

    [Benchmark(Description = "30 days, 500 bookings")]
    public int Month() => Count(Calendars.Rules, _month, EndOfMonth, includeUnavailable: false);

    [Benchmark(Description = "30 days, 500 bookings, all slots listed")]
    public int MonthOfAll() => Count(Calendars.Rules, _month, EndOfMonth, includeUnavailable: true);

    [Benchmark(Description = "30 days, 500 bookings, limits")]
    public int MonthWithLimits() => Count(Limited, _month, EndOfMonth, includeUnavailable: false);

    [Benchmark(Description = "30 days, 500 bookings of the service, limits")]
    public int MonthWithLimitsOfOwn() =>
        Count(Limited with { MaxPerDay = 20, MaxPerWeek = 1_000 }, _own, EndOfMonth, includeUnavailable: false);

    [Benchmark(Description = "30 days, 180 sessions of 20 seats")]
    public int MonthOfSessions() =>
        Count(Calendars.Rules with { ServiceId = "session", Capacity = 40 }, _sessions, EndOfMonth, includeUnavailable: false);

    [Benchmark(Description = "30 days, no bookings")]
    public int EmptyMonth() => Count(Calendars.Rules, _none, EndOfMonth, includeUnavailable: false);

    [Benchmark(Description = "1 day, no bookings")]
    public int EmptyDay() => Count(Calendars.Rules, _none, EndOfDay, includeUnavailable: false);

    [Benchmark(Description = "1 day after a year of 20,000 bookings")]
    public int DayAfterHistory() => Count(Calendars.Rules, _history, EndOfDay, includeUnavailable: false);

    [Benchmark(Description = "check of one start among 500 bookings")]
    public Slot? Check() => Availability.Check(Calendars.Hours, Calendars.Rules, _month, Now, NineOnTuesday);

    [Benchmark(Description = "check of one start among minutes all booked, with limits")]
    public Slot? CheckInDense() =>
        Availability.Check(Calendars.Hours, Calendars.Rules with { MaxPerDay = 2_000 }, _dense, Now, NineOnTuesday);

    [Benchmark(Description = "30 days, 500 bookings, of a schedule just compiled")]
    public int ColdMonth()
    {
        var hours = WorkingHours.Compile(Calendars.Schedule)!;
        return Availability.Slots(hours, Calendars.Rules, _month, Now, From, EndOfMonth, includeUnavailable: false).Count;
    }

    [Benchmark(Description = "next three free among 500 bookings")]
    public int NextFree() => Availability.NextFree(Calendars.Hours, Calendars.Rules, _month, Now, From, 3, EndOfMonth).Count;

    private static int Count(SlotRules rules, BusyTimeline busy, Instant to, bool includeUnavailable) =>
        Availability.Slots(Calendars.Hours, rules, busy, Now, From, to, includeUnavailable).Count;
}
