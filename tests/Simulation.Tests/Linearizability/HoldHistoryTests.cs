using Actors.Simulation.Linearizability;
using static Actors.Simulation.Linearizability.CalendarAnswer;
using static Actors.Simulation.Linearizability.CalendarCall;
using static Actors.Simulation.Tests.Linearizability.Attempts;

namespace Actors.Simulation.Tests.Linearizability;

/// <summary>
/// Holds: they block while they live, their holder succeeds, and clocks that differ leave a moment in which both is right.
/// </summary>
public sealed class HoldHistoryTests
{
    [Fact]
    public void A_live_hold_blocks_others()
    {
        ShouldBeRight(Hold("h", 9, 1, 2, Done, lapses: 12), Book("b", 9, 3, 4, Taken));
        ShouldBeWrong(Hold("h", 9, 1, 2, Done, lapses: 12), Book("b", 9, 3, 4, Done));
        ShouldBeWrong(Hold("h", 9, 1, 2, Done, lapses: 12), Hold("i", 9, 3, 4, Done, lapses: 14));
    }

    [Fact]
    public void A_hold_that_lapsed_blocks_nobody()
    {
        ShouldBeRight(Hold("h", 9, 1, 2, Done, lapses: 12), Book("b", 9, 14, 15, Done));
        ShouldBeWrong(Hold("h", 9, 1, 2, Done, lapses: 12), Book("b", 9, 14, 15, Taken));
        ShouldBeWrong(Hold("h", 9, 1, 2, Done, lapses: 12), Hold("i", 9, 14, 15, Taken));
    }

    [Fact]
    public void Around_the_moment_it_lapses_a_hold_may_be_live_or_not()
    {
        var hold = Hold("h", 9, 1, 2, Done, lapses: 12);
        ShouldBeRight(hold, Book("b", 9, 11, 12, Done));
        ShouldBeRight(hold, Book("b", 9, 12, 13, Taken));
        ShouldBeRight(hold, Book("b", 9, 11, 13, Taken), Book("c", 9, 12, 14, Done));
    }

    [Fact]
    public void The_skew_of_the_clocks_bounds_that_moment()
    {
        var history = new[] { Hold("h", 9, 1, 2, Done, lapses: 12.6), Book("b", 9, 11, 12, Done) };
        new LinearizabilityChecker(TimeSpan.FromSeconds(35)).Check(history).Judgement.ShouldBe(Judgement.NotLinearizable);
        new LinearizabilityChecker(TimeSpan.FromSeconds(37)).Check(history).Judgement.ShouldBe(Judgement.Linearizable);
    }

    [Fact]
    public void The_holder_of_a_live_hold_is_never_refused_for_time()
    {
        ShouldBeRight(Hold("h", 9, 1, 2, Done, lapses: 12), Book("a", 9, 3, 4, Done, hold: "h"));
        ShouldBeWrong(Hold("h", 9, 1, 2, Done, lapses: 12), Book("a", 9, 3, 4, Taken, hold: "h"));
        ShouldBeRight(Hold("h", 9, 1, 2, Done, lapses: 12), Book("a", 9, 3, 4, Refused, hold: "h"));
    }

    [Fact]
    public void A_hold_is_converted_without_looking_and_only_once()
    {
        var held = new[] { Hold("h", 9, 1, 2, Done, lapses: 12), TimeOff("o", 8, 12, 3, 4, Done), Book("a", 9, 5, 6, Done, hold: "h") };
        ShouldBeRight(held);
        ShouldBeWrong([.. held, Book("b", 9, 7, 8, Done, hold: "h")]);
        ShouldBeWrong([.. held, GiveBack(ReleaseHold, "h", 7, 8, Done)]);
    }

    [Fact]
    public void A_hold_that_lapsed_gives_no_right()
    {
        var before = new[] { Hold("h", 9, 1, 2, Done, lapses: 12), Book("b", 9, 14, 15, Done) };
        ShouldBeRight([.. before, Book("a", 9, 16, 17, Taken, hold: "h")]);
        ShouldBeWrong([.. before, Book("a", 9, 16, 17, Done, hold: "h")]);
    }

    [Fact]
    public void A_hold_that_lapsed_is_not_what_takes_its_holders_slot()
    {
        ShouldBeWrong(Hold("h", 9, 1, 2, Done, lapses: 12), Book("a", 9, 11, 13, Taken, hold: "h"));
        ShouldBeRight(Hold("h", 9, 1, 2, Done, lapses: 12), Book("a", 9, 14, 15, Done, hold: "h"));
    }

    [Fact]
    public void A_hold_of_another_time_gives_no_right()
    {
        ShouldBeWrong(Hold("h", 11, 1, 2, Done, lapses: 12), Book("b", 9, 3, 4, Done), Book("a", 9, 5, 6, Done, hold: "h"));
        ShouldBeRight(Hold("h", 11, 1, 2, Done, lapses: 12), Book("a", 9, 5, 6, Refused, hold: "h"));
    }

    [Fact]
    public void An_appointment_keeps_the_buffers_of_its_hold()
    {
        var hold = Hold("h", 9, 1, 2, Done, lapses: 12) with { BufferAfter = 30 };
        ShouldBeRight(hold, Book("a", 9, 3, 4, Done, hold: "h"), Book("b", 10, 5, 6, Taken));
        ShouldBeWrong(hold, Book("a", 9, 3, 4, Done, hold: "h"), Book("b", 10, 5, 6, Done));
    }

    [Fact]
    public void A_hold_that_is_given_back_is_gone()
    {
        ShouldBeRight(Hold("h", 9, 1, 2, Done, lapses: 12), GiveBack(ReleaseHold, "h", 3, 6, Done), Book("b", 9, 4, 5, Done));
        ShouldBeWrong(Hold("h", 9, 1, 2, Done, lapses: 12), GiveBack(ReleaseHold, "h", 3, 4, Done), Book("b", 9, 5, 6, Taken));
        ShouldBeWrong(Hold("h", 9, 1, 2, Done, lapses: 12), GiveBack(ReleaseHold, "h", 14, 15, Done));
        ShouldBeRight(
            Hold("h", 9, 1, 2, Done, lapses: 12), GiveBack(ReleaseHold, "h", 3, 4, Done),
            GiveBack(ReleaseHold, "h", 5, 6, Done), Book("b", 9, 7, 8, Done));
        ShouldBeWrong(GiveBack(ReleaseHold, "h", 1, 2, Done), Hold("h", 9, 3, 4, Done, lapses: 14));
    }

    [Fact]
    public void A_repeat_of_a_hold_gets_the_same_hold()
    {
        var given = Hold("h", 9, 1, 2, Done, lapses: 12);
        ShouldBeRight(given, Hold("h", 9, 20, 21, Done, lapses: 12), Book("b", 9, 22, 23, Done));
        ShouldBeWrong(given, Hold("h", 9, 3, 4, Done, lapses: 14));
        ShouldBeWrong(given, Hold("h", 9, 3, 4, Taken));
        ShouldBeWrong(given, Hold("h", 9, 3, 4, Refused));
        ShouldBeRight(
            Book("a", 9, 1, 2, Done), Hold("h", 9, 3, 4, Taken), GiveBack(Cancel, "a", 5, 6, Done), Hold("h", 9, 7, 8, Done, lapses: 18));
    }

    [Fact]
    public void After_a_day_a_hold_may_be_given_anew()
    {
        const int later = 25 * 60;
        var given = Hold("h", 9, 1, 2, Done, lapses: 12);
        ShouldBeRight(given, Hold("h", 9, later, later + 1, Done, lapses: later + 11), Book("b", 9, later + 2, later + 3, Taken));
        ShouldBeWrong(given, Hold("h", 9, later - 9, later - 8, Done, lapses: later + 1));
    }

    [Fact]
    public void Holds_take_seats()
    {
        CalendarOperation Seat(string id, int called, CalendarAnswer answer) =>
            Book(id, 9, called, called + 1, answer) with { Capacity = 2 };
        var hold = Hold("h", 9, 1, 2, Done, lapses: 12) with { Capacity = 2 };
        ShouldBeRight(hold, Seat("a", 3, Done), Seat("b", 5, Taken), Seat("c", 7, Done) with { HoldId = "h" });
        ShouldBeWrong(hold, Seat("a", 3, Done), Seat("b", 5, Done));
    }
}
