using Actors.Journaling;

namespace Actors.Storage.Memory;

/// <summary>The outbox. Not safe for several threads: its owner holds a lock.</summary>
internal sealed class MemoryOutbox
{
    private readonly SortedDictionary<string, Row> _rows = new(Comparer<string>.Create(Utf8Order.Compare));

    public void Add(Effect effect) => _rows.TryAdd(effect.Id, new Row(effect with
    {
        DueAt = effect.DueAt.ToUniversalTime(),
        Payload = effect.Payload.ToArray(),
    }));

    public IReadOnlyList<ClaimedEffect> Claim(int shard, DateTimeOffset now, TimeSpan lease, int limit)
    {
        // OrderBy is stable and the rows come by id, so equal times are in the order of ids.
        var due = _rows.Values
            .Where(row => !row.IsDead && row.Effect.Shard == shard && row.AvailableAt <= now)
            .OrderBy(row => row.AvailableAt)
            .Take(limit)
            .ToArray();
        foreach (var row in due)
        {
            row.AvailableAt = now + lease;
            row.Attempts++;
        }

        return due.Select(row => new ClaimedEffect(row.Effect, row.Attempts)).ToArray();
    }

    public bool Complete(IReadOnlyList<string> ids)
    {
        foreach (var id in ids) _rows.Remove(id);
        return true;
    }

    public bool Retry(string id, DateTimeOffset dueAt, string error)
    {
        if (!_rows.TryGetValue(id, out var row) || row.IsDead) return false;
        row.Due(dueAt);
        row.Error = error;
        return true;
    }

    public bool Bury(string id, string error)
    {
        if (!_rows.TryGetValue(id, out var row) || row.IsDead) return false;
        row.IsDead = true;
        row.Error = error;
        return true;
    }

    public IReadOnlyList<DeadEffect> ListDead(string? tenant, string afterId, int limit) => _rows.Values
        .Where(row => row.IsDead && (tenant is null || row.Effect.Tenant == tenant) && Utf8Order.Compare(row.Effect.Id, afterId) > 0)
        .Take(limit)
        .Select(row => new DeadEffect(row.Effect, row.Attempts, row.Error ?? string.Empty))
        .ToArray();

    public bool Replay(string id, DateTimeOffset dueAt)
    {
        if (!_rows.TryGetValue(id, out var row) || !row.IsDead) return false;
        row.IsDead = false;
        row.Attempts = 0;
        row.Error = null;
        row.Due(dueAt);
        return true;
    }

    private sealed class Row(Effect effect)
    {
        public Effect Effect { get; private set; } = effect;

        public DateTimeOffset AvailableAt { get; set; } = effect.DueAt;

        public int Attempts { get; set; }

        public bool IsDead { get; set; }

        public string? Error { get; set; }

        public void Due(DateTimeOffset at)
        {
            AvailableAt = at.ToUniversalTime();
            Effect = Effect with { DueAt = AvailableAt };
        }
    }
}
