using System.Diagnostics;
using Xunit.Abstractions;

namespace Actors.Simulation.Linearizability;

/// <summary>
/// A simulator checks a history for each calendar of each seed, so a check must cost next to nothing. Steps are counted, since they are the
/// same on every machine; the time is printed.
/// </summary>
public sealed class CheckerSpeedTests(ITestOutputHelper output)
{
    private const int Histories = 100;

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
        var verdicts = Measure(new RandomHistory.Shape(operations, clients, slots, lost), history => history);
        verdicts.ShouldAllBe(verdict => verdict.Judgement == Judgement.Linearizable);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_wrong_history_takes_few_steps(int operations, int clients, int slots, int lost)
    {
        var verdicts = Measure(new RandomHistory.Shape(operations, clients, slots, lost), WithDoubleBooking);
        output.WriteLine(string.Join(", ", verdicts.GroupBy(verdict => verdict.Judgement).Select(group => $"{group.Key} {group.Count()}")));
        verdicts.ShouldNotContain(verdict => verdict.Judgement == Judgement.Linearizable);
    }

    private List<Verdict> Measure(RandomHistory.Shape shape, Func<List<CalendarOperation>, List<CalendarOperation>> change)
    {
        var histories = Enumerable.Range(1, Histories).Select(seed => change(RandomHistory.Of(seed, shape))).ToList();
        var checker = new LinearizabilityChecker(Attempts.Skew);
        foreach (var history in histories.Take(5)) checker.Check(history);
        var times = new List<double>();
        var verdicts = new List<Verdict>();
        foreach (var history in histories)
        {
            var started = Stopwatch.GetTimestamp();
            verdicts.Add(checker.Check(history));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        output.WriteLine($"{shape}: {times.Average():F2} ms on average, {times.Max():F1} ms at most; "
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
