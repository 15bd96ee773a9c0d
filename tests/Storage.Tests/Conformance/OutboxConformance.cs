using System.Collections.Concurrent;
using Actors.Grains.Journaling;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What every outbox does with effects.</summary>
public abstract class OutboxConformance : StorageConformance
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Now = Batches.At;
    private static readonly int Shard = Effect.ShardOf("t1/x");

    private int _carriers;

    [Fact]
    public async Task Due_effects_are_claimed_earliest_first_and_whole()
    {
        await AddAsync(Batches.Effect("late", Now), Batches.Effect("early", Now.AddHours(-1)), Batches.Effect("not yet", Now.AddTicks(1)));

        var claimed = await ClaimAsync();
        claimed.Select(claim => (claim.Effect.Id, claim.Attempt)).ShouldBe([("early", 1), ("late", 1)]);
        var effect = claimed[0].Effect;
        effect.Payload.ToArray().ShouldBe("{\"a\":1}"u8.ToArray());
        (effect with { Payload = default }).ShouldBe(Batches.Effect("early", Now.AddHours(-1)) with { Payload = default });
    }

    [Fact]
    public async Task A_shard_claims_only_its_own_effects()
    {
        var targets = Enumerable.Range(0, 100).Select(number => $"t1/{number}").ToArray();
        await AddAsync([.. targets.Select(target => Batches.Effect(target, target: target))]);

        for (var shard = 0; shard < Effect.Shards; shard++)
        {
            var claimed = await Storage.ClaimAsync(shard, Now, Lease, 1000, default);
            claimed.Select(claim => claim.Effect.Target)
                .ShouldBe(targets.Where(target => Effect.ShardOf(target) == shard), ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_claim_holds_until_its_lease_ends()
    {
        await AddAsync(Batches.Effect("e"));
        (await ClaimAsync()).Count.ShouldBe(1);
        (await ClaimAsync()).ShouldBeEmpty();
        (await ClaimAsync(Now + Lease - TimeSpan.FromTicks(1))).ShouldBeEmpty();

        var again = await ClaimAsync(Now + Lease);
        again.Single().Attempt.ShouldBe(2);
        again.Single().Effect.DueAt.ShouldBe(Now);
    }

    [Fact]
    public async Task Completed_effects_never_come_back()
    {
        await AddAsync(Batches.Effect("a"), Batches.Effect("b"));
        await ClaimAsync();
        await Storage.CompleteAsync(["a", "never there"], default);
        await Storage.CompleteAsync([], default);
        (await ClaimAsync(Now.AddDays(1))).Single().Effect.Id.ShouldBe("b");
    }

    [Fact]
    public async Task A_retried_effect_is_due_again_at_its_new_time()
    {
        await AddAsync(Batches.Effect("e"));
        await ClaimAsync();
        await Storage.RetryAsync("e", Now.AddSeconds(5), "it failed", default);
        (await ClaimAsync(Now.AddSeconds(4))).ShouldBeEmpty();
        (await ClaimAsync(Now.AddSeconds(5))).Single().Attempt.ShouldBe(2);
        await Storage.RetryAsync("never there", Now, "it failed", default);
    }

    [Fact]
    public async Task A_buried_effect_is_seen_and_runs_only_when_replayed()
    {
        await AddAsync(Batches.Effect("e"));
        await ClaimAsync();
        await Storage.BuryAsync("e", "it failed for good", default);
        await Storage.RetryAsync("e", Now, "too late", default);
        (await ClaimAsync(Now.AddYears(1))).ShouldBeEmpty();

        var dead = (await Storage.ListDeadAsync(new DeadEffectQuery { Tenant = "t1" }, default)).Items.Single();
        (dead.Effect.Id, dead.Attempts, dead.Error).ShouldBe(("e", 1, "it failed for good"));

        (await Storage.ReplayAsync("e", Now.AddHours(1), default)).ShouldBeTrue();
        (await Storage.ReplayAsync("e", Now, default)).ShouldBeFalse();
        (await Storage.ReplayAsync("never there", Now, default)).ShouldBeFalse();
        (await Storage.ListDeadAsync(new DeadEffectQuery(), default)).Items.ShouldBeEmpty();
        (await ClaimAsync(Now.AddMinutes(59))).ShouldBeEmpty();
        (await ClaimAsync(Now.AddHours(1))).Single().Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task Dead_effects_are_listed_by_id_in_pages_and_by_tenant_and_kind()
    {
        var ids = Enumerable.Range(0, 10).Select(number => $"e{number}").ToArray();
        await AddAsync([.. ids.Select(
            (id, number) => Batches.Effect(id, tenant: number % 2 == 0 ? "t1" : "t2") with { Kind = number < 5 ? "early" : "late" })]);
        await AddAsync(Batches.Effect("alive"));
        foreach (var id in ids.Reverse()) await Storage.BuryAsync(id, "dead", default);

        (await ListAsync(new DeadEffectQuery { Limit = 3 })).ShouldBe("e0 e1 e2, 10");
        (await ListAsync(new DeadEffectQuery { Limit = 3, Page = 4 })).ShouldBe("e9, 10");
        (await ListAsync(new DeadEffectQuery { Page = int.MaxValue, Limit = 1_000 })).ShouldBe(", 10");
        (await ListAsync(new DeadEffectQuery { Tenant = "t2" })).ShouldBe("e1 e3 e5 e7 e9, 5");
        (await ListAsync(new DeadEffectQuery { Kind = "early" })).ShouldBe("e0 e1 e2 e3 e4, 5");
        (await ListAsync(new DeadEffectQuery { Tenant = "t2", Kind = "late" })).ShouldBe("e5 e7 e9, 3");

        async Task<string> ListAsync(DeadEffectQuery query)
        {
            var page = await Storage.ListDeadAsync(query, default);
            return $"{string.Join(' ', page.Items.Select(dead => dead.Effect.Id))}, {page.Total}";
        }
    }

    [Fact]
    public async Task A_dead_effect_can_be_dropped_and_one_that_is_alive_cannot()
    {
        await AddAsync(Batches.Effect("dead"), Batches.Effect("alive"));
        await Storage.BuryAsync("dead", "it failed", default);

        (await Storage.DropAsync("dead", default)).ShouldBeTrue();
        (await Storage.DropAsync("dead", default)).ShouldBeFalse();
        (await Storage.DropAsync("alive", default)).ShouldBeFalse();
        (await Storage.DropAsync("never there", default)).ShouldBeFalse();
        (await Storage.ReplayAsync("dead", Now, default)).ShouldBeFalse();
        (await ClaimAsync()).Single().Effect.Id.ShouldBe("alive");
    }

    [Fact]
    public async Task When_an_effect_was_decided_is_told_however_often_it_was_tried_again()
    {
        var decided = Now.AddHours(-3);
        await AddAsync(Batches.Effect("e") with { CreatedAt = decided });
        (await ClaimAsync()).Single().Effect.CreatedAt.ShouldBe(decided);
        await Storage.RetryAsync("e", Now.AddDays(1), "it failed", default);
        await Storage.BuryAsync("e", "it failed for good", default);
        (await Storage.ListDeadAsync(new DeadEffectQuery(), default)).Items.Single().Effect.CreatedAt.ShouldBe(decided);
    }

    [Fact]
    public async Task An_effect_whose_id_is_there_already_is_left_as_it_is()
    {
        await AddAsync(Batches.Effect("e", Now));
        await AddAsync(Batches.Effect("e", Now.AddHours(-5)), Batches.Effect("f", Now));
        var claimed = await ClaimAsync();
        claimed.Select(claim => (claim.Effect.Id, claim.Effect.DueAt)).ShouldBe([("e", Now), ("f", Now)]);
    }

    [Fact]
    public async Task No_effect_is_claimed_twice_at_once()
    {
        const int count = 500;
        await AddAsync([.. Enumerable.Range(0, count).Select(number => Batches.Effect($"e{number:D3}"))]);
        var claimed = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (await ClaimAsync(limit: 7) is { Count: > 0 } claims)
                foreach (var claim in claims) claimed.Add(claim.Effect.Id);
        })));

        claimed.Count.ShouldBe(count);
        claimed.Distinct().Count().ShouldBe(count);
    }

    [Fact]
    public async Task Calls_out_of_bounds_are_refused()
    {
        await RefusedAsync(() => Storage.ClaimAsync(-1, Now, Lease, 1, default));
        await RefusedAsync(() => Storage.ClaimAsync(Effect.Shards, Now, Lease, 1, default));
        await RefusedAsync(() => Storage.ClaimAsync(0, Now, TimeSpan.Zero, 1, default));
        await RefusedAsync(() => Storage.ClaimAsync(0, Now, Lease, 0, default));
        await RefusedAsync(() => Storage.ClaimAsync(0, Now, Lease, 1_001, default));
        await RefusedAsync(() => Storage.ListDeadAsync(new DeadEffectQuery { Limit = 0 }, default));
        await RefusedAsync(() => Storage.ListDeadAsync(new DeadEffectQuery { Limit = 1_001 }, default));
        await RefusedAsync(() => Storage.ListDeadAsync(new DeadEffectQuery { Page = 0 }, default));
    }

    private static Task<ArgumentOutOfRangeException> RefusedAsync(Func<Task> call) =>
        Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await call());

    private Task<AppendResult> AddAsync(params Effect[] effects) =>
        Storage.CarryAsync($"carrier-{_carriers++}", batch => batch.With(effects));

    private Task<IReadOnlyList<ClaimedEffect>> ClaimAsync(DateTimeOffset? now = null, int limit = 1_000) =>
        Storage.ClaimAsync(Shard, now ?? Now, Lease, limit, default);
}
