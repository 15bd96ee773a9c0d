using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>What callers are told while the journal is slow, fails or is somebody else's (design.md section 4).</summary>
public sealed class CommitTests
{
    [Fact]
    public async Task Nobody_hears_that_a_slot_is_taken_before_the_booking_is_durable()
    {
        await using var silo = await Start();
        var written = new TaskCompletionSource();
        var fault = Faults(silo).Wait(written.Task);

        var first = silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)));
        await fault.Reached;
        var second = silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)));
        await Decided(silo);
        first.IsCompleted.ShouldBeFalse();
        second.IsCompleted.ShouldBeFalse();

        written.SetResult();
        (await first).Refusal.ShouldBeNull();
        (await second).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.ScheduleConflict);
    }

    [Fact]
    public async Task A_refusal_that_rests_on_a_booking_which_never_happened_is_decided_anew()
    {
        await using var silo = await Start();
        var failed = new TaskCompletionSource();
        var fault = Faults(silo).LoseFence(failed.Task);
        var again = Faults(silo).LoseFence();

        var first = silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)));
        await fault.Reached;
        var second = silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)));
        await Decided(silo);
        second.IsCompleted.ShouldBeFalse();
        failed.SetResult();

        var outcomes = await Task.WhenAll(first, second);
        again.Reached.IsCompleted.ShouldBeTrue();
        outcomes.Count(outcome => outcome.Value is not null).ShouldBe(1);
        outcomes.Count(outcome => outcome.Refusal?.Code == RefusalCode.ScheduleConflict).ShouldBe(1);
    }

    [Fact]
    public async Task A_booking_whose_outcome_is_unknown_is_found_by_its_key()
    {
        await using var silo = await Start();
        var key = silo.Key("f1");
        Faults(silo).FailAfterCommit();

        await Should.ThrowAsync<JournalUnavailableException>(() => silo.Calendar("exp_1").Book(key, TestSilo.Request(TestSilo.At(10))));
        var again = await silo.Calendar("exp_1").Book(key, TestSilo.Request(TestSilo.At(10)));

        again.Replayed.ShouldBeTrue();
        again.Value.ShouldNotBeNull().Id.ShouldBe(key.Id);
    }

    [Fact]
    public async Task A_booking_that_was_not_written_is_forgotten()
    {
        await using var silo = await Start();
        Faults(silo).FailBeforeCommit();

        await Should.ThrowAsync<JournalUnavailableException>(
            () => silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10))));

        (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Everything_queued_behind_a_lost_fence_is_decided_anew_and_succeeds()
    {
        await using var silo = await Start();
        var failed = new TaskCompletionSource();
        var fault = Faults(silo).LoseFence(failed.Task);
        Task<Outcome<Appointment>> Book(int index) =>
            silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(9).AddMinutes(30 * index)));

        var first = Book(0);
        await fault.Reached;
        Task<Outcome<Appointment>>[] behind = [.. Enumerable.Range(1, 9).Select(Book)];
        await Decided(silo);
        behind.ShouldAllBe(booking => !booking.IsCompleted);
        failed.SetResult();

        (await Task.WhenAll([first, .. behind])).ShouldAllBe(outcome => outcome.Refusal == null);
        var events = await silo.Journal.ReadStreamAsync(StreamName.For(silo.Tenant, "calendar", "exp_1"), 0, 100, CancellationToken.None);
        events.Count(stored => stored.Type == "scheduling.slot-booked.v1").ShouldBe(10);
    }

    [Fact]
    public async Task A_cancellation_that_was_cut_short_is_finished_by_its_effect()
    {
        await using var silo = await Start();
        var booked = (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        // The calendar's commit goes through, the appointment's does not: as if the process had died between the two.
        Faults(silo).Wait(Task.CompletedTask);
        Faults(silo).FailBeforeCommit();
        await Should.ThrowAsync<JournalUnavailableException>(() => silo.Appointment(booked.Id).Cancel(byClient: false, "ill", null));
        (await silo.Appointment(booked.Id).Get()).Value!.Status.ShouldBe(AppointmentStatus.Confirmed);

        silo.Clock.Advance(TimeSpan.FromMinutes(1));

        await Eventually.Holds(async () => (await silo.Appointment(booked.Id).Get()).Value!.Status == AppointmentStatus.Cancelled);
        (await silo.Appointment(booked.Id).Get()).Value!.Cancellation!.Reason.ShouldBe("ill");
    }

    [Fact]
    public async Task A_move_that_was_cut_short_is_finished_by_its_effect_or_by_a_repeat()
    {
        await using var silo = await Start();
        var booked = (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        Faults(silo).Wait(Task.CompletedTask);
        Faults(silo).FailBeforeCommit();
        await Should.ThrowAsync<JournalUnavailableException>(() => silo.Appointment(booked.Id).Reschedule(TestSilo.At(12), Steps.ByStaff));
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.Holds(async () => (await silo.Appointment(booked.Id).Get()).Value!.ScheduledAt == TestSilo.At(12));

        Faults(silo).Wait(Task.CompletedTask);
        Faults(silo).FailBeforeCommit();
        await Should.ThrowAsync<JournalUnavailableException>(() => silo.Appointment(booked.Id).Reschedule(TestSilo.At(14), Steps.ByStaff));
        (await silo.Appointment(booked.Id).Reschedule(TestSilo.At(14), Steps.ByStaff)).Value!.ScheduledAt.ShouldBe(TestSilo.At(14));
    }

    // Found by tests/Cluster.Tests: two activations lived at once, and both cancelled. That whose own cancellation it is, is not told that
    // somebody else was quicker, was found by tests/Simulation: the effect that stands in for a slow step had carried it out.
    [Fact]
    public async Task An_appointment_is_cancelled_once_even_by_two_activations()
    {
        await using var silo = await Start();
        var booked = (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        // The calendar's release is written as ever; the appointment's end has been written when it comes to be written.
        Faults(silo).Wait(Task.CompletedTask);
        Faults(silo).LoseFenceToATwin();

        var second = await silo.Appointment(booked.Id).Cancel(byClient: false, "ill", booked.Version);
        var third = await silo.Appointment(booked.Id).Cancel(byClient: false, "ill", null);

        second.Value.ShouldNotBeNull().Status.ShouldBe(AppointmentStatus.Cancelled);
        (third.Replayed, third.Value).ShouldBe((true, second.Value));
        (await StepsOf(silo, booked.Id)).ShouldBe(["scheduling.appointment-booked.v1", "scheduling.appointment-cancelled.v1"]);
    }

    [Fact]
    public async Task An_appointment_is_moved_once_even_by_two_activations()
    {
        await using var silo = await Start();
        var booked = (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        Faults(silo).Wait(Task.CompletedTask);
        Faults(silo).LoseFenceToATwin();

        var second = await silo.Appointment(booked.Id).Reschedule(TestSilo.At(12), Steps.ByStaff);

        second.Value.ShouldNotBeNull().ScheduledAt.ShouldBe(TestSilo.At(12));
        (await StepsOf(silo, booked.Id)).ShouldBe(["scheduling.appointment-booked.v1", "scheduling.appointment-rescheduled.v1"]);
    }

    // Found by tests/Cluster.Tests: the calendar has a newer version by the time the move is asked for again.
    [Fact]
    public async Task A_move_that_got_no_answer_is_written_once_when_it_is_asked_for_again()
    {
        await using var silo = await Start();
        var booked = (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        // The calendar's commit goes through, and the appointment's too; but nobody is told of it.
        Faults(silo).Wait(Task.CompletedTask);
        Faults(silo).FailAfterCommit();
        await Should.ThrowAsync<JournalUnavailableException>(() => silo.Appointment(booked.Id).Reschedule(TestSilo.At(12), Steps.ByStaff));
        (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(15)))).Refusal.ShouldBeNull();

        var again = await silo.Appointment(booked.Id).Reschedule(TestSilo.At(12), Steps.ByStaff);

        again.Value.ShouldNotBeNull().ScheduledAt.ShouldBe(TestSilo.At(12));
        (await StepsOf(silo, booked.Id)).ShouldBe(["scheduling.appointment-booked.v1", "scheduling.appointment-rescheduled.v1"]);
    }

    // By now everything that was asked before has been decided: a calendar that has a booking on its way knows the service, so it decides
    // each call in one turn, and this read's turn comes after those.
    private static async Task Decided(TestSilo silo) => (await silo.Calendar("exp_1").GetSchedule()).Refusal.ShouldBeNull();

    private static async Task<IEnumerable<string>> StepsOf(TestSilo silo, string appointment) =>
        (await silo.Journal.ReadStreamAsync(StreamName.For(silo.Tenant, "appointment", appointment), 0, 100, CancellationToken.None))
            .Select(stored => stored.Type);

    private static FaultyJournal Faults(TestSilo silo) => (FaultyJournal)silo.Journal;

    private static async Task<TestSilo> Start()
    {
        var silo = await TestSilo.Start(configure: FaultyJournal.Replace);
        await silo.AddExpert();
        await silo.AddService();
        return silo;
    }
}
