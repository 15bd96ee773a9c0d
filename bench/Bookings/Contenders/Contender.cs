namespace Actors.Bookings.Contenders;

/// <summary>Who takes part.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Label">The name in the report.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Explanation">How it keeps a calendar free of overlaps.</param>
internal sealed record Contender(string Name, string Label, ContenderKind Kind, string Explanation)
{
    /// <summary>What `--tune` found best for it.</summary>
    public string[] Arguments { get; private init; } = ["--Rivals:PoolSize=16", "--Rivals:Multiplexing=All"];

    /// <summary>False for who takes part only when named on the command line.</summary>
    public bool IsInvited { get; private init; } = true;

    /// <summary>How many silos it runs on.</summary>
    public int Silos { get; private init; }

    /// <summary>Everybody.</summary>
    public static IReadOnlyList<Contender> All { get; } =
    [
        new(
            "actors-postgres",
            "Actors, PostgreSQL",
            ContenderKind.ActorsOnPostgres,
            "one grain per calendar decides; group commit into PostgreSQL"),
        new(
            "actors-sqlite",
            "Actors, SQLite",
            ContenderKind.ActorsOnSqlite,
            "one grain per calendar decides; group commit into SQLite, `synchronous=FULL`, WAL"),
        new(
            "actors-memory",
            "Actors, nothing kept",
            ContenderKind.ActorsInMemory,
            "the same without a database: what HTTP and grains cost by themselves")
        {
            IsInvited = false,
        },
        new(
            "exclude",
            "EXCLUDE constraint",
            ContenderKind.Rival,
            "`EXCLUDE USING gist (expert WITH =, during WITH &&)`, pre-check, `ON CONFLICT DO NOTHING`")
        {
            Arguments = ["--Rivals:PoolSize=32", "--Rivals:Multiplexing=All"],
        },
        new("row-lock", "SELECT FOR UPDATE", ContenderKind.Rival, "pre-check, `SELECT ... FOR UPDATE` on the expert's row, check again"),
        new("advisory", "advisory lock", ContenderKind.Rival, "pre-check, `pg_advisory_xact_lock(expert)`, check again"),
        new("serializable", "SERIALIZABLE", ContenderKind.Rival, "check and insert as SERIALIZABLE, retried with jitter"),
        new("version", "version column", ContenderKind.Rival, "check, then `UPDATE ... WHERE version = seen`, retried with jitter"),
        .. Enumerable.Range(1, 3).Select(silos => new Contender(
            $"actors-cluster-{silos}",
            $"Actors, PostgreSQL, silos: {silos}",
            ContenderKind.ActorsOnCluster,
            "the same on Orleans: silos, and an API host that is their client, each a process of its own")
        {
            IsInvited = false,
            Silos = silos,
        }),
        new("naive", "check, then insert", ContenderKind.Disqualified, "no protection at all: it is here to be caught"),
    ];

    /// <summary>True for the product that is measured.</summary>
    public bool IsActors => Kind
        is ContenderKind.ActorsOnPostgres
        or ContenderKind.ActorsOnSqlite
        or ContenderKind.ActorsInMemory
        or ContenderKind.ActorsOnCluster;

    /// <summary>True when PostgreSQL serves it.</summary>
    public bool NeedsPostgres => Kind is not (ContenderKind.ActorsOnSqlite or ContenderKind.ActorsInMemory);

    /// <summary>True when its figures count.</summary>
    public bool Counts => Kind != ContenderKind.Disqualified;
}

/// <summary>What a contender is.</summary>
internal enum ContenderKind
{
    ActorsOnPostgres,
    ActorsOnSqlite,
    ActorsInMemory,
    ActorsOnCluster,
    Rival,
    Disqualified,
}
