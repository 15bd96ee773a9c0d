using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Actors.Support;

/// <summary>A Redis that a test starts for itself, so that it may crash it. It writes each change to disk before it answers.</summary>
public sealed class PrivateRedis : IAsyncDisposable
{
    private const string Program = "redis-server";

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-redis-").FullName;
    private Process? _process;

    private PrivateRedis()
    {
    }

    /// <summary>Why none can be started here, or null.</summary>
    public static string? Hindrance { get; } = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Program)))
        ? null
        : $"{Program} is not installed on this machine (Debian: apt-get install redis-server)";

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePort.Take();

    /// <summary>Starts one.</summary>
    public static async Task<PrivateRedis> Start()
    {
        Needed.Insist(Hindrance);
        var redis = new PrivateRedis();
        await redis.StartAgain();
        return redis;
    }

    /// <summary>Starts it on what it has kept, and waits until it takes connections.</summary>
    public async Task StartAgain()
    {
        _process = Process.Start(new ProcessStartInfo(Program)
        {
            RedirectStandardOutput = true,
            ArgumentList = { "--port", $"{Port}", "--bind", "127.0.0.1", "--dir",
                _folder, "--appendonly", "yes", "--appendfsync", "always", "--save", "" },
        })!;
        // Nobody reads what it writes; a full pipe would stop it.
        _process.BeginOutputReadLine();
        using var limit = new CancellationTokenSource(LongestStart);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await TakesConnections(limit.Token)) await timer.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task Crash()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Makes it forget everything.</summary>
    public Task Empty() => Tell("FLUSHALL");

    /// <summary>Lets it take connections and answer nobody, for as long as a test may last.</summary>
    public Task Hang() => Tell("CLIENT PAUSE 600000 ALL");

    private async Task Tell(string command)
    {
        using var limit = new CancellationTokenSource(LongestStart);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port, limit.Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), limit.Token);
        using var reader = new StreamReader(client.GetStream());
        (await reader.ReadLineAsync(limit.Token)).ShouldBe("+OK");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await Crash();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> TakesConnections(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
