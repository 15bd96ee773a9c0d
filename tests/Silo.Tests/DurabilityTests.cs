using System.Collections.Concurrent;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Actors.Silo.Tests;

/// <summary>What was answered is there after a restart, from snapshots and events alike.</summary>
public sealed class DurabilityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-silo-").FullName;

    private string DatabaseFile => Path.Combine(_folder, "actors.db");

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        string id;
        Hold hold;
        await using (var silo = await TestSilo.Start(DatabaseFile))
        {
            await silo.AddExpert();
            await silo.AddService();
            id = (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!.Id;
            hold = (await silo.Calendar("exp_1").Hold(silo.Key(), "consultation", TestSilo.At(11))).Value!;
        }

        await using var again = await TestSilo.Start(DatabaseFile);
        (await again.Appointment(id).Get()).Value.ShouldNotBeNull().ScheduledAt.ShouldBe(TestSilo.At(10));
        (await Book(again, TestSilo.At(10))).ShouldBe(RefusalCode.ScheduleConflict);
        (await Book(again, TestSilo.At(11))).ShouldBe(RefusalCode.ScheduleConflict);
        (await Book(again, TestSilo.At(11), hold.Id)).ShouldBeNull();
        (await Book(again, TestSilo.At(12))).ShouldBeNull();
    }

    [Fact]
    public async Task A_calendar_comes_back_from_its_snapshot_as_it_was()
    {
        SlotQuery question = new("consultation", TestSilo.Monday, TestSilo.Monday.AddDays(60), null, null, IncludeUnavailable: true);
        Slots before;
        await using (var silo = await TestSilo.Start(DatabaseFile))
        {
            await silo.AddExpert();
            await silo.AddService();
            await silo.Calendar("exp_1").AddTimeOff(silo.Key("f"), TestSilo.At(13).AddDays(3), TestSilo.At(15).AddDays(3), "dentist");
            await silo.Calendar("exp_1").Hold(silo.Key("f"), "consultation", TestSilo.At(11));
            for (var index = 0; index < 700; index++)
            {
                var start = TestSilo.At(9).AddDays(index / 16).AddMinutes(30 * (index % 16));
                await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(start));
            }

            before = (await silo.Calendar("exp_1").FindSlots(question)).Value!;
        }

        await using var again = await TestSilo.Start(DatabaseFile);
        var stream = StreamName.For(again.Tenant, "calendar", "exp_1");
        (await again.Journal.ReadTailAsync(stream, 1, CancellationToken.None))
            .Snapshot.ShouldNotBeNull().Version.ShouldBeGreaterThanOrEqualTo(500);
        var after = (await again.Calendar("exp_1").FindSlots(question)).Value!;
        after.Offered.ShouldBe(before.Offered);
        (await again.Calendar("exp_1").ListTimeOff()).Value!.Single().Reason.ShouldBe("dentist");
        (await new JournalVerifier(again.Journal).VerifyStreamAsync(stream, CancellationToken.None)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task Committed_events_reach_subscribers_and_can_be_caught_up_from_the_journal()
    {
        await using var silo = await TestSilo.Start(DatabaseFile);
        var seen = await Subscribe(silo);
        await silo.AddExpert();
        await silo.AddService();
        (await Book(silo, TestSilo.At(10))).ShouldBeNull();

        await Eventually.Holds(() => Task.FromResult(seen.Any(item => item.Type == "scheduling.appointment-booked.v1")));
        var journal = await silo.Journal.ReadAllAsync(0, silo.Tenant, 100, CancellationToken.None);
        seen.ShouldBe(journal.Select(stored => (stored.Position, stored.Type)));
    }

    [Fact]
    public async Task A_commit_that_is_too_large_for_the_queues_holds_up_none_of_those_after_it()
    {
        await using var silo = await TestSilo.Start(DatabaseFile);
        var seen = await Subscribe(silo);
        await silo.AddExpert();
        await silo.AddService();
        var hours = Enumerable.Range(0, DateOverride.MaxIntervals)
            .Select(hour => new TimeRange(new TimeOnly(hour, 0), new TimeOnly(hour, 30)));
        var dates = Enumerable.Range(0, Schedule.MaxOverrides)
            .Select(day => new DateOverride(new DateOnly(2030, 1, 1).AddDays(day), [.. hours]));
        var calendar = silo.Calendar("exp_1");
        var schedule = (await calendar.GetSchedule()).Value!.Schedule with { Overrides = [.. dates] };
        (await calendar.SetSchedule(schedule, null)).Refusal.ShouldBeNull();
        (await Book(silo, TestSilo.At(10))).ShouldBeNull();

        await Eventually.Holds(() => Task.FromResult(seen.Any(item => item.Type == "scheduling.appointment-booked.v1")));
        var journal = await silo.Journal.ReadAllAsync(0, silo.Tenant, 100, CancellationToken.None);
        journal.Select(stored => stored.Position).Except(seen.Select(item => item.Position)).ShouldHaveSingleItem();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<ConcurrentQueue<(long Position, string Type)>> Subscribe(TestSilo silo)
    {
        var seen = new ConcurrentQueue<(long Position, string Type)>();
        var stream = silo.Host.Services.GetRequiredService<IClusterClient>().GetStreamProvider(EventStreams.Provider)
            .GetStream<CommittedEvents>(StreamId.Create(EventStreams.TenantNamespace, silo.Tenant));
        await stream.SubscribeAsync((commit, _) =>
        {
            for (var index = 0; index < commit.Events.Length; index++)
                seen.Enqueue((commit.FirstPosition + index, commit.Events[index].Type));
            return Task.CompletedTask;
        });
        return seen;
    }

    private static async Task<RefusalCode?> Book(TestSilo silo, DateTimeOffset start, string? holdId = null)
    {
        var key = new CreationKey($"again_{start.UtcTicks}_{holdId}", null);
        return (await silo.Calendar("exp_1").Book(key, TestSilo.Request(start, holdId))).Refusal?.Code;
    }
}
