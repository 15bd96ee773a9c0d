using Actors.Bookings.Machine;

namespace Actors.Bookings.Proof;

/// <summary>
/// The proof in SQL: pairs of active appointments of one expert that overlap, found by joining the appointments with themselves.
/// </summary>
internal static class Overlaps
{
    // Of two that overlap, one starts inside the other; looked at from that side, each pair is counted once and an index finds it.
    private const string SelfJoin = """
        SELECT count(*) FROM proof a JOIN proof b
          ON b.expert = a.expert AND b.starts_at >= a.starts_at AND b.starts_at < a.ends_at
         AND (b.starts_at > a.starts_at OR b.id > a.id)
        """;

    private const string OfRivals =
        "SELECT id, expert, starts_at, ends_at FROM appointments WHERE status IN ('scheduled', 'confirmed')";

    private const string OfActorsInPostgres = """
        SELECT d.id, d.owner AS expert, d.starts_at, d.ends_at FROM actors.documents d JOIN actors.places p ON p.number = d.place
        WHERE p.kind = 'appointment' AND d.status <> 'cancelled'
        """;

    private const string OfActorsInSqlite =
        "SELECT id, owner AS expert, starts_at, ends_at FROM documents WHERE kind = 'appointment' AND status <> 'cancelled'";

    /// <summary>Counts in a PostgreSQL database.</summary>
    public static async Task<ProofResult> InPostgres(Cluster cluster, string database, bool isRival)
    {
        await cluster.Execute(database, $"""
            DROP TABLE IF EXISTS proof;
            CREATE UNLOGGED TABLE proof AS {(isRival ? OfRivals : OfActorsInPostgres)};
            CREATE INDEX ON proof (expert, starts_at);
            ANALYZE proof;
            """);
        var pairs = (long)(await cluster.Execute(database, SelfJoin))!;
        var rows = (long)(await cluster.Execute(database, "SELECT count(*) FROM proof"))!;
        await cluster.Execute(database, "DROP TABLE proof");
        return new ProofResult(rows, pairs);
    }

    /// <summary>Counts in an SQLite file that nobody else has open.</summary>
    public static ProofResult InSqlite(string connectionString)
    {
        var pairs = Sqlite.Number(Sqlite.Execute(
            connectionString,
            $"CREATE TEMP TABLE proof AS {OfActorsInSqlite}",
            "CREATE INDEX temp.by_start ON proof (expert, starts_at)",
            SelfJoin));
        var rows = Sqlite.Number(Sqlite.Execute(connectionString, $"SELECT count(*) FROM ({OfActorsInSqlite})"));
        return new ProofResult(rows, pairs);
    }
}

/// <summary>What the proof found.</summary>
/// <param name="Rows">How many appointments there are.</param>
/// <param name="Overlaps">How many pairs of them overlap.</param>
internal sealed record ProofResult(long Rows, long Overlaps);
