namespace Actors.Grains.Interfaces.Tests;

/// <summary>Where this project's files are, for tests that write the files which later versions are held to.</summary>
internal static class SourceFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Actors.sln"))) folder = folder.Parent!;
        return System.IO.Path.Combine(folder.FullName, "tests", "Grains.Interfaces.Tests");
    }
}
