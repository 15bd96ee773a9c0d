using Actors.Grains.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>The timeline is compared with a list that is searched from end to end.</summary>
public sealed class BusyTimelineProperties(ITestOutputHelper output)
{
    private static readonly Instant Origin = Instant.FromUtc(2027, 1, 1, 0, 0);

    // Short ones, one letter less than there is room for and one more, and letters that are not ASCII.
    private static readonly string[] Ids = ["", "", "a", new('b', 29), new('b', 30), new('b', 31), new('c', 300), "é", "\0"];

    // Lengths from seconds to thousands of years, starts mostly close together.
    private static readonly Gen<BusyTime> Times =
        from id in Gen.Choose(0, 40).Select(number => Ids[number % Ids.Length] + number)
        from kind in Gen.Elements(BusyKind.Appointment, BusyKind.Hold, BusyKind.TimeOff, BusyKind.External)
        from startHour in Gen.Frequency((4, Gen.Choose(-12, 12)), (1, Gen.Choose(-20_000, 20_000)))
        from startSecond in Gen.Elements(0, 0, 1, 1_800, 3_599)
        from length in Gen.Frequency((2, Gen.Choose(1, 7_200)), (2, Gen.Elements(3_600, 28_800, 230_400)), (1, Gen.Choose(1, 100_000_000)))
        from factor in Gen.Frequency((9, Gen.Constant(1)), (1, Gen.Constant(1_000)))
        from pad in Gen.Elements(0, 0, 600)
        let start = Origin + Duration.FromHours(startHour) + Duration.FromSeconds(startSecond)
        let interval = new TimeInterval(start, start + (Duration.FromSeconds(length) * factor))
        select new BusyTime(id, kind, interval, interval.Padded(Duration.FromSeconds(pad), Duration.FromSeconds(pad)), "service");

    // 0 to 5 adds, 6 and 7 take out, 8 forgets, 9 searches.
    private static readonly Gen<(int Step, BusyTime Time)[]> Steps =
        Gen.ArrayOf(Gen.Choose(0, 9).SelectMany(step => Times.Select(time => (step, time))));

    [Fact]
    public void It_is_a_list() => Always.Holds(output, Steps, Simpler, steps =>
    {
        var busy = new BusyTimeline();
        var list = new List<BusyTime>();
        foreach (var (step, time) in steps)
        {
            Take(step, time, busy, list);
            busy.Count.ShouldBe(list.Count);
        }

        Same(busy.All, list);
        Same(busy.Overlapping(Instant.MinValue, Instant.MaxValue), list);
        IsInOrder(busy.Reservations);
        IsInOrder(busy.Absences);
    }, tests: 2_000);

    private static void Take(int step, BusyTime time, BusyTimeline busy, List<BusyTime> list)
    {
        switch (step)
        {
            case < 6 when !busy.TryGet(time.Id, out _):
                busy.Add(time);
                list.Add(time);
                break;
            case < 8:
                busy.Remove(time.Id).ShouldBe(list.RemoveAll(other => other.Id == time.Id) == 1);
                break;
            case 8:
                busy.Forgotten(time.Time.Start).ShouldBe(list.RemoveAll(other => other.Padded.End <= time.Time.Start));
                break;
            default:
                Same(busy.Overlapping(time.Time.Start, time.Time.End), list.Where(other => other.Padded.Overlaps(time.Time)));
                break;
        }
    }

    private static void IsInOrder(BusyOrder order)
    {
        var last = Instant.MinValue;
        foreach (ref readonly var row in order.Near(Instant.MinValue, Instant.MaxValue))
        {
            row.Padded.Start.ShouldBeGreaterThanOrEqualTo(last);
            last = row.Padded.Start;
        }
    }

    private static void Same(IEnumerable<BusyTime> actual, IEnumerable<BusyTime> expected) =>
        actual.OrderBy(time => time.Id, StringComparer.Ordinal).ShouldBe(expected.OrderBy(time => time.Id, StringComparer.Ordinal));

    private static IEnumerable<(int, BusyTime)[]> Simpler((int, BusyTime)[] steps) =>
        Enumerable.Range(0, steps.Length).Select(index => steps.Where((_, other) => other != index).ToArray());
}
