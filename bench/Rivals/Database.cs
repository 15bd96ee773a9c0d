using Npgsql;

namespace Actors.Rivals;

/// <summary>Which statements share connections, several on the way at once.</summary>
internal enum Multiplexing
{
    /// <summary>None: each has a connection to itself.</summary>
    None,

    /// <summary>Those that wait for nobody; a booking that waits for a lock would hold up all that share its connection.</summary>
    Reads,

    /// <summary>All.</summary>
    All,
}

/// <summary>The pools of connections, and the schema of a technique.</summary>
internal sealed class Database : IAsyncDisposable
{
    // Plans are made while the tables are still empty; without this the first ones would read whole tables for ever.
    private const string Planner = "-c enable_seqscan=off";
    private const string Serializable = " -c default_transaction_isolation=serializable";

    private readonly Technique _technique;

    public Database(Technique technique, string connectionString, int poolSize, Multiplexing multiplexing)
    {
        _technique = technique;
        var reads = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = Planner,
            MaxPoolSize = poolSize,
            MinPoolSize = poolSize,
            Multiplexing = multiplexing != Multiplexing.None,
            // Every statement is prepared on its second use and stays so; nothing of a session needs to be reset.
            MaxAutoPrepare = 32,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            Enlist = false,
            Timeout = 30,
            CommandTimeout = 30,
        };
        Reads = NpgsqlDataSource.Create(reads);
        var bookings = new NpgsqlConnectionStringBuilder(reads.ConnectionString)
        {
            Multiplexing = multiplexing == Multiplexing.All,
            Options = technique.IsSerializable ? Planner + Serializable : Planner,
        };
        Bookings = bookings.EquivalentTo(reads) ? Reads : NpgsqlDataSource.Create(bookings);
    }

    /// <summary>Where bookings run.</summary>
    public NpgsqlDataSource Bookings { get; }

    /// <summary>Where everything else runs.</summary>
    public NpgsqlDataSource Reads { get; }

    /// <summary>Makes the tables, the technique's index and its functions.</summary>
    public async Task Prepare()
    {
        await using var connection = await Reads.OpenConnectionAsync();
        var booking = Script("book.sql")
            .Replace("{version}", _technique.Version, StringComparison.Ordinal)
            .Replace("{check}", _technique.Check, StringComparison.Ordinal)
            .Replace("{lock}", _technique.Lock, StringComparison.Ordinal)
            .Replace("{insert}", _technique.Insert, StringComparison.Ordinal);
        string[] scripts = [Script("tables.sql"), Script(_technique.Index), Script(_technique.Busy), booking, Script("keep.sql")];
        foreach (var script in scripts)
        {
            await using var command = new NpgsqlCommand(script, connection);
            await command.ExecuteNonQueryAsync();
        }

        await connection.ReloadTypesAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Bookings.DisposeAsync();
        await Reads.DisposeAsync();
    }

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(Database).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
