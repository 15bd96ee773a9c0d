using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

public sealed class AvailabilityProperties(ITestOutputHelper output)
{
    [Fact]
    public void The_slots_are_those_of_the_model() => Always(scenario =>
    {
        var model = scenario.Model();
        var expected = model.Grid(scenario.Rules, scenario.From, scenario.To)
            .ConvertAll(start => model.Judge(scenario.Rules, scenario.Busy, scenario.Now, start));
        Same(scenario.Slots(), expected);
        Same(scenario.Slots(includeUnavailable: false), expected.FindAll(slot => slot.Reason == SlotReason.None));
    }, tests: 1_500);

    [Fact]
    public void No_free_slot_overlaps_busy_time() => Always(scenario =>
    {
        var rules = scenario.Rules;
        foreach (var slot in scenario.Slots(includeUnavailable: false))
        {
            foreach (var busy in scenario.Busy)
            {
                var lapsed = busy.Kind == BusyKind.Hold && busy.ExpiresAt <= scenario.Now;
                var seat = busy.ServiceId == rules.ServiceId && busy.Time.Start == slot.Start && busy.Time.End == slot.End;
                if (lapsed || seat)
                    continue;

                (busy.Padded.End <= slot.Start - rules.BufferBefore || busy.Padded.Start >= slot.End + rules.BufferAfter).ShouldBeTrue();
            }
        }
    });

    [Fact]
    public void Every_slot_lies_in_working_time_on_the_grid_of_its_range() => Always(scenario =>
    {
        var model = scenario.Model();
        var hours = scenario.Hours();
        foreach (var slot in scenario.Slots())
        {
            model.IsWorking(slot.Start, slot.End).ShouldBeTrue();
            var ranges = Enumerable.Range(-2, 4).SelectMany(day => hours.RangesOf(hours.DateOf(slot.Start).PlusDays(day)).ToArray());
            var around = ranges.Where(range => range.Start <= slot.Start && slot.Start < range.End);
            around.Any(range => IsStep(slot.Start - range.Start, scenario.Rules.Interval)).ShouldBeTrue();
        }
    });

    [Fact]
    public void Slots_are_in_order_and_no_start_is_twice() => Always(scenario =>
    {
        var starts = scenario.Slots().ConvertAll(slot => slot.Start);
        starts.ShouldBe(starts.Distinct().Order());
        starts.ShouldAllBe(start => start >= scenario.From && start < scenario.To);
    });

    [Fact]
    public void The_slots_of_a_range_are_those_of_its_parts() => Always(scenario =>
    {
        var seconds = (long)(scenario.To - scenario.From).TotalSeconds;
        var middle = scenario.From + Duration.FromSeconds(seconds == 0 ? 0 : scenario.Choice % seconds);
        List<Slot> parts = [.. (scenario with { To = middle }).Slots(), .. (scenario with { From = middle }).Slots()];
        Same(scenario.Slots(), parts);
    });

    [Fact]
    public void Adding_busy_time_never_adds_a_slot() => Scheduling.Always.Holds(
        output,
        Scenarios.All.SelectMany(scenario => Scenarios.BusyTimeIn(scenario, "added").Select(added => (Scenario: scenario, Added: added))),
        given => given.Scenario.Simpler().Select(simpler => (simpler, given.Added)),
        given =>
        {
            var more = given.Scenario with { Busy = [.. given.Scenario.Busy, given.Added] };
            var before = given.Scenario.Slots(includeUnavailable: false).ConvertAll(slot => slot.Start);
            more.Slots(includeUnavailable: false).ConvertAll(slot => slot.Start).ShouldBeSubsetOf(before);
            Same(more.Slots().ConvertAll(Grid), given.Scenario.Slots().ConvertAll(Grid));
        });

    [Fact]
    public void Checking_a_start_says_what_listing_says() => Always(scenario =>
    {
        var hours = scenario.Hours();
        var busy = scenario.Timeline();
        foreach (var slot in scenario.Slots())
        {
            Availability.Check(hours, scenario.Rules, busy, scenario.Now, slot.Start).ShouldBe(slot);
            Availability.Check(hours, scenario.Rules, busy, scenario.Now, slot.Start + Duration.FromSeconds(1)).ShouldBeNull();
        }
    }, tests: 150);

    [Fact]
    public void A_start_beside_the_grid_is_judged_by_all_rules_but_the_hours() => Always(scenario =>
    {
        var start = scenario.From + Duration.FromMinutes(scenario.Choice % 2_880);
        Availability.Check(scenario.Hours(), scenario.Rules, scenario.Timeline(), scenario.Now, start, atAnyTime: true)
            .ShouldBe(scenario.Model().Judge(scenario.Rules, scenario.Busy, scenario.Now, start));
    });

    [Fact]
    public void What_is_ignored_might_as_well_not_be_there() => Always(scenario =>
    {
        if (scenario.Busy.Count == 0)
            return;

        var ignored = scenario.Busy[scenario.Choice % scenario.Busy.Count];
        var hours = scenario.Hours();
        var busy = scenario.Timeline();
        var without = (scenario with { Busy = [.. scenario.Busy.Where(other => other != ignored)] }).Slots();
        without.ForEach(slot => Availability.Check(hours, scenario.Rules, busy, scenario.Now, slot.Start, ignored.Id).ShouldBe(slot));
    });

    [Fact]
    public void The_next_free_are_the_first_of_all_free() => Always(scenario =>
    {
        var count = scenario.Choice % 5;
        Availability.NextFree(scenario.Hours(), scenario.Rules, scenario.Timeline(), scenario.Now, scenario.From, count, scenario.To)
            .ShouldBe(scenario.Slots(includeUnavailable: false).Take(count).Select(slot => slot.Start));
    });

    [Fact]
    public void What_is_booked_was_offered_and_what_is_offered_can_be_booked() => Always(scenario =>
    {
        var hours = scenario.Hours();
        var busy = scenario.Timeline();
        var rules = scenario.Rules;
        var chooser = new Random(scenario.Choice);
        for (var booking = 0; booking < 20; booking++)
        {
            var offered = Availability.Slots(hours, rules, busy, scenario.Now, scenario.From, scenario.To, includeUnavailable: false);
            if (offered.Count == 0)
                break;

            var chosen = offered[chooser.Next(offered.Count)];
            Availability.Check(hours, rules, busy, scenario.Now, chosen.Start).ShouldBe(chosen);
            busy.Add(new BusyTime(
                $"booked-{booking}", BusyKind.Appointment, new TimeInterval(chosen.Start, chosen.End),
                new TimeInterval(chosen.Start - rules.BufferBefore, chosen.End + rules.BufferAfter), rules.ServiceId));
            var after = Availability.Check(hours, rules, busy, scenario.Now, chosen.Start).ShouldNotBeNull();
            after.Remaining.ShouldBe(after.Reason == SlotReason.Limit ? 0 : chosen.Remaining - 1);
        }

        RequireNoDoubleBooking(hours, rules, busy);
    }, tests: 200);

    // What was booked here, judged pair by pair and not by availability.
    private static void RequireNoDoubleBooking(WorkingHours hours, SlotRules rules, BusyTimeline busy)
    {
        var booked = busy.All.Where(time => time.Id.StartsWith("booked", StringComparison.Ordinal)).ToList();
        foreach (var one in booked)
        {
            foreach (var other in booked.Where(other => other.Time.Start != one.Time.Start))
                (one.Padded.End <= other.Padded.Start || other.Padded.End <= one.Padded.Start).ShouldBeTrue();
            booked.Count(other => other.Time.Start == one.Time.Start).ShouldBeLessThanOrEqualTo(rules.Capacity);
            var date = hours.DateOf(one.Time.Start);
            var timesOfThatDate = booked.Select(other => other.Time.Start).Distinct().Count(start => hours.DateOf(start) == date);
            timesOfThatDate.ShouldBeLessThanOrEqualTo(rules.MaxPerDay ?? int.MaxValue);
        }
    }

    private static bool IsStep(Duration distance, Duration interval) => distance.ToInt64Nanoseconds() % interval.ToInt64Nanoseconds() == 0;

    private static (Instant, Instant) Grid(Slot slot) => (slot.Start, slot.End);

    // Quicker than Shouldly's comparison of long lists, which is asked for only when it has something to say.
    private static void Same<T>(List<T> actual, List<T> expected)
    {
        if (!actual.SequenceEqual(expected))
            actual.ShouldBe(expected);
    }

    private void Always(Action<Scenario> property, int tests = 400) =>
        Scheduling.Always.Holds(output, Scenarios.All, scenario => scenario.Simpler(), property, tests);
}
