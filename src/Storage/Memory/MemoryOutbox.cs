using Actors.Grains.Journaling;

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
            .Where(row => row.AvailableAt <= now && !row.IsDead && row.Shard == shard)
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

    public DeadEffectPage ListDead(DeadEffectQuery query)
    {
        DeadEffect[] all = [.. _rows.Values
            .Where(row => row.IsDead)
            .Where(row => query.Tenant is null || query.Tenant == row.Effect.Tenant)
            .Where(row => query.Kind is null || query.Kind == row.Effect.Kind)
            .Select(row => new DeadEffect(row.Effect, row.Attempts, row.Error ?? string.Empty))];
        return new DeadEffectPage([.. all.Skip((int)Math.Min(int.MaxValue, ReadLimits.Offset(query))).Take(query.Limit)], all.Length);
    }

    public bool Replay(string id, DateTimeOffset dueAt)
    {
        if (!_rows.TryGetValue(id, out var row) || !row.IsDead) return false;
        row.IsDead = false;
        row.Attempts = 0;
        row.Error = null;
        row.Due(dueAt);
        return true;
    }

    public bool Drop(string id) => _rows.TryGetValue(id, out var row) && row.IsDead && _rows.Remove(id);

    private sealed class Row(Effect effect)
    {
        public Effect Effect { get; private set; } = effect;

        // It follows from the id, and every claim asks for it.
        public int Shard { get; } = effect.Shard;

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
