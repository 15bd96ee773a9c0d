namespace Actors.Architecture.Tests;

/// <summary>Images are built from what is listed: what is forgotten there is noticed here and not by whoever builds one.</summary>
public sealed class DeployTests
{
    private static readonly string[] Dockerfile = File.ReadAllLines(Path.Combine(Repository.Root, "deploy", "Dockerfile"));

    // Only what is let in goes to the builder: the source, and files beside it.
    private static readonly string[] LetIn =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, ".dockerignore"))
            .Where(line => line.StartsWith('!')).Select(line => line[1..]),
    ];

    [Fact]
    public void Every_project_is_there_when_packages_are_restored()
    {
        var projects = Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => $"src/{Path.GetFileName(folder)}/");
        var restore = Array.FindIndex(Dockerfile, line => line.StartsWith("RUN dotnet restore", StringComparison.Ordinal));
        var copied = Dockerfile[..restore].Where(line => line.StartsWith("COPY src/", StringComparison.Ordinal));
        copied.ShouldBe(projects.Select(project => $"COPY {project}*.csproj {project}"), ignoreOrder: true);
    }

    [Fact]
    public void What_the_builder_copies_is_let_in_and_what_is_let_in_is_there()
    {
        var files = Dockerfile.Single(line => line.StartsWith("COPY global.json", StringComparison.Ordinal)).Split(' ')[1..^1];
        LetIn.ShouldBe([.. files, "src"], ignoreOrder: true);
        LetIn.ShouldAllBe(name => Path.Exists(Path.Combine(Repository.Root, name)));
    }
}
