using Actors.Grains.Journaling;

namespace Actors.Storage.Sqlite;

/// <summary>Changes the outbox.</summary>
internal sealed class OutboxWriter(SqliteDatabase database)
{
    private readonly SqliteStatement _insert = database.Prepare(
        """
        INSERT INTO outbox (id, shard, tenant, kind, target, payload, due_at, available_at, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)
        ON CONFLICT DO NOTHING
        """);

    private readonly SqliteStatement _due = database.Prepare(
        """
        SELECT id, tenant, kind, target, payload, due_at, created_at, attempts + 1 FROM outbox
        WHERE dead = 0 AND shard = ?1 AND available_at <= ?2 ORDER BY available_at, id LIMIT ?3
        """);

    private readonly SqliteStatement _claim = database.Prepare(
        "UPDATE outbox SET available_at = ?2, attempts = attempts + 1 WHERE id = ?1");

    private readonly SqliteStatement _complete = database.Prepare("DELETE FROM outbox WHERE id = ?1");

    private readonly SqliteStatement _retry = database.Prepare(
        "UPDATE outbox SET due_at = ?2, available_at = ?2, error = ?3 WHERE id = ?1 AND dead = 0");

    private readonly SqliteStatement _bury = database.Prepare("UPDATE outbox SET dead = 1, error = ?2 WHERE id = ?1 AND dead = 0");

    private readonly SqliteStatement _replay = database.Prepare(
        "UPDATE outbox SET dead = 0, attempts = 0, error = NULL, due_at = ?2, available_at = ?2 WHERE id = ?1 AND dead = 1");

    private readonly SqliteStatement _drop = database.Prepare("DELETE FROM outbox WHERE id = ?1 AND dead = 1");

    public void Add(Effect effect)
    {
        _insert.Bind(1, effect.Id);
        _insert.Bind(2, effect.Shard);
        _insert.Bind(3, effect.Tenant);
        _insert.Bind(4, effect.Kind);
        _insert.Bind(5, effect.Target);
        _insert.Bind(6, effect.Payload.Span);
        _insert.Bind(7, effect.DueAt.UtcTicks);
        _insert.Bind(8, effect.CreatedAt?.UtcTicks);
        _insert.Step();
    }

    public IReadOnlyList<ClaimedEffect> Claim(int shard, DateTimeOffset now, TimeSpan lease, int limit)
    {
        var claimed = new List<ClaimedEffect>();
        _due.Bind(1, shard);
        _due.Bind(2, now.UtcTicks);
        _due.Bind(3, limit);
        while (_due.Step()) claimed.Add(new ClaimedEffect(SqliteRows.Effect(_due), (int)_due.Integer(7)));
        foreach (var claim in claimed)
        {
            _claim.Bind(1, claim.Effect.Id);
            _claim.Bind(2, now.UtcTicks + lease.Ticks);
            _claim.Step();
        }

        return claimed;
    }

    public bool Complete(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            _complete.Bind(1, id);
            _complete.Step();
        }

        return true;
    }

    public bool Retry(string id, DateTimeOffset dueAt, string error)
    {
        _retry.Bind(1, id);
        _retry.Bind(2, dueAt.UtcTicks);
        _retry.Bind(3, error);
        return _retry.Run() == 1;
    }

    public bool Bury(string id, string error)
    {
        _bury.Bind(1, id);
        _bury.Bind(2, error);
        return _bury.Run() == 1;
    }

    public bool Replay(string id, DateTimeOffset dueAt)
    {
        _replay.Bind(1, id);
        _replay.Bind(2, dueAt.UtcTicks);
        return _replay.Run() == 1;
    }

    public bool Drop(string id)
    {
        _drop.Bind(1, id);
        return _drop.Run() == 1;
    }
}
