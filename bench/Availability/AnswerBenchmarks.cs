using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Actors.SlotBenchmarks;

/// <summary>What a calendar's grain does when it is asked for slots: find them, and say them in wall-clock time.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private static readonly Service Consultation = new(
        "consultation",
        new ServiceDefinition { Name = "Consultation", ServiceType = "consultation", DurationMinutes = 30, BookingWindowDays = 365 },
        DateTimeOffset.UnixEpoch,
        DateTimeOffset.UnixEpoch,
        1);

    private static readonly DateTimeOffset Now = (Calendars.Monday - Duration.FromDays(1)).ToDateTimeOffset();

    private static readonly SlotQuery Month = new(
        "consultation",
        Calendars.Monday.ToDateTimeOffset(),
        (Calendars.Monday + Duration.FromDays(30)).ToDateTimeOffset(),
        null,
        null,
        false);

    private readonly ExpertCalendar _office = Full(Calendars.Schedule);

    private readonly ExpertCalendar _aroundTheClock = Full(
        new Schedule("Europe/Lisbon", [new WeeklyHours([1, 2, 3, 4, 5, 6, 7], new TimeRange(default, default))], []));

    private readonly SlotRules _rules = ServiceRules.Of(Consultation);

    [Benchmark(Description = "answer: 30 days among 500 bookings, 09:00 to 18:00")]
    public int Office() => Answer(_office);

    [Benchmark(Description = "answer: 30 days among 500 bookings, around the clock")]
    public int AroundTheClock() => Answer(_aroundTheClock);

    private int Answer(ExpertCalendar calendar) =>
        SlotAnswers.Answer(calendar, Consultation, _rules, Month, Now).Value!.Offered.Length;

    private static ExpertCalendar Full(Schedule schedule)
    {
        var calendar = new ExpertCalendar();
        calendar.Restore("exp_1", isClosed: false);
        calendar.Set(schedule, 1);
        for (var index = 0; index < 500; index++)
        {
            var time = Duration.FromHours(8) + Duration.FromMinutes(30 * (index / 30));
            var start = (Calendars.Monday + Duration.FromDays(index % 30) + time).ToDateTimeOffset();
            calendar.Add($"apt_{index}", new TakenTime("other", start, start.AddMinutes(10), 0, 0));
        }

        return calendar;
    }
}
