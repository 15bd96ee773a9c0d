using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Actors.Load;

/// <summary>The host under load, in a process of its own, on loopback, with a data folder that goes with it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-load-").FullName;
    private Process? _process;

    public int Port { get; } = FreePort();

    public TimeSpan StartedIn { get; private set; }

    public long WorkingSet
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public async Task Start(string assembly, string storage, params string[] settings)
    {
        var start = Stopwatch.GetTimestamp();
        var information = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                assembly,
                $"--urls=http://127.0.0.1:{Port}",
                "--environment=Development",
                "--RateLimit:Enabled=false",
                "--Demo:Enabled=false",
                $"--Storage:Provider={storage}",
                "--Logging:LogLevel:Default=Warning",
            },
        };
        foreach (var setting in settings) information.ArgumentList.Add(setting);
        _process = Process.Start(information)!;
        // Whatever it prints is thrown away, so that a full pipe never stops it.
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await IsReady(http))
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }

        StartedIn = Stopwatch.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsReady(HttpClient http)
    {
        if (_process!.HasExited) throw new InvalidOperationException("The host ended: " + _process.ExitCode.ToString(CultureInfo.InvariantCulture));
        try
        {
            using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{Port}/health/ready"));
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
