using Actors.Grains.Scheduling;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Actors.SlotBenchmarks;

/// <summary>Adding to and taking from calendars of many bookings, and sessions of as many seats as a service may have.</summary>
[MemoryDiagnoser]
public class TimelineBenchmarks
{
    private const int Seats = 1_000;

    private readonly int _read = 5_000;

    private static readonly Instant Now = Calendars.Monday - Duration.FromDays(1);
    private static readonly Instant Nine = Calendars.Monday + Duration.FromHours(9);
    private static readonly BusyTime Another = Seat("another");
    private static readonly SlotRules Session = Calendars.Rules with { ServiceId = "session", Capacity = 2 * Seats };

    private readonly BusyTimeline _fiveHundred = Calendars.Bookings(Calendars.Monday, days: 30, count: 500);
    private readonly BusyTimeline _fiveThousand = Calendars.Bookings(Calendars.Monday, days: 300, count: 5_000);
    private readonly BusyTimeline _hundredThousand = Calendars.Bookings(Calendars.Monday, days: 3_000, count: 100_000);
    private readonly BusyTimeline _absent = Calendars.Bookings(Calendars.Monday, days: 300, count: 5_000);
    private readonly BusyTimeline _session = new();

    public TimelineBenchmarks()
    {
        _absent.Add(Calendars.Busy("absent", BusyKind.TimeOff, Now, Duration.FromDays(200)));
        for (var index = 0; index < Seats; index++)
            _session.Add(Seat($"seat-{index}"));
    }

    [Benchmark(Description = "add and remove among 500")]
    public bool AddAndRemove() => AddAndRemove(_fiveHundred);

    [Benchmark(Description = "add and remove among 5,000")]
    public bool AddAndRemoveAmongThousands() => AddAndRemove(_fiveThousand);

    [Benchmark(Description = "add and remove among 100,000")]
    public bool AddAndRemoveAmongMany() => AddAndRemove(_hundredThousand);

    [Benchmark(Description = "add and remove in a session of 1,000 seats")]
    public bool AddAndRemoveSeat() => AddAndRemove(_session);

    [Benchmark(Description = "check of a session of 1,000 seats")]
    public Slot? CheckSession() => Availability.Check(Calendars.Hours, Session, _session, Now, Nine);

    [Benchmark(Description = "check among 5,000")]
    public Slot? Check() => Availability.Check(Calendars.Hours, Calendars.Rules, _fiveThousand, Now, Nine + Duration.FromDays(250));

    [Benchmark(Description = "check among 5,000, after 200 days of absence")]
    public Slot? CheckAfterAbsence() => Availability.Check(Calendars.Hours, Calendars.Rules, _absent, Now, Nine + Duration.FromDays(250));

    [Benchmark(Description = "check among 5,000, in 200 days of absence")]
    public Slot? CheckInAbsence() => Availability.Check(Calendars.Hours, Calendars.Rules, _absent, Now, Nine + Duration.FromDays(190));

    [Benchmark(Description = "5,000 read back, not in order")]
    public int ReadBack() => Calendars.Bookings(Calendars.Monday, days: 300, _read).Count;

    private static bool AddAndRemove(BusyTimeline busy)
    {
        busy.Add(Another);
        return busy.Remove(Another.Id);
    }

    private static BusyTime Seat(string id) => Calendars.Busy(id, BusyKind.Appointment, Nine, Duration.FromMinutes(30), "session");
}
