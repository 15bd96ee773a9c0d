using System.Diagnostics;
using System.Globalization;
using Actors.Bookings.Machine;

namespace Actors.Bookings.Contenders;

/// <summary>A contender's host, in a process of its own, on loopback.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const int MostOutput = 4_000;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly System.Text.StringBuilder _output = new();

    private HostProcess(Process process, int port)
    {
        _process = process;
        Port = port;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Its process.</summary>
    public int Id => _process.Id;

    /// <summary>How long it took from the start of the process until it was ready.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>Bytes of memory that it has now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The key that every host checks tokens with.</summary>
    public const string SigningKey = "a benchmark's signing key is no secret at all";

    /// <summary>Starts a host and waits until it is ready.</summary>
    /// <param name="project">Its project.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its settings.</param>
    public static async Task<HostProcess> Start(string project, string folder, params string[] arguments)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var assembly = Path.GetFullPath(
            Path.Combine(AppContext.BaseDirectory, "..", "..", project, configuration, $"Actors.{project}.dll"));
        if (!File.Exists(assembly)) throw new HostFailedException($"{assembly} is not built");
        var port = Cluster.FreePort();
        var information = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                assembly,
                string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{port}"),
                "--environment=Production",
                "--Auth:RequireVerifiedEmail=false",
                "--RateLimit:Enabled=false",
                "--Demo:Enabled=false",
                "--Mail:Host=none",
                "--Logging:LogLevel:Default=Warning",
                $"--Auth:SigningKey={SigningKey}",
                "--Auth:AccessTokenMinutes=60",
            },
        };
        // As launchSettings.json has it for Actors: a youngest generation of 16 MiB (docs/performance.md).
        information.Environment["DOTNET_GCgen0size"] = "1000000";
        foreach (var argument in arguments) information.ArgumentList.Add(argument);
        var start = Stopwatch.GetTimestamp();
        var host = new HostProcess(Process.Start(information)!, port);
        try
        {
            await host.WaitUntilReady();
            host.StartedIn = Stopwatch.GetElapsedTime(start);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it to end, and ends it when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Shell.Stop(_process);
        using var limit = new CancellationTokenSource(LongestStop);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private async Task WaitUntilReady()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        using var limit = new CancellationTokenSource(LongestStart);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/health/ready"));
        while (true)
        {
            if (_process.HasExited) throw new HostFailedException($"it ended with {_process.ExitCode}: {FirstLine()}");
            if (await IsReady(http, address)) return;
            if (!await timer.WaitForNextTickAsync(limit.Token)) return;
        }
    }

    private static async Task<bool> IsReady(HttpClient http, Uri address)
    {
        try
        {
            using var response = await http.GetAsync(address);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private string FirstLine()
    {
        lock (_output) return _output.ToString().Split('\n')[0];
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            if (line is not null && _output.Length < MostOutput) _output.Append(line).Append('\n');
        }
    }
}

/// <summary>A host did not start.</summary>
internal sealed class HostFailedException(string message) : Exception(message);
