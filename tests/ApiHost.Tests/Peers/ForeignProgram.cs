using System.Diagnostics;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>Programs that nobody here has written, and that read what we make.</summary>
internal static class ForeignProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Debian's Python, to which its modules belong; another may come first in PATH.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>Thunderbird's reader of calendars.</summary>
    public static string IcalJs { get; } = Module("ical.js/dist/ical.js");

    /// <summary>A module from npm, where <c>.ci/run</c> installs it.</summary>
    public static string Module(string path) =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../peers/node_modules", path));

    /// <summary>A file that lies beside these tests.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Peers", name);

    /// <summary>Ends a test that lacks a program; with CI=true it fails.</summary>
    public static void Insist(params string[] files) => Needed.Insist(
        files.FirstOrDefault(file => !File.Exists(file)) is { } missing ? $"{missing} is not on this machine (.ci/run installs it)" : null);

    /// <summary>Runs a program to its end, and gives what it wrote.</summary>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Longest);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        // Whatever it asks, it may.
        await process.StandardInput.WriteAsync("y\ny\ny\n");
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await output}{await errors}");
        return await output;
    }
}
