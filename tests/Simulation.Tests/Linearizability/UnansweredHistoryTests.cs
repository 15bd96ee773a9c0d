using static Actors.Simulation.Linearizability.CalendarAnswer;
using static Actors.Simulation.Linearizability.CalendarCall;
using static Actors.Simulation.Tests.Linearizability.Attempts;

namespace Actors.Simulation.Tests.Linearizability;

/// <summary>Attempts that were never answered: they may have been done at any time after they were called, or never.</summary>
public sealed class UnansweredHistoryTests
{
    [Fact]
    public void One_may_explain_a_conflict()
    {
        ShouldBeWrong(Book("b", 9, 3, 4, Taken));
        ShouldBeRight(Book("a", 9, 1, 2, Done).Unanswered(), Book("b", 9, 3, 4, Taken));
        ShouldBeRight(Hold("h", 9, 1, 2, Done).Unanswered(), Book("b", 9, 3, 4, Taken));
        ShouldBeRight(TimeOff("o", 8, 12, 1, 2, Done).Unanswered(), Book("b", 9, 3, 4, Taken));
        ShouldBeRight(Book("a", 15, 1, 2, Done), Move("a", 9, 3, 4, Done).Unanswered(), Book("b", 9, 5, 6, Taken));
    }

    [Fact]
    public void One_may_have_done_nothing() => ShouldBeRight(Book("a", 9, 1, 2, Done).Unanswered(), Book("b", 9, 3, 4, Done));

    [Fact]
    public void One_may_be_done_late()
    {
        ShouldBeRight(
            Book("a", 9, 1, 2, Done).Unanswered(),
            Book("b", 9, 3, 4, Done),
            GiveBack(Cancel, "b", 5, 6, Done),
            Book("c", 9, 7, 8, Taken),
            Book("a", 9, 9, 10, Done));
    }

    [Fact]
    public void One_that_is_called_later_explains_nothing() =>
        ShouldBeWrong(Book("b", 9, 1, 2, Taken), Book("a", 9, 3, 4, Done).Unanswered());

    [Fact]
    public void One_is_done_once_only()
    {
        var unanswered = Book("a", 9, 1, 2, Done).Unanswered();
        ShouldBeRight(unanswered, Book("b", 9, 3, 4, Taken), GiveBack(Cancel, "a", 5, 6, Done), Book("c", 9, 7, 8, Done));
        ShouldBeWrong(unanswered, Book("b", 9, 3, 4, Taken), GiveBack(Cancel, "a", 5, 6, Done), Book("c", 9, 7, 8, Taken));
        ShouldBeWrong(unanswered, Book("b", 9, 3, 4, Taken), Book("c", 9, 5, 6, Done));
    }

    [Fact]
    public void One_may_have_been_told_that_the_slot_is_taken()
    {
        ShouldBeRight(
            Book("b", 9, 1, 2, Done), Book("a", 9, 3, 4, Taken).Unanswered(), GiveBack(Cancel, "b", 5, 6, Done), Book("a", 9, 7, 8, Taken));
        ShouldBeRight(
            Book("b", 9, 1, 2, Done), Book("a", 9, 3, 4, Taken).Unanswered(), GiveBack(Cancel, "b", 5, 6, Done), Book("a", 9, 7, 8, Done));
        ShouldBeWrong(
            Book("b", 9, 1, 2, Done), GiveBack(Cancel, "b", 3, 4, Done), Book("a", 9, 5, 6, Taken).Unanswered(), Book("a", 9, 7, 8, Taken));
    }

    [Fact]
    public void A_cancellation_may_have_given_the_slot_back()
    {
        var booked = Book("a", 9, 1, 2, Done);
        var cancelled = GiveBack(Cancel, "a", 3, 4, Done).Unanswered();
        ShouldBeRight(booked, cancelled, Book("b", 9, 5, 6, Done));
        ShouldBeRight(booked, cancelled, Book("b", 9, 5, 6, Done), GiveBack(Cancel, "a", 7, 8, Done), Book("c", 9, 9, 10, Taken));
        ShouldBeWrong(booked, cancelled, Book("b", 9, 5, 6, Done), Book("c", 9, 7, 8, Done));
    }

    [Fact]
    public void A_cancellation_gives_back_the_buffers_that_came_with_a_hold()
    {
        var booked = new[] { Hold("h", 9, 1, 2, Done, lapses: 60) with { BufferAfter = 60 }, Book("a", 9, 3, 4, Done, hold: "h") };
        ShouldBeWrong([.. booked, Book("b", 10, 7, 8, Done)]);
        ShouldBeRight([.. booked, GiveBack(Cancel, "a", 5, 6, Done).Unanswered(), Book("b", 10, 7, 8, Done)]);
    }

    [Fact]
    public void Two_may_have_to_work_together()
    {
        ShouldBeRight(
            Book("a", 9, 1, 2, Done),
            Book("b", 10, 3, 4, Done),
            GiveBack(Cancel, "a", 5, 6, Done).Unanswered(),
            GiveBack(Cancel, "b", 5, 6, Done).Unanswered(),
            Book("c", 9.5, 7, 8, Done));
        ShouldBeRight(
            Book("a", 9, 1, 2, Done),
            GiveBack(Cancel, "a", 3, 4, Done).Unanswered(),
            Book("b", 9.5, 5, 6, Done).Unanswered(),
            Book("c", 10, 7, 8, Taken));
    }

    [Fact]
    public void A_hold_lapses_when_a_repeat_was_told()
    {
        var unanswered = Hold("h", 9, 1, 2, Done).Unanswered();
        ShouldBeWrong(unanswered, Book("b", 9, 3, 4, Taken), Book("c", 9, 5, 6, Done), Hold("h", 9, 7, 8, Done, lapses: 11));
        ShouldBeRight(unanswered, Book("b", 9, 3, 4, Taken), Book("c", 9, 13, 14, Done), Hold("h", 9, 15, 16, Done, lapses: 11));
        ShouldBeRight(unanswered, Book("b", 9, 3, 4, Taken), Book("c", 9, 5, 6, Done));
    }

    [Fact]
    public void A_repeat_that_was_not_answered_does_not_hold_again()
    {
        ShouldBeWrong(
            Hold("h", 9, 1, 2, Done, lapses: 11),
            Hold("h", 9, 3, 4, Done).Unanswered(),
            GiveBack(ReleaseHold, "h", 5, 6, Done),
            Book("b", 9, 7, 8, Taken));
    }
}
