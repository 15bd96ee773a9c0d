using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Actors.Web.Tests.Assets;

/// <summary>The scripts say the types of what they take in comments; TypeScript's compiler holds them to it.</summary>
public sealed class TypeTests
{
    [Fact]
    public async Task The_scripts_keep_the_types_that_they_name()
    {
        var compiler = Compiler();
        // NuGet does not keep the bit.
        if (!OperatingSystem.IsWindows()) File
            .SetUnixFileMode(compiler, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(compiler, ["-p", Path.Combine(Project.Folder, "jsconfig.json")]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        said.ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
    }

    private static string Compiler()
    {
        var system = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var machine = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var name = OperatingSystem.IsWindows() ? "tsc.exe" : "tsc";
        return Path.Combine(Project.Of("TypeScript"), $"{system}-{machine}", name);
    }
}
