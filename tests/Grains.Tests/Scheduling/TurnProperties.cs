using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Whose turn it is: fair, whatever fails and whatever is still in flight.</summary>
public sealed class TurnProperties(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Gen<(int Experts, int[] Steps)> Loads =
        from experts in Gen.Choose(2, 12)
        from steps in Gen.ArrayOf(Gen.Choose(0, 9))
        select (experts, steps);

    private static readonly Gen<(int[] Weights, int Bookings)> Shares =
        from weights in Gen.ArrayOf(Gen.Choose(1, 100)).Where(weights => weights.Length > 0)
        from bookings in Gen.Choose(1, 400)
        select (weights, bookings);

    [Fact]
    public void In_any_window_no_two_experts_are_more_than_one_booking_apart() => Always.Holds(output, Loads, Shorter, load =>
    {
        var turns = Of(Enumerable.Range(0, load.Experts).Select(number => new ServiceExpert($"exp_{number:00}")));
        var order = new List<string>();
        // Some are in flight for a while before they are kept; none fails, and everybody is free.
        var inFlight = new Queue<TakenTurn>();
        foreach (var step in load.Steps)
        {
            if (step < 6)
            {
                inFlight.Enqueue(Take(turns)!);
                order.Add(inFlight.Last().ExpertId);
            }
            else if (inFlight.TryDequeue(out var done))
            {
                turns.Keep(done);
            }
        }

        for (var from = 0; from < order.Count; from++)
        {
            for (var to = from + 1; to <= order.Count; to++)
            {
                var counts = turns.Experts.Select(expert => order[from..to].Count(one => one == expert)).ToList();
                (counts.Max() - counts.Min()).ShouldBeLessThanOrEqualTo(1, string.Join(' ', order[from..to]));
            }
        }
    }, tests: 200);

    [Fact]
    public void By_weight_no_expert_is_more_than_one_booking_ahead_of_another() => Always.Holds(
        output, Shares, share => share.Bookings > 1 ? [(share.Weights, share.Bookings / 2)] : [], share =>
    {
        var experts = share.Weights.Select((weight, number) => new ServiceExpert($"exp_{number:000}") { Weight = weight }).ToList();
        var turns = Of(experts);
        var counts = experts.ToDictionary(expert => expert.Id, _ => 0);
        for (var booking = 0; booking < share.Bookings; booking++)
        {
            var turn = Take(turns)!;
            turns.Keep(turn);
            counts[turn.ExpertId]++;
        }

        var least = experts.Min(expert => (double)counts[expert.Id] / expert.Weight);
        foreach (var expert in experts) ((counts[expert.Id] - 1.0) / expert.Weight).ShouldBeLessThanOrEqualTo(least + 1e-9, expert.Id);
    }, tests: 200);

    [Fact]
    public void A_turn_that_led_to_nothing_leaves_no_trace() => Always.Holds(output, Loads, Shorter, load =>
    {
        var experts = Enumerable.Range(0, load.Experts).Select(number => new ServiceExpert($"exp_{number:00}")).ToList();
        var (with, without) = (Of(experts), Of(experts));
        foreach (var step in load.Steps)
        {
            if (step < 5)
            {
                var (one, other) = (Take(with)!, Take(without)!);
                one.ExpertId.ShouldBe(other.ExpertId);
                with.Keep(one);
                without.Keep(other);
            }
            else
            {
                with.GiveBack(Take(with)!);
            }
        }
    }, tests: 200);

    [Fact]
    public void Priority_comes_first_and_then_the_count_and_then_who_was_booked_longest_ago()
    {
        var turns = new ServiceTurns();
        turns.Set(
        [
            new ExpertCount(new ServiceExpert("low"), 0, null),
            new ExpertCount(new ServiceExpert("many") { Priority = 1, Weight = 2 }, 5, Now.AddDays(-3)),
            new ExpertCount(new ServiceExpert("late") { Priority = 1 }, 2, Now.AddDays(-1)),
            new ExpertCount(new ServiceExpert("early") { Priority = 1 }, 2, Now.AddDays(-2)),
        ]);
        string[] order = ["early", "late", "many", "early"];
        foreach (var expected in order) Take(turns)!.ExpertId.ShouldBe(expected);
        turns.Take(Assignment.RoundRobin, ["low", "unknown"], _ => 0, Now, Now)!.ExpertId.ShouldBe("low", "the others are taken");
        turns.Take(Assignment.RoundRobin, ["unknown"], _ => 0, Now, Now).ShouldBeNull();
    }

    [Fact]
    public void What_starts_later_than_in_thirty_days_does_not_count_but_takes_its_turn()
    {
        var turns = Of([new ServiceExpert("a"), new ServiceExpert("b")]);
        var far = Now.AddDays(31);
        string[] order = ["a", "b", "a"];
        foreach (var expected in order) turns.Take(Assignment.RoundRobin, turns.Experts, _ => 0, far, Now)!.ExpertId.ShouldBe(expected);
        Take(turns)!.ExpertId.ShouldBe("b");
        Take(turns)!.ExpertId.ShouldBe("a");
    }

    [Fact]
    public void What_documents_say_replaces_what_was_counted_but_for_what_is_in_flight()
    {
        var turns = Of([new ServiceExpert("a"), new ServiceExpert("b")]);
        turns.Keep(Take(turns)!);
        var flying = Take(turns)!;
        flying.ExpertId.ShouldBe("b");
        // In between both of a's were cancelled, and somebody booked b by name.
        turns.Set([new ExpertCount(new ServiceExpert("a"), 0, null), new ExpertCount(new ServiceExpert("b"), 1, Now)]);
        turns.InFlight.ShouldBe(1);
        string[] order = ["a", "a", "b"];
        foreach (var expected in order) Take(turns)!.ExpertId.ShouldBe(expected);
    }

    [Fact]
    public void Any_takes_who_has_most_room_and_among_equals_who_was_booked_longest_ago()
    {
        var turns = Of([new ServiceExpert("a") { Priority = 9 }, new ServiceExpert("b"), new ServiceExpert("c")]);
        var room = new Dictionary<string, int> { ["a"] = 3, ["b"] = 5, ["c"] = 5 };
        string[] order = ["b", "c", "b"];
        foreach (var expected in order)
            turns.Take(Assignment.Any, turns.Experts, expert => room[expert], Now, Now)!.ExpertId.ShouldBe(expected);
    }

    private static ServiceTurns Of(IEnumerable<ServiceExpert> experts)
    {
        var turns = new ServiceTurns();
        turns.Set([.. experts.Select(expert => new ExpertCount(expert, 0, null))]);
        return turns;
    }

    private static TakenTurn? Take(ServiceTurns turns) => turns.Take(Assignment.RoundRobin, turns.Experts, _ => 0, Now, Now);

    private static IEnumerable<(int Experts, int[] Steps)> Shorter((int Experts, int[] Steps) load)
    {
        if (load.Experts > 2) yield return (load.Experts - 1, load.Steps);
        for (var index = 0; index < load.Steps.Length; index++) yield return (load.Experts, [.. load.Steps.Where((_, at) => at != index)]);
    }
}
