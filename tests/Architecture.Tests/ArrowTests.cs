using System.Xml.Linq;

namespace Actors.Architecture.Tests;

/// <summary>
/// Arrows point one way (design.md section 2): ApiHost -> Silo -> {Storage, Integrations} -> Grains -> Grains.Interfaces, and ApiHost ->
/// Web. Whoever may
/// depend on everything is changed by everything; these tests keep the core free of HTTP, SQL and vendors.
/// </summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Grains.Interfaces"] = [],
        ["Grains"] = ["Grains.Interfaces"],
        ["Storage"] = ["Grains"],
        ["Integrations"] = ["Grains"],
        ["Silo"] = ["Storage", "Integrations"],
        // The pages are a client of the API and nothing else.
        ["Web"] = [],
        ["ApiHost"] = ["Silo", "Web"],
    };

    [Fact]
    public void Projects_depend_only_on_what_is_below_them()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        projects.Select(Path.GetFileNameWithoutExtension).ShouldBe(Allowed.Keys, ignoreOrder: true);
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
            references.ShouldBeSubsetOf(Allowed[Path.GetFileNameWithoutExtension(project)], project);
        }
    }

    [Theory]
    // The contracts know nothing but the programming model.
    [InlineData("src/Grains.Interfaces", "Microsoft.AspNetCore", "NodaTime", "Microsoft.Data", "Npgsql", "Microsoft.Extensions")]
    // A grain never knows HTTP, SQL or a vendor.
    [InlineData(
        "src/Grains", "Microsoft.AspNetCore", "Microsoft.Data", "Npgsql", "SQLitePCL", "System.Net", "Actors.Storage",
        "Actors.Integrations", "MailKit", "MimeKit", "Ical")]
    // What speaks to the outside knows nothing of HTTP here, of SQL, or of what is above it.
    [InlineData("src/Integrations", "Microsoft.AspNetCore", "Microsoft.Data", "Npgsql", "Actors.Storage", "Actors.Silo")]
    // Storage knows the ports and nothing above them.
    [InlineData("src/Storage", "Microsoft.AspNetCore", "Actors.Scheduling", "Actors.Identity", "Actors.Silo")]
    // The API calls grains and reads documents; it never touches storage.
    [InlineData("src/ApiHost", "Actors.Storage", "Actors.Integrations", "Microsoft.Data", "Npgsql", "MailKit", "MimeKit")]
    public void A_layer_never_names_what_it_must_not_know(string folder, params string[] forbidden)
    {
        var found = from file in Repository.Sources(folder)
                    from line in File.ReadLines(file)
                    where line.StartsWith("using ", StringComparison.Ordinal)
                    from name in forbidden
                    where line.Contains(" " + name, StringComparison.Ordinal)
                    select $"{Repository.Relative(file)}: {line}";
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Grains_have_no_conditional_compilation()
    {
        // The simulator drives the grains that run in production, compiled once; a grain that asks where it runs has broken that.
        var found = from folder in new[] { "src/Grains", "src/Grains.Interfaces" }
                    from file in Repository.Sources(folder)
                    from line in File.ReadLines(file)
                    where line.TrimStart().StartsWith("#if", StringComparison.Ordinal)
                    select Repository.Relative(file);
        found.ShouldBeEmpty();
    }
}
