using Actors.Bookings.Machine;
using Actors.Bookings.Proof;

namespace Actors.Bookings.Contenders;

/// <summary>Actors on one of its storages, on a copy of the seed.</summary>
internal abstract class ActorsArena(Contender contender, string[] experts, Settings settings) : Arena(contender, experts)
{
    /// <summary>What is run.</summary>
    protected Settings Settings { get; } = settings;

    /// <summary>The settings that choose the storage.</summary>
    protected abstract string[] Storage { get; }

    protected override Task<HostProcess> StartHost() =>
        HostProcess.Start("EchoHost", Settings.Folder, [.. Storage, .. Settings.HostArguments]);

    protected override async Task<string> SignIn()
    {
        using var seed = new ActorsSeed(Host.Port);
        return await seed.SignIn();
    }
}

/// <summary>Actors on SQLite: the copy is a folder.</summary>
internal sealed class SqliteArena(Contender contender, string[] experts, Settings settings) : ActorsArena(contender, experts, settings)
{
    private string Folder => Path.Combine(Settings.Folder, "actors");

    protected override string[] Storage => StorageIn(Folder);

    /// <summary>Makes the seed and answers the experts.</summary>
    public static async Task<string[]> Seed(Settings settings)
    {
        await using var host = await HostProcess.Start("EchoHost", settings.Folder, StorageIn(SeedIn(settings)));
        using var seed = new ActorsSeed(host.Port);
        return await seed.Make(settings.Experts + 1 + settings.FreshExperts);
    }

    /// <summary>Copies the seed.</summary>
    public SqliteArena Copy()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(SeedIn(Settings)))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        return this;
    }

    // The file is looked at when the host has let go of it.
    public override async Task<ProofResult?> Prove(bool isLast)
    {
        if (!isLast) return null;
        await StopHost();
        return Overlaps.InSqlite(SourceIn(Folder));
    }

    protected override Task CleanUp()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string SeedIn(Settings settings) => Path.Combine(settings.Folder, "seed");

    private static string SourceIn(string folder) => "Data Source=" + Path.Combine(folder, "actors.db");

    private static string[] StorageIn(string folder) => ["--Storage:Provider=Sqlite", "--Storage:ConnectionString=" + SourceIn(folder)];
}

/// <summary>Actors on PostgreSQL: the copy is a database made from a template.</summary>
internal class PostgresArena(Contender contender, string[] experts, Cluster cluster, Settings settings)
    : ActorsArena(contender, experts, settings)
{
    private const string Seeded = "actors_seed";
    private const string Database = "actors";

    public override double? DatabaseSeconds => ProcessorTime.OfFamily(cluster.Process);

    protected override string[] Storage => StorageIn(cluster, Database);

    public override async Task<long?> LogPosition() => await cluster.LogPosition();

    public override async Task<ProofResult?> Prove(bool isLast) => await Overlaps.InPostgres(cluster, Database, isRival: false);

    /// <summary>Makes the seed and answers the experts.</summary>
    public static async Task<string[]> Seed(Cluster cluster, Settings settings)
    {
        await cluster.Execute("postgres", $"CREATE DATABASE {Seeded}");
        await using var host = await HostProcess.Start("EchoHost", settings.Folder, StorageIn(cluster, Seeded));
        using var seed = new ActorsSeed(host.Port);
        return await seed.Make(settings.Experts + 1 + settings.FreshExperts);
    }

    /// <summary>Copies the seed.</summary>
    public async Task<PostgresArena> Copy()
    {
        await cluster.Execute("postgres", $"CREATE DATABASE {Database} TEMPLATE {Seeded}");
        await cluster.Execute(Database, "ANALYZE");
        await cluster.Execute("postgres", "CHECKPOINT");
        return this;
    }

    protected override async Task CleanUp() => await cluster.Execute("postgres", $"DROP DATABASE IF EXISTS {Database} WITH (FORCE)");

    private static string[] StorageIn(Cluster cluster, string database) =>
        ["--Storage:Provider=Postgres", "--Storage:ConnectionString=" + cluster.ConnectionString(database)];
}

/// <summary>
/// Actors on a cluster of processes: silos, and a host of the API that is their client.
/// </summary>
internal sealed class ClusterArena(Contender contender, string[] experts, Cluster cluster, Settings settings)
    : PostgresArena(contender, experts, cluster, settings)
{
    private readonly List<HostProcess> _silos = [];

    public override IReadOnlyList<int> Processes => [Host.Id, .. _silos.Select(silo => silo.Id)];

    protected override async Task<HostProcess> StartHost()
    {
        string[] members = [.. Storage, "--Cluster:Provider=Postgres"];
        while (_silos.Count < Contender.Silos)
            _silos.Add(await HostProcess.Start("Silo", Settings.Folder, [.. members, "--Cluster:SiloPort=0", "--Cluster:GatewayPort=0"]));
        return await HostProcess.Start("EchoHost", Settings.Folder, [.. members, "--Cluster:Role=Client"]);
    }

    protected override async Task CleanUp()
    {
        foreach (var silo in _silos) await silo.DisposeAsync();
        await base.CleanUp();
    }
}

/// <summary>Actors without a database: experts are made anew for each round, and a restart forgets them.</summary>
internal sealed class MemoryArena(Contender contender, string[] experts, Settings settings) : ActorsArena(contender, experts, settings)
{
    protected override string[] Storage => ["--Storage:Provider=Memory"];

    public override Task<ProofResult?> Prove(bool isLast) => Task.FromResult<ProofResult?>(null);

    protected override async Task<string> SignIn()
    {
        using var seed = new ActorsSeed(Host.Port);
        (await seed.Make(Experts.Length)).CopyTo(Experts, 0);
        return await seed.SignIn();
    }

    protected override Task CleanUp() => Task.CompletedTask;
}
