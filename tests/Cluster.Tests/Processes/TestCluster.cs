using Actors.Cluster.Tests.Network;
using Npgsql;

namespace Actors.Cluster.Tests.Processes;

/// <summary>
/// Three silos, two hosts of the API that are clients of them, a PostgreSQL and a Redis: each a process of its own, on loopback, and each
/// reached by the others through wires that can be cut.
/// </summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private const int Silos = 3;
    private const int Hosts = 2;
    private const int MostStarts = 5;
    private const int MostTold = 4_000;
    private const string RedisName = "redis";

    // As SiloEnd says: whoever runs the silo starts it again.
    private const int EndedByItself = 3;

    /// <summary>The database's name among the wires.</summary>
    public const string DatabaseName = "postgres";

    // One that had hung may learn of it in the moment in which it is asked to end.
    private const string DeclaredDead = "I have been told I am dead";

    private const string AloneWithoutDatabase = "This silo does not reach the database, and another silo reaches it.";
    private const string Forgotten = "The table of members no longer lists this silo: it was emptied.";

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-cluster-").FullName;
    private readonly HostProcess?[] _silos = new HostProcess?[Silos];
    private readonly HostProcess?[] _hosts = new HostProcess?[Hosts];
    private readonly Wires _wires = new();
    private readonly PrivateCluster _database;
    private readonly PrivateRedis _redis;
    private readonly Dictionary<string, string[]> _settings;
    private int _endedByThemselves;

    private TestCluster(PrivateCluster database, PrivateRedis redis, string provider, string[] settings)
    {
        (_database, _redis) = (database, redis);
        _settings = SiloNames.Concat(HostNames).ToDictionary(part => part, part => (string[])[.. SettingsOf(part, provider), .. settings]);
    }

    /// <summary>How many silos there are.</summary>
    public static int Count => Silos;

    /// <summary>A silo's name among the wires.</summary>
    public static string SiloName(int silo) => $"silo-{silo}";

    /// <summary>The names of all silos.</summary>
    public static IEnumerable<string> SiloNames => Enumerable.Range(0, Silos).Select(SiloName);

    /// <summary>The names of everything that is no silo.</summary>
    public static IEnumerable<string> OtherNames => [DatabaseName, RedisName, .. HostNames];

    /// <summary>What the parts speak over.</summary>
    public Wires Wires => _wires;

    /// <summary>Where everything is kept.</summary>
    public string Database => _database.ConnectionString;

    /// <summary>The hosts of the API.</summary>
    public IReadOnlyList<HttpClient> Apis => Array.ConvertAll(_hosts, host => host!.Http);

    /// <summary>Starts everything and waits until bookings can be taken.</summary>
    /// <param name="provider">Where the members find each other.</param>
    /// <param name="settings">What is otherwise than it is by itself, for all.</param>
    public static async Task<TestCluster> Start(string provider, params string[] settings)
    {
        var cluster = new TestCluster(await PrivateCluster.StartAsync(), await PrivateRedis.Start(), provider, settings);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Silos).Select(cluster.StartSilo));
            await Task.WhenAll(Enumerable.Range(0, Hosts).Select(cluster.StartHost));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a silo in the place of one that ended.</summary>
    public async Task StartSilo(int silo) => _silos[silo] = await NewSilo(silo, HostProcess.ThisBuild);

    private async Task StartHost(int host) => _hosts[host] = await NewHost(host, HostProcess.ThisBuild);

    /// <summary>Starts a silo of a build, and asks the one in whose place it comes to end: what a Deployment does.</summary>
    public async Task ReplaceSilo(int silo, string build)
    {
        var before = _silos[silo]!;
        _silos[silo] = await NewSilo(silo, build);
        await using (before)
        {
            var code = await before.Stop();
            if (code != 0) TakeEnd(code, before.Output);
        }
    }

    /// <summary>Starts a host of a build, and asks the one in whose place it comes to end.</summary>
    public async Task ReplaceHost(int host, string build)
    {
        var before = _hosts[host]!;
        var after = await NewHost(host, build);
        after.Http.DefaultRequestHeaders.Authorization = before.Http.DefaultRequestHeaders.Authorization;
        _hosts[host] = after;
        await using (before) (await before.Stop()).ShouldBe(0, before.Output);
    }

    /// <summary>Ends a silo as a power cut does.</summary>
    public async Task KillSilo(int silo)
    {
        await _silos[silo]!.DisposeAsync();
        _silos[silo] = null;
    }

    /// <summary>Asks a silo to end.</summary>
    public async Task StopSilo(int silo)
    {
        var code = await _silos[silo]!.Stop();
        if (code != 0) TakeEnd(code, _silos[silo]!.Output);
        await KillSilo(silo);
    }

    /// <summary>Keeps a silo from running.</summary>
    public void FreezeSilo(int silo) => _silos[silo]!.Freeze();

    /// <summary>Lets it run on.</summary>
    public void ThawSilo(int silo) => _silos[silo]!.Thaw();

    /// <summary>
    /// Waits until every silo takes bookings, and starts those anew that have ended by themselves, as whoever runs a cluster does: a silo
    /// that learns that the others have declared it dead ends.
    /// </summary>
    public async Task Revive()
    {
        for (var silo = 0; silo < Silos; silo++)
            if (await _silos[silo]!.EndsOrAnswers()) await StartAfterEnd(silo);
    }

    /// <summary>How many silos ended by themselves, and said why.</summary>
    public int EndedByThemselves => _endedByThemselves;

    /// <summary>Crashes the database and starts it again.</summary>
    public async Task RestartDatabase()
    {
        await _database.CrashAsync();
        await _database.StartAgainAsync();
    }

    /// <summary>Crashes Redis and starts it again on what it has kept.</summary>
    public async Task RestartRedis()
    {
        await _redis.Crash();
        await _redis.StartAgain();
    }

    /// <summary>Makes Redis forget everything, waits until each silo has noticed and ended, and starts them again.</summary>
    public async Task EmptyRedis()
    {
        await _redis.Empty();
        await Task.WhenAll(Enumerable.Range(0, Silos).Select(StartAfterEnd));
    }

    public async ValueTask DisposeAsync()
    {
        KeepLogs();
        foreach (var process in _hosts.Concat(_silos))
            if (process is not null) await process.DisposeAsync();
        await _wires.DisposeAsync();
        await _redis.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAfterEnd(int silo)
    {
        TakeEnd(await _silos[silo]!.Ended(), _silos[silo]!.Output);
        await KillSilo(silo);
        await StartSilo(silo);
    }

    // On a busy machine one may be declared dead while it starts; like any other it ends then, and is started again.
    private async Task<HostProcess> NewSilo(int silo, string build)
    {
        for (var start = 1; ; start++)
        {
            try
            {
                // With doors of its own, since the one in whose place it comes may still be there.
                return await HostProcess.StartOf(
                    build, "Silo", _folder, [.. _settings[SiloName(silo)], .. Doors.Of(_wires, SiloName(silo)).Settings]);
            }
            catch (InvalidOperationException ended) when (start < MostStarts && SaysWhy(ended.Message))
            {
                Interlocked.Increment(ref _endedByThemselves);
            }
        }
    }

    // One that must not go on says why, and has an exit code that is no crash's.
    private void TakeEnd(int code, string words)
    {
        code.ShouldBe(EndedByItself, words);
        SaysWhy(words).ShouldBeTrue(words);
        Interlocked.Increment(ref _endedByThemselves);
    }

    private static bool SaysWhy(string words) =>
        new[] { DeclaredDead, AloneWithoutDatabase, Forgotten }.Any(why => words.Contains(why, StringComparison.Ordinal));

    private string[] SettingsOf(string part, string provider)
    {
        var storage = new NpgsqlConnectionStringBuilder(Database);
        storage.Port = _wires.Between(part, DatabaseName, storage.Port);
        return
        [
            "--environment=Development", "--Demo:Enabled=false", "--RateLimit:Enabled=false",
            "--Auth:SigningKey=the signing key of a cluster under test",
            "--Auth:AccessTokenMinutes=60", "--Storage:Provider=Postgres", $"--Storage:ConnectionString={storage.ConnectionString}",
            $"--Cluster:Provider={provider}", $"--Cluster:Redis=127.0.0.1:{_wires.Between(part, RedisName, _redis.Port)}",
            "--Logging:LogLevel:Default=Warning", Callers.Argument(part),
        ];
    }

    private Task<HostProcess> NewHost(int host, string build) =>
        HostProcess.StartOf(build, "ApiHost", _folder, [.. _settings[HostName(host)], "--Cluster:Role=Client"]);

    /// <summary>The last of what each process has written, for people.</summary>
    public string Tell() => string.Join('\n', Processes.Select(part => $"== {part.Name}\n{LastOf(part.Process?.Output ?? "(has ended)")}"));

    private static string LastOf(string words) => words.Length <= MostTold ? words : words[^MostTold..];

    private IEnumerable<(string Name, HostProcess? Process)> Processes => _silos.Select((silo, number) => (SiloName(number), silo))
        .Concat(_hosts.Select((host, number) => (HostName(number), host)));

    private void KeepLogs()
    {
        if (Environment.GetEnvironmentVariable("ACTORS_CLUSTER_LOGS") is not { Length: > 0 } folder) return;
        foreach (var (name, process) in Processes) File.WriteAllText(Path.Combine(folder, name + ".log"), process?.Output);
    }

    private static IEnumerable<string> HostNames => Enumerable.Range(0, Hosts).Select(HostName);

    private static string HostName(int host) => $"api-{host}";

    // Where a silo listens, and where the others reach it.
    private readonly record struct Doors(int SiloPort, int SiloListenPort, int GatewayPort, int GatewayListenPort)
    {
        public string[] Settings =>
        [
            $"--Cluster:SiloPort={SiloPort}", $"--Cluster:SiloListenPort={SiloListenPort}",
            $"--Cluster:GatewayPort={GatewayPort}", $"--Cluster:GatewayListenPort={GatewayListenPort}",
        ];

        public static Doors Of(Wires wires, string silo)
        {
            var (siloPort, gatewayPort) = (FreePort.Take(), FreePort.Take());
            return new Doors(wires.To(silo, siloPort), siloPort, wires.To(silo, gatewayPort), gatewayPort);
        }
    }
}
