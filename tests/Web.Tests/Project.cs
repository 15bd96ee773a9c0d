using System.Reflection;

namespace Actors.Web.Tests;

/// <summary>Where things are that tests look at.</summary>
internal static class Project
{
    /// <summary>The folder of src/Web.</summary>
    public static string Folder => Path.GetFullPath(Of("Web"));

    /// <summary>A path that the project says.</summary>
    public static string Of(string name) => typeof(Project).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
