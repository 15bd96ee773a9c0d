using Actors.Simulation.Linearizability;
using static Actors.Simulation.Linearizability.CalendarAnswer;
using static Actors.Simulation.Linearizability.CalendarCall;
using static Actors.Simulation.Tests.Linearizability.Attempts;

namespace Actors.Simulation.Tests.Linearizability;

/// <summary>Histories of bookings that were all answered: those that an order explains, and those that none does.</summary>
public sealed class BookingHistoryTests
{
    [Fact]
    public void No_history_is_right() => ShouldBeRight();

    [Fact]
    public void Two_that_race_for_a_slot_may_get_it_in_either_order()
    {
        ShouldBeRight(Book("a", 9, 1, 4, Done), Book("b", 9, 2, 3, Taken));
        ShouldBeRight(Book("a", 9, 1, 4, Taken), Book("b", 9, 2, 3, Done));
    }

    [Fact]
    public void Two_that_race_for_a_slot_never_both_get_it() => ShouldBeWrong(Book("a", 9, 1, 3, Done), Book("b", 9, 2, 4, Done));

    [Fact]
    public void A_slot_that_is_booked_is_not_booked_again_later() => ShouldBeWrong(Book("a", 9, 1, 2, Done), Book("b", 9, 3, 4, Done));

    [Fact]
    public void A_slot_that_was_free_all_the_time_is_not_taken()
    {
        ShouldBeWrong(Book("a", 9, 1, 2, Taken));
        ShouldBeWrong(Book("a", 9, 1, 2, Taken), Book("b", 9, 3, 4, Done));
        ShouldBeWrong(Book("a", 9, 1, 3, Taken), Book("b", 9, 2, 4, Taken));
    }

    [Fact]
    public void Slots_that_overlap_in_part_exclude_each_other()
    {
        ShouldBeWrong(Book("a", 9, 1, 2, Done), Book("b", 9.5, 3, 4, Done));
        ShouldBeRight(Book("a", 9, 1, 2, Done), Book("b", 9.5, 3, 4, Taken), Book("c", 8.5, 3, 5, Taken));
    }

    [Fact]
    public void Neighbours_do_not_overlap()
    {
        ShouldBeRight(Book("a", 9, 1, 2, Done), Book("b", 10, 3, 4, Done), Book("c", 8, 5, 6, Done));
        ShouldBeWrong(Book("a", 9, 1, 2, Done), Book("b", 10, 3, 4, Taken));
    }

    [Fact]
    public void Buffers_keep_neighbours_away()
    {
        var padded = Book("b", 10, 3, 4, Done) with { BufferBefore = 1 };
        ShouldBeWrong(Book("a", 9, 1, 2, Done), padded);
        ShouldBeRight(Book("a", 9, 1, 2, Done), padded with { Answer = Taken });
        ShouldBeWrong(Book("a", 9, 1, 2, Done) with { BufferAfter = 1 }, Book("b", 10, 3, 4, Done));
        ShouldBeRight(Book("a", 9, 1, 2, Done) with { BufferAfter = 30 }, Book("b", 10.5, 3, 4, Done));
    }

    [Fact]
    public void A_slot_has_as_many_seats_as_its_service_says()
    {
        CalendarOperation Seat(string id, int called, CalendarAnswer answer) =>
            Book(id, 9, called, called + 1, answer) with { Capacity = 2 };
        ShouldBeRight(Seat("a", 1, Done), Seat("b", 3, Done), Seat("c", 5, Taken));
        ShouldBeWrong(Seat("a", 1, Done), Seat("b", 3, Done), Seat("c", 5, Done));
        ShouldBeWrong(Seat("a", 1, Done), Seat("b", 3, Taken));
    }

    [Fact]
    public void Seats_are_shared_within_a_service_at_one_time_only()
    {
        var first = Book("a", 9, 1, 2, Done) with { Capacity = 2 };
        ShouldBeWrong(first, Book("b", 9, 3, 4, Done) with { Capacity = 2, ServiceId = "walk" });
        ShouldBeWrong(first, Book("b", 9.5, 3, 4, Done) with { Capacity = 2 });
    }

    [Fact]
    public void A_repeat_gets_the_first_answer()
    {
        ShouldBeRight(Book("a", 9, 1, 2, Done), Book("a", 9, 3, 4, Done));
        ShouldBeWrong(Book("a", 9, 1, 2, Done), Book("a", 9, 3, 4, Taken));
        ShouldBeWrong(Book("a", 9, 1, 2, Done), Book("a", 9, 3, 4, Refused));
        ShouldBeRight(Book("a", 9, 1, 2, Refused), Book("a", 9, 3, 4, Done));
    }

    [Fact]
    public void A_repeat_gets_the_first_answer_after_a_cancellation()
    {
        ShouldBeRight(
            Book("a", 9, 1, 2, Done), GiveBack(Cancel, "a", 3, 4, Done), Book("b", 9, 5, 6, Done), Book("a", 9, 7, 8, Done));
        ShouldBeWrong(
            Book("a", 9, 1, 2, Done), GiveBack(Cancel, "a", 3, 4, Done), Book("a", 9, 7, 8, Done), Book("b", 9, 9, 10, Taken));
    }

    [Fact]
    public void What_was_taken_once_stays_taken_for_its_id()
    {
        var before = new[] { Book("a", 9, 1, 2, Done), Book("b", 9, 3, 4, Taken), GiveBack(Cancel, "a", 5, 6, Done) };
        ShouldBeRight([.. before, Book("b", 9, 7, 8, Taken)]);
        ShouldBeWrong([.. before, Book("b", 9, 7, 8, Done)]);
        ShouldBeRight([.. before, Book("b", 9, 7, 8, Taken), Book("c", 9, 9, 10, Done)]);
    }

    [Fact]
    public void What_is_called_off_can_be_booked_again()
    {
        ShouldBeRight(Book("a", 9, 1, 2, Done), GiveBack(Cancel, "a", 3, 6, Done), Book("b", 9, 4, 5, Done));
        ShouldBeWrong(Book("a", 9, 1, 2, Done), GiveBack(Cancel, "a", 3, 4, Refused), Book("b", 9, 5, 6, Done));
        ShouldBeWrong(Book("a", 9, 1, 2, Done), Book("b", 9, 3, 4, Done), GiveBack(Cancel, "a", 5, 6, Done));
        ShouldBeWrong(GiveBack(Cancel, "a", 1, 2, Done), Book("a", 9, 3, 4, Done));
    }

    [Fact]
    public void Moves_swap_two_appointments_by_way_of_a_third_slot()
    {
        var booked = new[] { Book("a", 9, 1, 2, Done), Book("b", 10, 3, 4, Done) };
        ShouldBeRight(
            [.. booked, Move("a", 11, 5, 10, Done), Move("b", 9, 6, 9, Done), Move("a", 10, 11, 12, Done), Book("c", 11, 13, 14, Done)]);
        ShouldBeWrong([.. booked, Move("a", 10, 5, 10, Done), Move("b", 9, 6, 9, Done)]);
        ShouldBeRight([.. booked, Move("a", 10, 5, 10, Taken), Move("b", 9, 6, 9, Taken)]);
    }

    [Fact]
    public void A_move_looks_past_the_appointment_itself()
    {
        ShouldBeRight(Book("a", 9, 1, 2, Done), Move("a", 9.5, 3, 4, Done), Book("b", 8.5, 5, 6, Done), Book("c", 9.5, 7, 8, Taken));
        ShouldBeWrong(Book("a", 9, 1, 2, Done), Move("a", 9.5, 3, 4, Taken));
        ShouldBeRight(Book("a", 9, 1, 2, Done), Move("a", 9, 3, 4, Done));
        ShouldBeWrong(Move("a", 9, 1, 2, Done));
        ShouldBeWrong(Book("a", 9, 1, 2, Done), GiveBack(Cancel, "a", 3, 4, Done), Move("a", 10, 5, 6, Done));
    }

    [Fact]
    public void A_move_to_where_it_is_can_come_before_or_after_another()
    {
        var moves = new[] { Book("a", 9, 1, 2, Done), Move("a", 10, 3, 6, Done), Move("a", 9, 4, 5, Done) };
        ShouldBeRight([.. moves, Book("b", 9, 7, 8, Done)]);
        ShouldBeRight([.. moves, Book("b", 10, 7, 8, Done)]);
        ShouldBeWrong([.. moves, Book("b", 10, 7, 8, Done), Book("c", 9, 9, 10, Done)]);
    }

    [Fact]
    public void Time_off_looks_at_nothing_and_blocks_everything()
    {
        ShouldBeRight(
            Book("a", 9, 1, 2, Done), TimeOff("o", 8, 12, 3, 4, Done), Book("b", 10, 5, 6, Taken), GiveBack(Cancel, "a", 7, 8, Done));
        ShouldBeWrong(TimeOff("o", 8, 12, 3, 4, Done), Book("b", 10, 5, 6, Done));
        ShouldBeRight(TimeOff("o", 8, 12, 1, 2, Done), GiveBack(RemoveTimeOff, "o", 3, 4, Done), Book("b", 10, 5, 6, Done));
        ShouldBeWrong(TimeOff("o", 8, 12, 1, 2, Refused), Book("b", 10, 3, 4, Taken));
        ShouldBeWrong(GiveBack(RemoveTimeOff, "o", 1, 2, Done), TimeOff("o", 8, 12, 3, 4, Done));
        ShouldBeRight(TimeOff("o", 8, 10, 1, 2, Done), Book("b", 10, 3, 4, Done));
    }

    [Fact]
    public void A_repeat_of_time_off_that_was_given_back_takes_nothing()
    {
        var before = new[] { TimeOff("o", 8, 12, 1, 2, Done), GiveBack(RemoveTimeOff, "o", 3, 4, Done), TimeOff("o", 8, 12, 5, 6, Done) };
        ShouldBeRight([.. before, Book("b", 10, 7, 8, Done)]);
        ShouldBeWrong([.. before, Book("b", 10, 7, 8, Taken)]);
    }

    [Fact]
    public void An_id_of_one_kind_is_not_the_same_id_of_another()
    {
        ShouldBeRight(Hold("x", 9, 1, 2, Done, lapses: 60), Book("x", 10, 3, 4, Done), TimeOff("x", 12, 14, 5, 6, Done));
        ShouldBeWrong(Hold("x", 9, 1, 2, Done, lapses: 60), GiveBack(Cancel, "x", 3, 4, Done));
    }

    [Fact]
    public void Histories_of_two_calendars_are_not_one() =>
        Should.Throw<ArgumentException>(() => Judge(Book("a", 9, 1, 2, Done), Book("b", 9, 1, 2, Done) with { Calendar = "tenant/other" }));

    [Fact]
    public void A_verdict_tells_how_far_an_order_came_and_what_did_not_fit()
    {
        var double1 = Book("a", 9, 1, 2, Done);
        var double2 = Book("b", 9, 3, 4, Done);
        var verdict = Judge(Book("other", 15, 1, 2, Done), double1, double2);
        verdict.Judgement.ShouldBe(Judgement.NotLinearizable);
        verdict.Ordered.ShouldBe([double1]);
        verdict.Stuck.ShouldBe([double2]);
        verdict.ToString().ShouldContain("Book b 04-07 09:00-10:00");
    }

    [Fact]
    public void A_checker_without_budget_says_so()
    {
        var verdict = new LinearizabilityChecker(Skew, budget: 1).Check([Book("a", 9, 1, 2, Done), Book("b", 9, 3, 4, Done)]);
        verdict.Judgement.ShouldBe(Judgement.Undecided);
    }
}
