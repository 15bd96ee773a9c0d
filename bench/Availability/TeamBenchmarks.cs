using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Actors.SlotBenchmarks;

/// <summary>What the calendars of a team do together when a service is asked for its slots, and what choosing one of them costs.</summary>
[MemoryDiagnoser]
public class TeamBenchmarks
{
    private static readonly DateTimeOffset Now = (Calendars.Monday - Duration.FromDays(1)).ToDateTimeOffset();

    private static readonly SlotQuery Month = new(
        "consultation", Calendars.Monday.ToDateTimeOffset(), (Calendars.Monday + Duration.FromDays(30)).ToDateTimeOffset(), null, null,
        false);

    private ExpertCalendar[] _calendars = [];
    private ServiceTurns _turns = new();
    private Service _service = null!;
    private SlotRules _rules = null!;

    /// <summary>How many experts there are.</summary>
    [Params(1, 10, 50, 100)]
    public int Experts { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var experts = Enumerable.Range(0, Experts).Select(number => new ServiceExpert($"exp_{number}")).ToList();
        _service = new Service(
            "consultation",
            new ServiceDefinition
            {
                Name = "Consultation",
                ServiceType = "consultation",
                DurationMinutes = 30,
                Assignment = Assignment.RoundRobin,
                Experts = [.. experts],
            },
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch,
            1);
        _rules = ServiceRules.Of(_service);
        _calendars = [.. experts.Select(CalendarOf)];
        _turns = new ServiceTurns();
        _turns.Set([.. experts.Select(expert => new ExpertCount(expert, 0, null))]);
    }

    [Benchmark(Description = "answers: 30 days of a team, 100 bookings each, 09:00 to 18:00")]
    public int Answers() => _calendars.Sum(calendar => SlotAnswers.Answer(calendar, _service, _rules, Month, Now).Value!.Offered.Length);

    [Benchmark(Description = "rooms: 32 days of a team")]
    public int Room() =>
        _calendars.Sum(calendar => Rooms.Of(calendar, _service, _rules, Month.From!.Value, Now).Value!.Free.Sum());

    [Benchmark(Description = "turn: one of a team")]
    public string Turn()
    {
        var turn = _turns.Take(Assignment.RoundRobin, _turns.Experts, _ => 0, Now, Now)!;
        _turns.Keep(turn);
        return turn.ExpertId;
    }

    private static ExpertCalendar CalendarOf(ServiceExpert expert)
    {
        var calendar = new ExpertCalendar();
        calendar.Restore(expert.Id, isClosed: false);
        calendar.Set(Calendars.Schedule, 1);
        for (var index = 0; index < 100; index++)
        {
            var time = Duration.FromHours(9) + Duration.FromMinutes(30 * (index / 30));
            var start = (Calendars.Monday + Duration.FromDays(index % 30) + time).ToDateTimeOffset();
            calendar.Add($"apt_{index}", new TakenTime("other", start, start.AddMinutes(30), 0, 0));
        }

        return calendar;
    }
}
