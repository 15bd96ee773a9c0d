using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Cluster.Tests.Processes;

/// <summary>A program of the product as an operator starts it: it may fail to start, and finds its ports by itself.</summary>
internal sealed partial class ProgramProcess : IAsyncDisposable
{
    // Far more than it takes, so that a busy machine is no failure.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-program-").FullName;
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private ProgramProcess(string project, string[] settings)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var assembly = Path.Combine(HostProcess.ThisBuild, project, configuration, $"Actors.{project}.dll");
        var start = new ProcessStartInfo(
            "dotnet", [assembly, "--urls=http://127.0.0.1:0", "--environment=Development", "--Demo:Enabled=false", .. settings])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has written.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts one and does not wait for it.</summary>
    /// <param name="project">Its project.</param>
    /// <param name="settings">Its settings.</param>
    public static ProgramProcess Start(string project, params string[] settings) => new(project, settings);

    /// <summary>Waits until it takes bookings.</summary>
    public async Task UntilReady()
    {
        using var limit = new CancellationTokenSource(LongestWait);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var http = new HttpClient();
        while (!await IsReady(http, limit.Token)) await timer.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>Waits until it has written something.</summary>
    public async Task Until(string words)
    {
        using var limit = new CancellationTokenSource(LongestWait);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!Output.Contains(words, StringComparison.Ordinal))
        {
            _process.HasExited.ShouldBeFalse(Output);
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Asks it to end (SIGTERM).</summary>
    public Task Terminate() => Signal("TERM");

    /// <summary>Keeps it from running (SIGSTOP).</summary>
    public Task Freeze() => Signal("STOP");

    /// <summary>Waits until it has ended, and answers its exit code.</summary>
    public async Task<int> Ended()
    {
        using var limit = new CancellationTokenSource(LongestWait);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsReady(HttpClient http, CancellationToken cancellationToken)
    {
        _process.HasExited.ShouldBeFalse(Output);
        if (Address().Match(Output) is not { Success: true } address) return false;
        using var response = await http.GetAsync(new Uri(address.Groups[1].Value + "/health/ready"), cancellationToken);
        return response.IsSuccessStatusCode;
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output) _output.AppendLine(line.Data);
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Address();
}
