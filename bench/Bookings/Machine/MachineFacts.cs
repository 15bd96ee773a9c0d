using System.Globalization;
using System.Runtime.InteropServices;

namespace Actors.Bookings.Machine;

/// <summary>What the figures depend on and the reader cannot see.</summary>
internal sealed record MachineFacts(IReadOnlyList<(string Name, string Value)> Facts, string? SyncTest)
{
    /// <summary>Looks around.</summary>
    public static async Task<MachineFacts> Read(Settings settings, Cluster? cluster, string? programs)
    {
        var facts = new List<(string, string)>
        {
            ("Processor", $"{Field("/proc/cpuinfo", "model name")}, {Environment.ProcessorCount} cores seen"),
            ("Memory", Field("/proc/meminfo", "MemTotal") ?? "?"),
            ("Kernel", RuntimeInformation.OSDescription),
            ("Data folder", await Shell.TryRun("df", "--output=fstype,source,target", settings.Folder) is { } text
                ? string.Join(' ', text.Split('\n')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                : "?"),
            (".NET", RuntimeInformation.FrameworkDescription),
            ("Npgsql", VersionOf<Npgsql.NpgsqlConnection>()),
            ("PostgreSQL", programs is null ? "not found" : await Shell.TryRun(Path.Combine(programs, "postgres"), "--version") ?? "?"),
            ("PostgreSQL settings", string.Join(", ", Cluster.Settings)),
            ("SQLite", Sqlite.Version),
            ("Commit", await Shell.TryRun("git", "-C", Settings.Root, "describe", "--always", "--dirty") ?? "?"),
            ("Load average before", File.ReadAllText("/proc/loadavg").Trim()),
            ("When", DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
        };
        return new MachineFacts(facts, cluster is null ? null : (await cluster.TestSync()).Trim());
    }

    private static string VersionOf<T>() => typeof(T).Assembly.GetName().Version!.ToString(3);

    private static string? Field(string file, string name) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
