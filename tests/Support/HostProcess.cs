using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Actors.Support;

/// <summary>The real host in a process of its own, which a test may kill.</summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private const int Continue = 18;
    private const int Pause = 19;

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    /// <summary>The build that the tests belong to.</summary>
    public static string ThisBuild { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));

    private static readonly string[] Alone =
    [
        "--environment=Development", "--RateLimit:Enabled=false", "--Demo:Enabled=false", "--Cluster:SiloPort=0", "--Cluster:GatewayPort=0",
    ];

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private HostProcess(Process process, int port)
    {
        (_process, Port) = (process, port);
        Anonymous = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/"), Timeout = LongestStart };
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/"), Timeout = LongestStart };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Calls the host.</summary>
    public HttpClient Http { get; }

    /// <summary>Calls the host as nobody, or as whom a request names: who signs in from within a session ends it.</summary>
    public HttpClient Anonymous { get; }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>How long processors have worked for it so far: what others do on the machine is not in it.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the host on a database file and waits until it takes bookings.</summary>
    /// <param name="folder">Where its data is.</param>
    /// <param name="more">Further settings.</param>
    public static Task<HostProcess> StartAlone(string folder, params string[] more) => Start(
        "ApiHost",
        folder,
        [.. Alone, .. more]);

    /// <summary>The same where one that has been killed listened: whoever knew that one finds this one.</summary>
    /// <param name="killed">The other.</param>
    /// <param name="folder">Where its data is.</param>
    /// <param name="more">Further settings.</param>
    public static Task<HostProcess> StartAgain(HostProcess killed, string folder, params string[] more)
    {
        ArgumentNullException.ThrowIfNull(killed);
        return StartIn([], killed.Port, ThisBuild, "ApiHost", folder, [.. Alone, .. more]);
    }

    /// <summary>The same, with a heap of so many megabytes at the most.</summary>
    /// <param name="folder">Where its data is.</param>
    /// <param name="heapMegabytes">What the collector may take.</param>
    /// <param name="more">Further settings.</param>
    public static Task<HostProcess> StartSmall(string folder, int heapMegabytes, params string[] more) => StartIn(
        new() { ["DOTNET_GCHeapHardLimit"] = "0x" + (heapMegabytes * 1024 * 1024).ToString("X", CultureInfo.InvariantCulture) },
        FreePort.Take(),
        ThisBuild,
        "ApiHost",
        folder,
        [.. Alone, .. more]);

    /// <summary>Starts a program and waits until it takes bookings.</summary>
    /// <param name="project">Its project.</param>
    /// <param name="folder">Where its data is.</param>
    /// <param name="settings">Its settings.</param>
    public static Task<HostProcess> Start(string project, string folder, params string[] settings) =>
        StartOf(ThisBuild, project, folder, settings);

    /// <summary>Starts a program of a build and waits until it takes bookings.</summary>
    /// <param name="build">The folder with the build's programs.</param>
    /// <param name="project">The program's project.</param>
    /// <param name="folder">Where its data is.</param>
    /// <param name="settings">Its settings.</param>
    public static Task<HostProcess> StartOf(string build, string project, string folder, params string[] settings) =>
        StartIn([], FreePort.Take(), build, project, folder, settings);

    private static async Task<HostProcess> StartIn(
        Dictionary<string, string> environment, int port, string build, string project, string folder, params string[] settings)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var assembly = Path.Combine(build, project, configuration, $"Actors.{project}.dll");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { assembly, $"--urls=http://127.0.0.1:{port}", $"--Mail:PublicUrl=http://127.0.0.1:{port}" },
        };
        // It lives for seconds: code that is measured before it is compiled once more would never earn that back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        foreach (var setting in settings) start.ArgumentList.Add(setting);
        var host = new HostProcess(Process.Start(start)!, port);
        try
        {
            await host.UntilReady();
            return host;
        }
        catch
        {
            // Nobody else knows of it, and it would run on.
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the process as a power cut would (SIGKILL).</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Keeps the process from running, as a machine that hangs does (SIGSTOP).</summary>
    public void Freeze() => Signal(Pause);

    /// <summary>Lets it run on, as if nothing had happened (SIGCONT).</summary>
    public void Thaw() => Signal(Continue);

    /// <summary>Waits until the process has ended (true) or takes bookings (false).</summary>
    public async Task<bool> EndsOrAnswers()
    {
        try
        {
            await UntilReady();
            return false;
        }
        catch (InvalidOperationException) when (_process.HasExited)
        {
            return true;
        }
    }

    /// <summary>Waits until it has ended by itself, and answers its exit code.</summary>
    public async Task<int> Ended()
    {
        using var limit = new CancellationTokenSource(LongestStart);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>What it has written, for whoever looks for a reason.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Asks the process to end (SIGTERM) and answers its exit code.</summary>
    public async Task<int> Stop()
    {
        Signal(Terminate);
        using var limit = new CancellationTokenSource(LongestStop);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Anonymous.Dispose();
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private async Task UntilReady()
    {
        using var limit = new CancellationTokenSource(LongestStart);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (!await IsReady(limit.Token)) await timer.WaitForNextTickAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"The host is not ready after {LongestStart}: {Output}");
        }
    }

    private async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        if (_process.HasExited) throw new InvalidOperationException($"The host ended with {_process.ExitCode}: {Output}");
        try
        {
            using var response = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private void Signal(int signal)
    {
        if (SendSignal(_process.Id, signal) != 0 && !_process.HasExited) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output) _output.AppendLine(line.Data);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
