using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Actors.Cluster.Tests.Upgrade;

/// <summary>
/// The next release: this source with contracts to which something was added, built as the tests were built, in a folder of its own.
/// </summary>
internal sealed class NextVersion : IAsyncDisposable
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(20);

    // Where packages come from; MSBuild takes these from the environment.
    private static readonly string[] Sources = ["RestoreAdditionalProjectSources", "RestorePackagesPath"];

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-next-version-").FullName;
    private readonly CancellationTokenSource _abandon = new(LongestBuild);
    private readonly Task<TimeSpan> _build;

    private NextVersion() => _build = Task.Run(Make);

    /// <summary>Begins to make and to build it.</summary>
    public static NextVersion Build() => new();

    /// <summary>Waits until it is built, and answers the folder with its programs.</summary>
    /// <param name="tell">Takes how long it took.</param>
    public async Task<string> Programs(Action<string> tell)
    {
        var time = await _build;
        tell(string.Create(CultureInfo.InvariantCulture, $"the next version was built in {time.TotalSeconds:F1} s"));
        return Path.Combine(_folder, "artifacts", "bin");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _abandon.CancelAsync();
        // Whoever needs it has heard how it ended.
        await ((Task)_build).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _abandon.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<TimeSpan> Make()
    {
        var start = Stopwatch.GetTimestamp();
        Copy();
        Rewrite();
        await Compile();
        return Stopwatch.GetElapsedTime(start);
    }

    private void Copy()
    {
        var root = Root();
        foreach (var file in Directory.GetFiles(root)
            .Concat(Directory.GetFiles(Path.Combine(root, "src"), "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void Rewrite()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var rewriter = new NextVersionRewriter();
        foreach (var project in new[] { "Grains.Interfaces", "Grains" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(_folder, "src", project), "*.cs", SearchOption.AllDirectories))
            {
                var source = CSharpSyntaxTree.ParseText(File.ReadAllText(file), options).GetRoot();
                File.WriteAllText(file, rewriter.Visit(source).ToFullString());
            }
        }
    }

    // Nothing may outlive the build and hold on to its folder or its output, so neither MSBuild nor the compiler stays for a next one.
    private async Task Compile()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "build", "src/ApiHost", "--configuration", Setting("Configuration"),
                "--verbosity", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false",
                "-p:Version=0.2.0", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:WarningLevel=0",
                "-p:GenerateDocumentationFile=false", "-p:DebugType=none",
            },
        };
        foreach (var name in Sources)
            if (Setting(name) is { Length: > 0 } value) start.Environment[name] = value;
        using var build = Process.Start(start)!;
        await using var end = _abandon.Token.Register(() => build.Kill(entireProcessTree: true));
        var output = await build.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await build.WaitForExitAsync(CancellationToken.None);
        build.ExitCode.ShouldBe(0, output);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Actors.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static string Setting(string name) =>
        typeof(NextVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == name).Value ?? "";
}
