using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Actors.Durability;

/// <summary>The real host in a process of its own, which a test may kill.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private const int Terminate = 15;

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private HostProcess(Process process, int port)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/"), Timeout = TimeSpan.FromSeconds(20) };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Calls the host.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts the host on a database file and waits until it takes bookings.</summary>
    /// <param name="folder">Where its data is.</param>
    public static async Task<HostProcess> Start(string folder)
    {
        var port = FreePort();
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var assembly = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "ApiHost", configuration, "Actors.ApiHost.dll"));
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                assembly, $"--urls=http://127.0.0.1:{port}", "--environment=Development", "--RateLimit:Enabled=false", "--Demo:Enabled=false",
            },
        };
        var host = new HostProcess(Process.Start(start)!, port);
        await host.UntilReady();
        return host;
    }

    /// <summary>Kills the process as a power cut would (SIGKILL).</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to end (SIGTERM) and answers its exit code.</summary>
    public async Task<int> Stop()
    {
        if (SendSignal(_process.Id, Terminate) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private async Task UntilReady()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The host ended with {_process.ExitCode}: {_output}");
            try
            {
                using var response = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output) _output.AppendLine(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
