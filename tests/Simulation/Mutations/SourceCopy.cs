using System.Diagnostics;

namespace Actors.Simulation.Mutations;

/// <summary>A copy of what the simulator is built from, in a temporary folder, to make mistakes in.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(20);

    // What a build of the simulator reads: nothing else of the repository is copied, and nothing that git does not know.
    private static readonly string[] Parts =
        ["src", "tests/Simulation", "*.props", "*.targets", "global.json", "BannedSymbols.txt", ".editorconfig"];

    private readonly string _root = Directory.CreateTempSubdirectory("actors-mutations-").FullName;

    /// <summary>The simulator that was built last.</summary>
    public string Program => Path.Combine(_root, "artifacts", "bin", "Simulation", "release", "Actors.Simulation.dll");

    /// <summary>Copies the repository, without what is not needed.</summary>
    public static SourceCopy Make()
    {
        var repository = FindRepository();
        var copy = new SourceCopy();
        foreach (var file in Command.Run("git", ["-C", repository, "ls-files", "-z", .. Parts], TimeSpan.FromMinutes(1))
            .Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var target = Path.Combine(copy._root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(repository, file), target);
        }

        Dotnet("restore", copy.Project);
        return copy;
    }

    /// <summary>Builds the simulator.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public void Build() => Compile(Project);

    /// <summary>
    /// Builds what a mistake was made in, and no more: a mistake changes no signature, so all others may stay as they are.
    /// </summary>
    /// <param name="mutation">The mistake.</param>
    /// <returns>Gives the simulator back what it had.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public IDisposable Rebuild(Mutation mutation)
    {
        var folder = Path.GetDirectoryName(mutation.Locate(_root))!;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0) folder = Path.GetDirectoryName(folder)!;
        Compile(folder, "--no-dependencies");
        var name = Path.GetFileName(folder);
        var used = Path.Combine(Path.GetDirectoryName(Program)!, $"Actors.{name}.dll");
        var restoring = new Restoring(used, File.ReadAllBytes(used));
        File.Copy(Path.Combine(_root, "artifacts", "bin", name, "release", $"Actors.{name}.dll"), used, overwrite: true);
        return restoring;
    }

    /// <summary>Makes a mistake.</summary>
    /// <param name="mutation">The mistake.</param>
    /// <returns>Puts it right again.</returns>
    public IDisposable Patch(Mutation mutation)
    {
        var file = mutation.Locate(_root);
        var restoring = new Restoring(file, File.ReadAllBytes(file));
        File.WriteAllText(file, mutation.Apply(File.ReadAllText(file)));
        return restoring;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>The repository that this program was built in.</summary>
    /// <exception cref="InvalidOperationException">It does not run where it was built.</exception>
    internal static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Actors.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException(
            "The simulator does not run below its repository, so there is no source to make mistakes in.");
    }

    private string Project => Path.Combine(_root, "tests", "Simulation");

    // Servers that a build leaves behind would keep its output open, and nobody would see the end of it.
    private static void Dotnet(params string[] arguments)
    {
        var (exitCode, output) = Command.Run(
            "dotnet", [.. arguments, "-v", "q", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"], LongestBuild);
        if (exitCode != 0) throw new InvalidOperationException($"dotnet {arguments[0]} failed:{Environment.NewLine}{output}");
    }

    private static void Compile(string project, params string[] options)
    {
        // A mistake may leave a variable unused, and nobody keeps this code: so no warning counts and no analyzer looks.
        string[] careless = ["-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false"];
        Dotnet(["build", project, "-c", "Release", "--no-restore", .. careless, .. options]);
    }

    private sealed class Restoring(string file, byte[] content) : IDisposable
    {
        public void Dispose() => File.WriteAllBytes(file, content);
    }
}

/// <summary>Another program, run to its end.</summary>
internal static class Command
{
    /// <summary>Runs it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="longest">How long it may take; then it is killed.</param>
    /// <returns>How it ended, null when it had to be killed; and what it wrote.</returns>
    public static (int? ExitCode, string Output) Run(string program, IEnumerable<string> arguments, TimeSpan longest)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var reading = process.StandardOutput.ReadToEndAsync();
        var hasEnded = process.WaitForExit(longest);
        if (!hasEnded) process.Kill(entireProcessTree: true);
        return (hasEnded ? process.ExitCode : null, reading.GetAwaiter().GetResult());
    }
}
