namespace Actors.Grains.Journaling;

/// <summary>
/// Something to do later or outside, kept until it is done. An effect with a due time in the future is the durable timer.
/// It runs at least once; when it fires, state decides whether it still matters.
/// </summary>
public sealed record Effect
{
    /// <summary>Unique id; also the idempotency key towards the outside.</summary>
    public required string Id { get; init; }

    /// <summary>The tenant on whose behalf it runs.</summary>
    public required string Tenant { get; init; }

    /// <summary>Which handler runs it, for example <c>scheduling.lapse-hold</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of the grain it is about.</summary>
    public required string Target { get; init; }

    /// <summary>What the handler needs to know: JSON in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Not before this time.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it was decided; null for effects that were written before this was kept.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Which dispatcher runs it, from 0 to <see cref="Shards"/> - 1.</summary>
    public int Shard => ShardOf(Target);

    /// <summary>How many dispatchers share the outbox. Rows carry their shard, so this number never changes for a database.</summary>
    public const int Shards = 8;

    /// <summary>The dispatcher of a target. Stable across processes (FNV-1a), unlike <see cref="string.GetHashCode()"/>.</summary>
    /// <param name="target">The key of the grain that an effect is about.</param>
    public static int ShardOf(string target)
    {
        var hash = 2166136261u;
        foreach (var character in target) hash = (hash ^ character) * 16777619u;
        return (int)(hash % Shards);
    }
}

/// <summary>An effect that a dispatcher has claimed.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
public sealed record ClaimedEffect(Effect Effect, int Attempt);

/// <summary>An effect that was given up after its last attempt; an operator can see and replay it.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">What the last attempt failed with.</param>
public sealed record DeadEffect(Effect Effect, int Attempts, string Error);

/// <summary>Which effects that were given up are asked for; every filter that is given must hold.</summary>
public sealed record DeadEffectQuery
{
    /// <summary>Only this tenant's.</summary>
    public string? Tenant { get; init; }

    /// <summary>Only those of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many effects a page has at most; from 1 to 1,000.</summary>
    public int Limit { get; init; } = 20;
}

/// <summary>A page of effects that were given up.</summary>
/// <param name="Items">The effects, in the order of their ids.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record DeadEffectPage(IReadOnlyList<DeadEffect> Items, long Total);

/// <summary>The outbox as its dispatchers and operators see it. Effects are added by <see cref="IJournal.AppendAsync"/>.</summary>
public interface IOutbox
{
    /// <summary>
    /// Claims due effects of a shard, earliest first. A claimed effect is due again when its lease ends, unless it was completed,
    /// retried or buried by then: that is how it survives the death of its dispatcher.
    /// </summary>
    /// <param name="shard">The shard, from 0 to <see cref="Effect.Shards"/> - 1.</param>
    /// <param name="now">The current time.</param>
    /// <param name="lease">How long the claim holds.</param>
    /// <param name="limit">At most so many; from 1 to 1,000.</param>
    /// <param name="cancellationToken">Stops the claim.</param>
    Task<IReadOnlyList<ClaimedEffect>> ClaimAsync(
        int shard, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken);

    /// <summary>Removes effects that are done. Those that are not there are no error.</summary>
    /// <param name="ids">The ids of the effects.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task CompleteAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Makes a failed effect due again later.</summary>
    /// <param name="id">The effect's id.</param>
    /// <param name="dueAt">When to try again.</param>
    /// <param name="error">What it failed with.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task RetryAsync(string id, DateTimeOffset dueAt, string error, CancellationToken cancellationToken);

    /// <summary>Gives up an effect: it stays visible, and does not run until it is replayed.</summary>
    /// <param name="id">The effect's id.</param>
    /// <param name="error">What it failed with.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task BuryAsync(string id, string error, CancellationToken cancellationToken);

    /// <summary>Lists effects that were given up.</summary>
    /// <param name="query">Which of them.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<DeadEffectPage> ListDeadAsync(DeadEffectQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a buried effect due again with its attempts counted anew. Answers false when there is no such buried effect.
    /// </summary>
    /// <param name="id">The effect's id.</param>
    /// <param name="dueAt">When to try again.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<bool> ReplayAsync(string id, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Removes a buried effect for good. Answers false when there is no such buried effect.</summary>
    /// <param name="id">The effect's id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<bool> DropAsync(string id, CancellationToken cancellationToken);
}
