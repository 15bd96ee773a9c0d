using Actors.Grains.Journaling;
using Actors.Storage.Memory;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>Changes the outbox, one statement and so one transaction each.</summary>
internal static class PostgresOutbox
{
    /// <summary>Rows that another dispatcher is just claiming are passed over and not waited for.</summary>
    private const string Claim =
        """
        WITH due AS (
            SELECT id, available_at FROM outbox WHERE NOT dead AND shard = $1 AND available_at <= $2
            ORDER BY available_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
        UPDATE outbox AS o SET available_at = $4, attempts = attempts + 1 FROM due WHERE o.id = due.id
        RETURNING o.id, o.tenant, o.kind, o.target, o.payload, o.due_at, o.created_at, o.attempts, due.available_at
        """;

    public static async Task<IReadOnlyList<ClaimedEffect>> ClaimAsync(
        NpgsqlConnection connection, int shard, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken stop)
    {
        var claimed = await new NpgsqlCommand(Claim, connection)
            .With(shard).With(now.UtcTicks).With(limit).With(now.UtcTicks + lease.Ticks)
            .ReadAsync(row => (Claim: new ClaimedEffect(PostgresRows.Effect(row), row.GetInt32(7)), Since: row.GetInt64(8)), stop);
        // An UPDATE answers its rows in any order.
        var ordered = claimed.ToArray();
        Array.Sort(ordered, (left, right) => left.Since != right.Since
            ? left.Since.CompareTo(right.Since)
            : Utf8Order.Compare(left.Claim.Effect.Id, right.Claim.Effect.Id));
        return Array.ConvertAll(ordered, item => item.Claim);
    }

    public static Task<int> CompleteAsync(NpgsqlConnection connection, IReadOnlyList<string> ids, CancellationToken stop) =>
        new NpgsqlCommand("DELETE FROM outbox WHERE id = ANY ($1)", connection).With(ids).RunAsync(stop);

    public static Task<int> RetryAsync(
        NpgsqlConnection connection, string id, DateTimeOffset dueAt, string error, CancellationToken stop) =>
        new NpgsqlCommand("UPDATE outbox SET due_at = $2, available_at = $2, error = $3 WHERE id = $1 AND NOT dead", connection)
            .With(id).With(dueAt.UtcTicks).With(error).RunAsync(stop);

    public static Task<int> BuryAsync(NpgsqlConnection connection, string id, string error, CancellationToken stop) =>
        new NpgsqlCommand("UPDATE outbox SET dead = true, error = $2 WHERE id = $1 AND NOT dead", connection)
            .With(id).With(error).RunAsync(stop);

    public static async Task<bool> ReplayAsync(NpgsqlConnection connection, string id, DateTimeOffset dueAt, CancellationToken stop)
    {
        const string sql =
            "UPDATE outbox SET dead = false, attempts = 0, error = NULL, due_at = $2, available_at = $2 WHERE id = $1 AND dead";
        return await new NpgsqlCommand(sql, connection).With(id).With(dueAt.UtcTicks).RunAsync(stop) == 1;
    }

    public static async Task<bool> DropAsync(NpgsqlConnection connection, string id, CancellationToken stop) =>
        await new NpgsqlCommand("DELETE FROM outbox WHERE id = $1 AND dead", connection).With(id).RunAsync(stop) == 1;
}
