using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Silo.Tests;

/// <summary>
/// Two nodes over one storage that both believe a calendar to be theirs, as may happen for seconds in a cluster: one of them has been
/// overtaken and does not know it (decision 0020). The simulator found each of these.
/// </summary>
public sealed class OvertakenTests
{
    [Fact]
    public async Task What_has_become_free_elsewhere_is_not_refused()
    {
        await using var one = await Open();
        await using var other = await Beside(one);
        var booked = (await one.Calendar("exp_1").Book(one.Key(), TestSilo.Request(TestSilo.At(10)))).Value.ShouldNotBeNull();
        (await other.Calendar("exp_1").Book(Fresh(), TestSilo.Request(TestSilo.At(10))))
            .Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);

        (await one.Appointment(booked.Id).Cancel(byClient: false, null, null)).Refusal.ShouldBeNull();

        (await other.Calendar("exp_1").Book(Fresh(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_booked_elsewhere_gives_its_time_back_when_it_is_cancelled_here()
    {
        await using var one = await Open();
        await using var other = await Beside(one);
        (await other.Calendar("exp_1").GetSchedule()).Refusal.ShouldBeNull();
        var booked = (await one.Calendar("exp_1").Book(one.Key(), TestSilo.Request(TestSilo.At(10)))).Value.ShouldNotBeNull();

        (await other.Appointment(booked.Id).Cancel(byClient: false, null, null)).Refusal.ShouldBeNull();

        (await one.Calendar("exp_1").Book(one.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
        (await other.Calendar("exp_1").Book(Fresh(), TestSilo.Request(TestSilo.At(10))))
            .Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
    }

    [Fact]
    public async Task A_slow_move_does_not_undo_a_later_one_and_each_is_told_once()
    {
        await using var one = await Open();
        await using var other = await Beside(one);
        var booked = (await one.Calendar("exp_1").Book(one.Key(), TestSilo.Request(TestSilo.At(10)))).Value.ShouldNotBeNull();
        var faults = (FaultyJournal)one.Journal;
        var slow = new TaskCompletionSource();
        // The calendar has moved it; what the appointment writes of that is on its way for long.
        faults.Wait(Task.CompletedTask);
        var written = faults.Wait(slow.Task);
        var away = one.Appointment(booked.Id).Reschedule(TestSilo.At(12), Steps.ByStaff);
        await written.Reached;

        var back = await other.Appointment(booked.Id).Reschedule(TestSilo.At(10), Steps.ByStaff);
        slow.SetResult();

        (back.Value.ShouldNotBeNull().ScheduledAt, back.Replayed).ShouldBe((TestSilo.At(10), false));
        (await away).Value.ShouldNotBeNull().ScheduledAt.ShouldBe(TestSilo.At(10));
        (await one.Calendar("exp_1").ReservedTimeOf(booked.Id)).Value.ShouldNotBeNull().Start.ShouldBe(TestSilo.At(10));
        (await one.Appointment(booked.Id).Get()).Value.ShouldNotBeNull().ScheduledAt.ShouldBe(TestSilo.At(10));
        var stream = StreamName.For(one.Tenant, "appointment", booked.Id);
        (await one.Journal.ReadStreamAsync(stream, 0, 100, CancellationToken.None)).Select(stored => stored.Type)
            .ShouldBe(["scheduling.appointment-booked.v1", "scheduling.appointment-rescheduled.v1"]);
    }

    [Fact]
    public async Task A_hold_that_has_lapsed_for_one_is_not_live_for_another_whose_clock_is_behind()
    {
        await using var one = await Open();
        await using var behind = await Beside(one);
        var hold = (await behind.Calendar("exp_1").Hold(Fresh(), "consultation", TestSilo.At(10))).Value.ShouldNotBeNull();
        one.Clock.Advance(TimeSpan.FromMinutes(10));
        (await one.Calendar("exp_1").Book(one.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();

        var holder = await behind.Calendar("exp_1").Book(Fresh(), TestSilo.Request(TestSilo.At(10), hold.Id));

        holder.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
    }

    [Fact]
    public async Task Refusals_beside_bookings_of_the_same_calendar_are_not_taken_for_overtaken()
    {
        var folder = Directory.CreateTempSubdirectory("overtaken-").FullName;
        await using (var silo = await Open(Path.Combine(folder, "actors.db")))
        {
            (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(9)))).Refusal.ShouldBeNull();
            var before = ((FaultyJournal)silo.Journal).TailReads;
            var booked = Enumerable.Range(1, 15)
                .Select(slot => silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(9).AddMinutes(30 * slot)))).ToList();
            var refused = new List<Task<Outcome<Appointment>>>();
            for (var round = 0; round < 400; round++)
                refused.Add(silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(9))));
            for (var day = 1; day <= 20; day++)
                booked.AddRange(Enumerable.Range(0, 16).Select(
                    slot => silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(9).AddDays(day).AddMinutes(30 * slot)))));
            for (var round = 0; round < 400; round++)
                refused.Add(silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(9))));

            (await Task.WhenAll(booked)).ShouldAllBe(outcome => outcome.Refusal == null);
            (await Task.WhenAll(refused)).ShouldAllBe(outcome => outcome.Refusal!.Code == RefusalCode.ScheduleConflict);
            ((FaultyJournal)silo.Journal).TailReads.ShouldBe(before, "nobody has been overtaken, so nothing is read back");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static int _ids;

    private static CreationKey Fresh() => new($"other_{Interlocked.Increment(ref _ids)}", null);

    private static async Task<TestSilo> Open(string? databaseFile = null)
    {
        var silo = await TestSilo.Start(databaseFile, FaultyJournal.Replace);
        await silo.AddExpert();
        await silo.AddService();
        return silo;
    }

    private static Task<TestSilo> Beside(TestSilo silo) => TestSilo.Start(configure: services =>
    {
        services.RemoveAll<IJournal>().AddSingleton<IJournal>(silo.Journal is FaultyJournal faulty ? faulty.Beside() : silo.Journal);
        services.RemoveAll<IDocuments>().AddSingleton(silo.Documents);
        services.RemoveAll<IOutbox>().AddSingleton(silo.Host.Services.GetRequiredService<IOutbox>());
    });
}
