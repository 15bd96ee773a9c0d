using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Actors.Bookings.Machine;

/// <summary>Other programs.</summary>
internal static partial class Shell
{
    private const int Terminate = 15;

    /// <summary>True when this process may become any user.</summary>
    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>Runs a program to its end and answers what it printed.</summary>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        var information = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(information)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output + await errors
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await output}{await errors}");
    }

    /// <summary>What a program prints, or null when it cannot be run.</summary>
    public static async Task<string?> TryRun(string program, params string[] arguments)
    {
        try
        {
            return (await Run(program, arguments)).Trim();
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Asks a process that this one has started to end.</summary>
    public static void Stop(Process process) => _ = Kill(process.Id, Terminate);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
