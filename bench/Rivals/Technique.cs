namespace Actors.Rivals;

/// <summary>One way to keep a calendar free of overlaps with PostgreSQL: what differs between the rivals, and nothing else.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Index">The script that makes the index it looks up.</param>
/// <param name="Busy">The script that reads busy times with that index.</param>
internal sealed record Technique(string Name, string Index, string Busy)
{
    private const string Taken = """
            SELECT array_agg(b.starts_at), array_agg(b.ends_at) INTO busy_starts, busy_ends
                    FROM busy_between(p_expert, p_starts, p_starts + interval '31 days', 64) b;
                outcome := 1;
                RETURN;
        """;

    // Appointments of an expert never overlap, so only the last one that starts before the end can be in the way: one probe of the index.
    private const string LookAtLast = $"""
        SELECT a.ends_at INTO v_ends FROM appointments a
            WHERE a.expert = p_expert AND a.starts_at < p_ends AND a.status IN ('scheduled', 'confirmed')
            ORDER BY a.starts_at DESC LIMIT 1;
            IF v_ends > p_starts THEN
        {Taken}
            END IF;
        """;

    private const string LookAtRange = $"""
        IF EXISTS (SELECT FROM appointments a
            WHERE a.expert = p_expert AND a.during && tstzrange(p_starts, p_ends) AND a.status IN ('scheduled', 'confirmed')) THEN
        {Taken}
            END IF;
        """;

    /// <summary>What is read before the check.</summary>
    public string Version { get; private init; } = "";

    /// <summary>The look before the booking, which refuses without a lock what is long taken.</summary>
    public string Check { get; private init; } = LookAtLast;

    /// <summary>What keeps others out from here to the commit, and the look that counts.</summary>
    public string Lock { get; private init; } = "";

    /// <summary>What ends the insert.</summary>
    public string Insert { get; private init; } = "";

    /// <summary>True when bookings run as SERIALIZABLE.</summary>
    public bool IsSerializable { get; private init; }

    /// <summary>
    /// An exclusion constraint refuses the second of two overlapping rows; ON CONFLICT turns that into an answer without an error.
    /// </summary>
    private static Technique Exclude { get; } = new("exclude", "index_exclude.sql", "busy_exclude.sql")
    {
        Check = LookAtRange,
        Insert = $"""
            ON CONFLICT DO NOTHING;
                IF NOT FOUND THEN
            {Taken}
                END IF
            """,
    };

    /// <summary>The expert's row is locked until the commit.</summary>
    private static Technique RowLock { get; } = new("row-lock", "index_start.sql", "busy_start.sql")
    {
        Lock = $"""
            PERFORM FROM calendars c WHERE c.expert = p_expert FOR UPDATE;
                {LookAtLast}
            """,
    };

    /// <summary>The expert's number is locked until the commit; no row is touched for it.</summary>
    private static Technique Advisory { get; } = new("advisory", "index_start.sql", "busy_start.sql")
    {
        Lock = $"""
            PERFORM pg_advisory_xact_lock(p_expert);
                {LookAtLast}
            """,
    };

    /// <summary>
    /// The database finds what could not have happened one after the other, and refuses the commit; the caller tries again.
    /// </summary>
    private static Technique Serializable { get; } = new("serializable", "index_start.sql", "busy_start.sql") { IsSerializable = true };

    /// <summary>
    /// The version read before the check must still be that of the row when it is written; otherwise the caller tries again.
    /// </summary>
    private static Technique VersionColumn { get; } = new("version", "index_start.sql", "busy_start.sql")
    {
        Version = "SELECT c.version INTO v_version FROM calendars c WHERE c.expert = p_expert;",
        Lock = """
            UPDATE calendars c SET version = v_version + 1 WHERE c.expert = p_expert AND c.version = v_version;
                IF NOT FOUND THEN
                    outcome := 3;
                    RETURN;
                END IF;
            """,
    };

    /// <summary>
    /// Looks, then books: what two callers at once see is the same free slot. It is here to show that the proof finds it.
    /// </summary>
    private static Technique Naive { get; } = new("naive", "index_start.sql", "busy_start.sql");

    /// <summary>Finds a technique.</summary>
    /// <param name="name">Its name.</param>
    public static Technique Find(string? name) =>
        Array.Find([Exclude, RowLock, Advisory, Serializable, VersionColumn, Naive], technique => technique.Name == name)
        ?? throw new InvalidOperationException("--Rival is one of exclude, row-lock, advisory, serializable, version, naive.");
}
