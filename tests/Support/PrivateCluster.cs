using System.Diagnostics;

namespace Actors.Support;

/// <summary>A PostgreSQL server that a test starts for itself, so that it may stop it. PostgreSQL does not run as root.</summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private static readonly string? Binaries = FindBinaries();

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-postgres-").FullName;
    private readonly int _port = FreePort.Take();
    private readonly Process _guardian;

    private PrivateCluster() => _guardian = StartGuardian();

    /// <summary>Why no server can be started here, or null.</summary>
    public static string? Hindrance { get; } = FindHindrance();

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Database=postgres;Username=postgres";

    public static async Task<PrivateCluster> StartAsync()
    {
        Needed.Insist(Hindrance);
        var cluster = new PrivateCluster();
        if (Environment.IsPrivilegedProcess) await ShellAsync($"chown postgres '{cluster._folder}'", asPostgres: false);
        await ShellAsync($"{Binaries}/initdb -D '{cluster._folder}/data' -A trust -U postgres -E UTF8 --locale=C");
        await cluster.StartAgainAsync();
        return cluster;
    }

    public Task StartAgainAsync() => ShellAsync(
        $"{Binaries}/pg_ctl -D '{_folder}/data' -l '{_folder}/log' -w -o \"-p {_port} -k '{_folder}' -h 127.0.0.1\" start");

    /// <summary>Stops the server as a crash does: sessions end in the middle of whatever they do.</summary>
    public Task CrashAsync() => ShellAsync($"{Binaries}/pg_ctl -D '{_folder}/data' -m immediate -w stop");

    public async ValueTask DisposeAsync()
    {
        _guardian.StandardInput.Close();
        await _guardian.WaitForExitAsync();
        _guardian.Dispose();
    }

    // A server outlives whoever started it. This one has a guardian, which waits until its input ends, as it does however the tests end,
    // and then stops the server and takes its folder away.
    private Process StartGuardian()
    {
        var stop = AsPostgres($"{Binaries}/pg_ctl -D '{_folder}/data' -m immediate -w stop");
        return Process.Start(
            new ProcessStartInfo("sh", ["-c", "trap '' INT TERM; cat >/dev/null; \"$@\" >/dev/null 2>&1; rm -rf \"$0\"", _folder, .. stop])
            {
                WorkingDirectory = "/",
                RedirectStandardInput = true,
                UseShellExecute = false,
            })!;
    }

    private static string[] AsPostgres(string command) =>
        Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", "sh", "-c", command] : ["sh", "-c", command];

    private static async Task ShellAsync(string command, bool asPostgres = true)
    {
        var words = asPostgres ? AsPostgres(command) : ["sh", "-c", command];
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, command);
    }

    private static string? FindHindrance()
    {
        if (OperatingSystem.IsWindows()) return "a private PostgreSQL server is started on Unix only";
        if (Binaries is null) return "PostgreSQL is not installed on this machine (Debian: apt-get install postgresql)";
        var isUserMissing = Environment.IsPrivilegedProcess
            && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal));
        return isUserMissing ? "PostgreSQL does not run as root, and there is no user postgres" : null;
    }

    private static string? FindBinaries()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).Order(StringComparer.Ordinal).Reverse().Select(version => Path.Combine(version, "bin"))
            : [];
        var onPath = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return folders.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
