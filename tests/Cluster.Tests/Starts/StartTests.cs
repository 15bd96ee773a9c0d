using System.Net;
using System.Net.Sockets;
using Actors.Cluster.Tests.Processes;

namespace Actors.Cluster.Tests.Starts;

/// <summary>
/// How programs start, and how they end when they cannot: with an exit code and a reason, never by a signal of their own.
/// </summary>
public sealed class StartTests
{
    private const string Memory = "--Storage:Provider=Memory";

    private static readonly string[] Projects = ["Silo", "ApiHost"];

    [Fact]
    public async Task Ten_hosts_that_start_at_once_on_one_machine_do_not_collide()
    {
        const int many = 10;
        var hosts = Enumerable.Range(0, many).Select(_ => ProgramProcess.Start("ApiHost", Memory)).ToArray();
        try
        {
            await Task.WhenAll(hosts.Select(host => host.UntilReady()));
        }
        finally
        {
            foreach (var host in hosts) await host.DisposeAsync();
        }
    }

    [Fact]
    public Task A_setting_that_makes_no_sense_ends_the_program_and_is_named() => Each(async project =>
    {
        await using var program = ProgramProcess.Start(
            project, Memory, "--Cluster:Provider=Redis", "--Cluster:ConnectionString=Host=127.0.0.1");
        (await program.Ended()).ShouldBe(1);
        program.Output.Trim().ShouldBe("It could not start: Cluster:Redis is missing: Cluster:Provider is Redis.");
    });

    [Fact]
    public async Task A_demo_in_Production_ends_the_host_and_is_named()
    {
        await using var host = ProgramProcess.Start(
            "ApiHost", Memory, "--environment=Production", "--Auth:SigningKey=a key that only tests know, 32 bytes or more",
            "--Mail:Host=none", "--Demo:Enabled=true");
        (await host.Ended()).ShouldBe(1);
        host.Output.Trim().ShouldBe(
            "It could not start: Demo:Enabled is refused in Production: everybody knows the demo's password.");
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_the_program_and_is_named()
    {
        using var somebody = new TcpListener(IPAddress.Loopback, 0);
        somebody.Start();
        var port = ((IPEndPoint)somebody.LocalEndpoint).Port;
        await using var silo = ProgramProcess.Start("Silo", Memory, $"--Cluster:SiloPort={port}");
        (await silo.Ended()).ShouldBe(1);
        silo.Output.ShouldContain($"It could not start: Cluster:SiloPort is {port}, and another program listens there.");
    }

    [Fact]
    public Task A_program_ends_when_its_database_is_away_at_the_start() => Each(async project =>
    {
        await using var program = ProgramProcess.Start(project, [.. On(Nobody()), "--Cluster:Provider=Postgres"]);
        (await program.Ended()).ShouldBe(1);
        program.Output.ShouldContain("It could not start: ");
        program.Output.ShouldContain("127.0.0.1:");
    });

    [Fact]
    public async Task A_silo_ends_when_its_Redis_is_away_at_the_start()
    {
        await using var database = await PrivateCluster.StartAsync();
        await using var silo = ProgramProcess.Start(
            "Silo", [.. On(database.ConnectionString), "--Cluster:Provider=Redis", $"--Cluster:Redis=127.0.0.1:{FreePort()}"]);
        (await silo.Ended()).ShouldBe(1);
        silo.Output.ShouldContain("It could not start: ");
        silo.Output.ShouldContain("connect to the redis server");
    }

    [Fact]
    public Task A_program_that_is_told_to_end_while_it_starts_does_so() => Each(async project =>
    {
        // A database that takes connections and says nothing: whoever has called it is in the middle of its start.
        using var database = new TcpListener(IPAddress.Loopback, 0);
        database.Start();
        var port = ((IPEndPoint)database.LocalEndpoint).Port;
        await using var program = ProgramProcess.Start(
            project, [.. On($"Host=127.0.0.1;Port={port};Database=postgres;Username=postgres;Timeout=300"), "--Cluster:Provider=Postgres"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var called = await database.AcceptSocketAsync(limit.Token);
        // Its first word: from then on it waits for an answer.
        (await called.ReceiveAsync(new byte[1].AsMemory(), SocketFlags.None, limit.Token)).ShouldBe(1);
        await program.Terminate();
        (await program.Ended()).ShouldBe(0, program.Output);
        program.Output.ShouldContain("Told to end before it had started.");
    });

    [Fact]
    public async Task A_silo_that_waits_for_others_ends_when_it_is_told_to()
    {
        await using var database = await PrivateCluster.StartAsync();
        await using var first = ProgramProcess.Start(
            "Silo", [.. On(database.ConnectionString), "--Cluster:Provider=Postgres", "--Cluster:SiloPort=0", "--Cluster:GatewayPort=0"]);
        await first.UntilReady();
        await first.Freeze();
        await using var second = ProgramProcess.Start(
            "Silo", [.. On(database.ConnectionString), "--Cluster:Provider=Postgres", "--Cluster:SiloPort=0", "--Cluster:GatewayPort=0"]);
        await second.Until("Did not receive a probe response");
        await second.Terminate();
        (await second.Ended()).ShouldBe(0, second.Output);
    }

    // Beside each other: they mostly wait, as for a database that may come.
    private static Task Each(Func<string, Task> test) => Task.WhenAll(Projects.Select(test));

    private static string[] On(string connectionString) =>
        ["--Storage:Provider=Postgres", $"--Storage:ConnectionString={connectionString}"];

    private static string Nobody() => $"Host=127.0.0.1;Port={FreePort()};Database=postgres;Username=postgres";

    private static int FreePort() => Actors.Support.FreePort.Take();
}
