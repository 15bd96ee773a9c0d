using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>Adding to and taking from a calendar that has 100,000 bookings, and one with a session of 10,000 seats.</summary>
[MemoryDiagnoser]
public class TimelineBenchmarks
{
    private static readonly Instant Now = Calendars.Monday - Duration.FromDays(1);
    private static readonly Instant Nine = Calendars.Monday + Duration.FromHours(9);
    private static readonly BusyTime Another = Seat("another");
    private static readonly SlotRules Session = Calendars.Rules with { ServiceId = "session", Capacity = 20_000 };

    private readonly BusyTimeline _many = Calendars.Bookings(Calendars.Monday, days: 3_000, count: 100_000);
    private readonly BusyTimeline _session = new();

    public TimelineBenchmarks()
    {
        for (var index = 0; index < 10_000; index++)
            _session.Add(Seat($"seat-{index}"));
    }

    [Benchmark(Description = "add and remove among 100,000")]
    public bool AddAndRemove()
    {
        _many.Add(Another);
        return _many.Remove(Another.Id);
    }

    [Benchmark(Description = "add and remove in a session of 10,000 seats")]
    public bool AddAndRemoveSeat()
    {
        _session.Add(Another);
        return _session.Remove(Another.Id);
    }

    [Benchmark(Description = "check of a session of 10,000 seats")]
    public Slot CheckSession() => Availability.Check(Calendars.Hours, Session, _session, Now, Nine);

    private static BusyTime Seat(string id)
    {
        var end = Nine + Duration.FromMinutes(30);
        return new BusyTime(id, BusyKind.Appointment, Nine, end, Nine, end, "session");
    }
}
