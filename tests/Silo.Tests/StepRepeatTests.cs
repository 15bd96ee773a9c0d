using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>
/// A step that is asked for again is answered alike and written once, whatever went wrong in between (guarantees.md, 20; decision 0025).
/// </summary>
public sealed class StepRepeatTests(StepSilo shared) : IClassFixture<StepSilo>
{
    // Longer than a calendar keeps what is over: a whole month, since limits of months count it.
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(36);

    private static readonly Dictionary<string, StepCase> Cases = new()
    {
        ["confirm"] = new(
            "scheduling.appointment-confirmed.v1", (grain, _, request) => grain.Confirm(request))
        { NeedsConfirmation = true },
        ["complete"] = new("scheduling.appointment-completed.v1", (grain, _, request) => grain.Complete(request)) { IsOutcome = true },
        ["no-show"] = new("scheduling.appointment-missed.v1", (grain, _, request) => grain.MarkNoShow(request)) { IsOutcome = true },
        ["cancel"] = new(
            "scheduling.appointment-cancelled.v1", (grain, _, request) => grain.Cancel("ill", request))
        { AsksCalendar = true },
        ["move"] = new(
            "scheduling.appointment-rescheduled.v1",
            (grain, booked, request) => grain.Reschedule(booked.ScheduledAt.AddHours(2), request))
        {
            AsksCalendar = true,
        },
    };

    public static TheoryData<string> Steps => [.. Cases.Keys];

    public static TheoryData<string> StepsOfTwoCommits => [.. Cases.Where(each => each.Value.AsksCalendar).Select(each => each.Key)];

    private static StepRequest ByStaff => Tests.Steps.ByStaff;

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_repeat_is_answered_alike_and_written_once(string name)
    {
        var (step, booked) = await Due(name);
        var request = ByStaff with { ExpectedVersion = booked.Version };
        var first = await step.Take(shared.Grain(booked), booked, request);
        await shared.BookAnother(booked);

        // The version that was seen before is no other than that of the first request.
        foreach (var again in new[] { request, ByStaff })
        {
            var repeat = await step.Take(shared.Grain(booked), booked, again);
            (repeat.Refusal, repeat.Replayed, repeat.Value).ShouldBe((null, true, first.Value.ShouldNotBeNull()));
        }

        first.Replayed.ShouldBeFalse();
        (await shared.EventsOf(booked)).ShouldBe(step.Events);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_whose_answer_was_lost_is_written_once(string name)
    {
        var (step, booked) = await Due(name);
        var request = ByStaff with { Key = shared.Silo.Key("f1") };
        if (step.AsksCalendar) shared.Faults.Wait(Task.CompletedTask);
        shared.Faults.FailAfterCommit();
        await Should.ThrowAsync<JournalUnavailableException>(() => step.Take(shared.Grain(booked), booked, request));
        await shared.BookAnother(booked);

        foreach (var again in new[] { request, ByStaff, ByStaff with { Key = shared.Silo.Key("f1"), ExpectedVersion = booked.Version } })
        {
            var repeat = await step.Take(shared.Grain(booked), booked, again);
            (repeat.Refusal, repeat.Replayed).ShouldBe((null, true));
        }

        (await shared.EventsOf(booked)).ShouldBe(step.Events);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_that_two_activations_take_at_once_is_written_once(string name)
    {
        var (step, booked) = await Due(name);
        if (step.AsksCalendar) shared.Faults.Wait(Task.CompletedTask);
        shared.Faults.LoseFenceToATwin();

        (await step.Take(shared.Grain(booked), booked, ByStaff with { ExpectedVersion = booked.Version })).Refusal.ShouldBeNull();

        (await shared.EventsOf(booked)).ShouldBe(step.Events);
    }

    // The process died between calendar and appointment (decision 0007): a repeat finishes the step, or the effect does.
    [Theory]
    [MemberData(nameof(StepsOfTwoCommits))]
    public async Task A_step_that_was_cut_short_is_finished_once(string name)
    {
        foreach (var effectIsFirst in new[] { true, false })
        {
            var (step, booked) = await Due(name);
            var at = shared.Silo.Clock.GetUtcNow();
            shared.Faults.Wait(Task.CompletedTask);
            shared.Faults.FailBeforeCommit();
            await Should.ThrowAsync<JournalUnavailableException>(() => step.Take(shared.Grain(booked), booked, ByStaff));
            await shared.BookAnother(booked);

            Task Effect() => shared.Grain(booked).Reconcile(name == "cancel" ? new Cancellation(at, "usr_owner", "ill", null) : null);
            if (effectIsFirst) await Effect();
            (await step.Take(shared.Grain(booked), booked, ByStaff with { ExpectedVersion = booked.Version })).Refusal.ShouldBeNull();
            await Effect();
            (await step.Take(shared.Grain(booked), booked, ByStaff)).Replayed.ShouldBeTrue();

            (await shared.EventsOf(booked)).ShouldBe(step.Events);
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Under_a_key_there_is_one_answer(string name)
    {
        var (step, booked) = await Due(name);
        var request = ByStaff with { Key = shared.Silo.Key("f1") };
        var first = (await step.Take(shared.Grain(booked), booked, request)).Value.ShouldNotBeNull();
        if (name is "confirm" or "move")
            (await shared.Grain(booked).Reschedule(booked.ScheduledAt.AddHours(4), ByStaff)).Value.ShouldNotBeNull().Version.ShouldBe(3);
        var newest = (await shared.Grain(booked).Get()).Value;

        var repeat = await step.Take(shared.Grain(booked), booked, request);
        var other = await step.Take(shared.Grain(booked), booked, request with { Key = request.Key! with { Fingerprint = "f2" } });

        (repeat.Replayed, repeat.Value).ShouldBe((true, first));
        other.Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.IdempotencyKeyReused);
        (await shared.Grain(booked).Get()).Value.ShouldBe(newest, "a repeat changes nothing");
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Who_has_nothing_to_do_with_it_takes_no_step(string name)
    {
        var (step, booked) = await Due(name);
        var stranger = new StepRequest(new AppointmentRights { ExpertId = "exp_2", UserId = "usr_2" });

        (await step.Take(shared.Grain(booked), booked, stranger)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.ResourceNotFound);
        var client = await step.Take(shared.Grain(booked), booked, Tests.Steps.ByClient);
        RefusalCode? expected = step.AsksCalendar ? null : RefusalCode.InsufficientPermissions;
        (client.Refusal?.Code).ShouldBe(expected);

        (await shared.EventsOf(booked)).Count().ShouldBe(step.AsksCalendar ? 2 : 1);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("complete")]
    [InlineData("no-show")]
    public async Task Another_step_on_what_is_over_is_refused(string name)
    {
        var (step, booked) = await Due(name);
        (await step.Take(shared.Grain(booked), booked, ByStaff)).Refusal.ShouldBeNull();

        foreach (var other in Cases.Where(each => each.Key != name))
        {
            var refusal = (await other.Value.Take(shared.Grain(booked), booked, ByStaff)).Refusal;
            refusal.ShouldNotBeNull(other.Key).Code.ShouldBe(RefusalCode.InvalidTransition, other.Key);
        }

        (await shared.Grain(booked).Cancel("another reason", ByStaff))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.InvalidTransition);
        (await shared.EventsOf(booked)).ShouldBe(step.Events);
    }

    [Fact]
    public async Task What_needs_no_confirmation_was_confirmed_by_nobody()
    {
        var (_, booked) = await Due("move");

        (await shared.Grain(booked).Confirm(ByStaff)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.InvalidTransition);
    }

    [Fact]
    public async Task Without_a_key_a_move_to_where_it_was_before_is_another_move()
    {
        var (_, booked) = await Due("move");
        foreach (var hours in new[] { 2, 3, 2, 0 })
            (await shared.Grain(booked).Reschedule(booked.ScheduledAt.AddHours(hours), ByStaff)).Replayed.ShouldBeFalse();
        (await shared.Grain(booked).Reschedule(booked.ScheduledAt, ByStaff)).Replayed.ShouldBeTrue();

        (await shared.EventsOf(booked)).Count().ShouldBe(5);
    }

    // Found by tests/Simulation: the one who moves knows nothing yet of the cancellation. What is to come and has no time is no repeat of a
    // move, since somebody else may have the time by now; what passed so long ago that its calendar has forgotten it is.
    [Fact]
    public async Task A_move_of_what_is_being_called_off_is_no_repeat()
    {
        var (_, booked) = await Due("move");
        shared.Faults.Wait(Task.CompletedTask);
        shared.Faults.FailBeforeCommit();
        await Should.ThrowAsync<JournalUnavailableException>(() => shared.Grain(booked).Cancel("ill", ByStaff));

        (await shared.Grain(booked).Reschedule(booked.ScheduledAt, ByStaff))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.InvalidTransition);
    }

    [Fact]
    public async Task A_move_is_a_repeat_also_when_the_calendar_has_forgotten_the_time()
    {
        var (_, booked) = await Due("move");
        var to = booked.ScheduledAt.AddHours(2);
        (await shared.Grain(booked).Reschedule(to, ByStaff)).Refusal.ShouldBeNull();
        shared.Silo.Clock.Advance(Forgotten);
        await shared.BookAnother(booked with { ScheduledAt = booked.ScheduledAt + Forgotten });
        (await shared.Silo.Calendar("exp_1").ReservedTimeOf(booked.Id)).Refusal.ShouldNotBeNull("it has been forgotten");

        (await shared.Grain(booked).Reschedule(to, ByStaff)).Replayed.ShouldBeTrue();
        (await shared.Grain(booked).Reschedule(to.AddHours(1), ByStaff))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.NoticeTooShort, "nothing is moved into the past");
    }

    [Fact]
    public async Task A_move_that_was_refused_under_a_key_stays_refused_under_it()
    {
        var (_, booked) = await Due("move");
        var calendar = shared.Silo.Calendar("exp_1");
        var to = booked.ScheduledAt.AddHours(1);
        var inTheWay = (await calendar.Book(shared.Silo.Key(), TestSilo.Request(to))).Value.ShouldNotBeNull();
        var request = ByStaff with { Key = shared.Silo.Key("f1") };
        var refused = (await shared.Grain(booked).Reschedule(to, request)).Refusal.ShouldNotBeNull();
        (await shared.Grain(inTheWay).Cancel("ill", ByStaff)).Refusal.ShouldBeNull();

        var repeat = await shared.Grain(booked).Reschedule(to, request);

        (refused.Code, repeat.Refusal?.Code, repeat.Replayed).ShouldBe((RefusalCode.ScheduleConflict, RefusalCode.ScheduleConflict, true));
        var after = (await shared.Grain(booked).Get()).Value.ShouldNotBeNull();
        (after.ScheduledAt, after.Version).ShouldBe((booked.ScheduledAt, booked.Version), "a refusal changes nothing of it");
        (await shared.Grain(booked).Reschedule(to, ByStaff with { ExpectedVersion = booked.Version }))
            .Value.ShouldNotBeNull().ScheduledAt.ShouldBe(to);
    }

    [Fact]
    public async Task A_hold_is_given_back_once_however_often_it_is_asked_for()
    {
        await Due("move");
        var start = new DateTimeOffset(shared.Silo.Clock.GetUtcNow().Date.AddDays(2).AddHours(10), TimeSpan.Zero);
        var hold = (await shared.Silo.Calendar("exp_1").Hold(shared.Silo.Key(), "consultation", start)).Value.ShouldNotBeNull();
        shared.Faults.FailAfterCommit();
        await Should.ThrowAsync<JournalUnavailableException>(() => shared.Silo.Calendar("exp_1").ReleaseHold(hold.Id));

        var repeat = await shared.Silo.Calendar("exp_1").ReleaseHold(hold.Id);

        (repeat.Value, repeat.Replayed).ShouldBe((hold, true));
        var stream = StreamName.For(shared.Silo.Tenant, "calendar", "exp_1");
        var events = await shared.Silo.Journal.ReadStreamAsync(stream, 0, 100, CancellationToken.None);
        events.Count(stored => stored.Type == "scheduling.hold-released.v1").ShouldBe(1);
        var booked = (await shared.Silo.Calendar("exp_1").Hold(shared.Silo.Key(), "consultation", start)).Value.ShouldNotBeNull();
        (await shared.Silo.Calendar("exp_1").Book(shared.Silo.Key(), TestSilo.Request(start, booked.Id))).Refusal.ShouldBeNull();
        (await shared.Silo.Calendar("exp_1").ReleaseHold(booked.Id)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.ResourceNotFound);
    }

    private async Task<(StepCase Step, Appointment Booked)> Due(string name)
    {
        var step = Cases[name];
        return (step, await shared.Book(step));
    }
}
