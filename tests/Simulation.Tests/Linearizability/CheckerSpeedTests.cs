using System.Diagnostics;
using Actors.Simulation.Linearizability;

namespace Actors.Simulation.Tests.Linearizability;

/// <summary>
/// A simulator checks a history for each calendar of each seed, so a check must cost next to nothing. Steps are counted, since they are the
/// same on every machine; the time is printed.
/// </summary>
public sealed class CheckerSpeedTests(ITestOutputHelper output)
{
    public static TheoryData<int, int, int, int> Shapes => new()
    {
        { 400, 3, 200, 3 },
        { 400, 8, 200, 3 },
        { 400, 8, 48, 5 },
        { 400, 8, 12, 3 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_right_history_takes_few_steps(int operations, int clients, int slots, int lost)
    {
        var verdicts = Measure(Made(100, operations, clients, slots, lost));
        verdicts.ShouldNotContain(verdict => verdict.Judgement == Judgement.NotLinearizable);
        // Of the most crowded histories with the most lost answers, one in a hundred is too much for the usual budget.
        verdicts.Count(verdict => verdict.Judgement == Judgement.Undecided).ShouldBeLessThanOrEqualTo(2);
        verdicts.Average(verdict => verdict.Steps).ShouldBeLessThan(4 * operations);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_double_booking_is_found_in_a_history_that_is_right_otherwise(int operations, int clients, int slots, int lost)
    {
        var verdicts = Measure(Made(10, operations, clients, slots, lost).ConvertAll(WithDoubleBooking));
        verdicts.ShouldAllBe(verdict => verdict.Judgement == Judgement.NotLinearizable);
        output.WriteLine(
            $"explained by {verdicts.Average(verdict => verdict.Ordered.Count + verdict.Stuck.Count):F1} operations on average");
    }

    private static List<List<CalendarOperation>> Made(int histories, int operations, int clients, int slots, int lost) =>
        [.. Enumerable.Range(1, histories)
            .Select(seed => RandomHistory.Of(seed, new RandomHistory.Shape(operations, clients, slots, lost)))];

    private List<Verdict> Measure(List<List<CalendarOperation>> histories)
    {
        var checker = new LinearizabilityChecker(Attempts.Skew);
        foreach (var history in histories.Take(5)) checker.Check(history);
        var times = new List<double>();
        var verdicts = new List<Verdict>();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var history in histories)
        {
            var started = Stopwatch.GetTimestamp();
            verdicts.Add(checker.Check(history));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        output.WriteLine($"{times.Average():F2} ms on average, {times.Max():F1} ms at most, "
            + $"{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / histories.Count:F2} ms of the processors' time; "
            + $"{verdicts.Average(verdict => verdict.Steps):F0} steps on average, {verdicts.Max(verdict => verdict.Steps)} at most");
        return verdicts;
    }

    // Two who are not in the history get the same slot in the middle of it, and neither gives it back.
    private static List<CalendarOperation> WithDoubleBooking(List<CalendarOperation> history)
    {
        var model = history.First(operation => operation is { Call: CalendarCall.Book, Answer: CalendarAnswer.Done, Capacity: 1 });
        CalendarOperation Intruder(string id, long place) => model with
        {
            Id = id,
            HoldId = null,
            Invoked = place,
            InvokedAt = Attempts.Minute(place / 1_000.0),
            Returned = place + 1,
            ReturnedAt = Attempts.Minute(place / 1_000.0),
        };
        var middle = history.Count * 500L;
        return [.. history, Intruder("first", middle), Intruder("second", middle + 5)];
    }
}
