using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Actors.Bookings.Machine;

/// <summary>
/// A PostgreSQL of the benchmark's own: made in a temporary folder, on a free port of loopback, durable, and gone afterwards.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string User = "postgres";

    /// <summary>The same for every contender. Checkpoints are rare enough not to fall into some measurements and not into others.</summary>
    public static readonly string[] Settings =
    [
        "fsync=on", "synchronous_commit=on", "full_page_writes=on", "wal_compression=lz4", "shared_buffers=1GB", "min_wal_size=4GB",
        "max_wal_size=4GB", "checkpoint_timeout=15min", "max_connections=200", "max_pred_locks_per_transaction=256",
        "effective_cache_size=4GB", "random_page_cost=1.1", "jit=off", "autovacuum=on",
    ];

    private readonly string _programs;
    private readonly string _data;

    private Cluster(string programs, string data, int port)
    {
        _programs = programs;
        _data = data;
        Port = port;
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>The process whose children serve the connections.</summary>
    public int Process { get; private set; }

    /// <summary>The folder that has the programs of the newest PostgreSQL on this machine, or null.</summary>
    public static string? FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        var named = Environment.GetEnvironmentVariable("PG_BIN");
        if (named is not null) return named;
        var installed = Directory.Exists(debian)
            ? Directory.GetDirectories(debian)
                .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
            : Enumerable.Empty<string>();
        var folders = installed.Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    /// <summary>Makes and starts a cluster.</summary>
    /// <param name="programs">The folder of PostgreSQL's programs.</param>
    /// <param name="folder">Where its data goes.</param>
    /// <param name="logFiles">How many files of 16 MiB its log has from the beginning.</param>
    public static async Task<Cluster> Start(string programs, string folder, int logFiles)
    {
        var data = Path.Combine(folder, "postgres");
        Directory.CreateDirectory(data);
        if (Shell.IsRoot)
        {
            await Shell.Run("chown", User, data);
            await Shell.Run("chmod", "711", folder);
        }

        var cluster = new Cluster(programs, data, FreePort());
        await cluster.RunAsUser("initdb", "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C");
        var settings = string.Join(' ', Settings.Append("listen_addresses=127.0.0.1").Append("unix_socket_directories=''")
            .Append(string.Create(CultureInfo.InvariantCulture, $"port={cluster.Port}")).Select(setting => "-c " + setting));
        await cluster.RunAsUser("pg_ctl", "start", "-w", "-D", data, "-l", Path.Combine(data, "log.txt"), "-o", settings);
        cluster.Process = int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        await cluster.FillLog(logFiles);
        return cluster;
    }

    // A server that has run for a while writes its log into files that it has already; a new one makes each file first, which would
    // charge contenders with pauses of 20 to 50 ms that no server has for long.
    private async Task FillLog(int files) => await Execute(User, $"""
        DO $$ BEGIN
            FOR file IN 1..{files} LOOP
                PERFORM pg_logical_emit_message(false, 'benchmark', 'next file');
                PERFORM pg_switch_wal();
            END LOOP;
        END $$;
        CHECKPOINT
        """);

    /// <summary>How a database is reached.</summary>
    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username={User};Database={database}");

    /// <summary>Runs a statement; none of the benchmark's own connections stays open.</summary>
    public async Task<object?> Execute(string database, string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false;CommandTimeout=300");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>How many bytes the log has had so far.</summary>
    public async Task<long> LogPosition() =>
        (long)(decimal)(await Execute(User, "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn"))!;

    /// <summary>What the disk does when it is asked to keep something.</summary>
    public async Task<string> TestSync()
    {
        var file = Path.Combine(_data, "pg_test_fsync.out");
        return await RunAsUser("pg_test_fsync", "-s", "1", "-f", file);
    }

    public async ValueTask DisposeAsync() => await RunAsUser("pg_ctl", "stop", "-w", "-m", "fast", "-D", _data);

    private Task<string> RunAsUser(string program, params string[] arguments)
    {
        // PostgreSQL refuses to run as root.
        var path = Path.Combine(_programs, program);
        return Shell.IsRoot ? Shell.Run("runuser", ["-u", User, "--", path, .. arguments]) : Shell.Run(path, arguments);
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
