using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Interfaces.Tests.PublicEvents;

/// <summary>
/// docs/events has a page for each module that lists its public events with their schemas. Receivers hold on to it, so whatever changes
/// there is seen in a difference: the pages are written by running with ACTORS_WRITE_GOLDEN=1.
/// </summary>
public sealed class EventsPageTests
{
    private static readonly string Folder = Path.Combine(SourceFolder.Path, "..", "..", "docs", "events");

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    // The first part of a journal event's name is its module's.
    private static readonly ILookup<string, KeyValuePair<string, EventDeclaration>> Modules = PublicEventTests.Catalog.Declarations
        .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToLookup(pair => pair.Key.Split('.')[0]);

    public static TheoryData<string> Names => [.. Modules.Select(module => module.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_lists_every_event_of_its_module(string module)
    {
        var file = Path.Combine(Folder, module + ".md");
        var written = PageOf(module);
        if (Environment.GetEnvironmentVariable("ACTORS_WRITE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, written);
        }

        File.ReadAllText(file).ShouldBe(written);
    }

    [Fact]
    public void No_page_is_left_without_a_module() =>
        Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(Modules.Select(module => module.Key), ignoreOrder: true);

    private static string PageOf(string module)
    {
        var invariant = CultureInfo.InvariantCulture;
        var text = new StringBuilder();
        text.Append(invariant, $"# Events: {module}\n\n");
        text.Append("Written by `EventsPageTests`. What all events have is in [events.md](../events.md).\n");
        var types = Modules[module].Select(pair => pair.Value.Type).OfType<PublicEventType>()
            .DistinctBy(type => type.Name).OrderBy(type => type.Name, StringComparer.Ordinal).ToArray();
        if (types.Length > 0) text.Append("\n| type | what has happened | subject |\n| --- | --- | --- |\n");
        foreach (var type in types) text.Append(invariant, $"| `{type.Name}` | {type.Summary} | `{type.SubjectKind}` |\n");
        foreach (var schema in types.GroupBy(type => type.Data.Type)) Append(text, [.. schema]);
        text.Append("\n## What is not told\n\n| journal event | why |\n| --- | --- |\n");
        foreach (var (name, declaration) in Modules[module])
        {
            if (declaration.PrivateReason is { } reason) text.Append(invariant, $"| `{name}` | {reason} |\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PublicEventType[] types)
    {
        var invariant = CultureInfo.InvariantCulture;
        var names = string.Join(", ", types.Select(type => $"`{type.Name}`"));
        var schema = types[0].DataSchema().ToJsonString(Indented);
        text.Append(invariant, $"\n## {names}\n\nThe data, version {types[0].Version}:\n\n```json\n{schema}\n```\n");
        if (ExampleOf(types) is { } example) text.Append(invariant, $"\nFor example `{example.Type}`:\n\n```json\n{example.Json}\n```\n");
    }

    private static (string Type, string Json)? ExampleOf(IEnumerable<PublicEventType> types)
    {
        var names = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var told = PublicEventTests.Catalog.Declarations.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Where(pair => pair.Value.Type is { } type && names.Contains(type.Name))
            .Select(pair => PublicEventTests.Catalog.Of(PublicEventTests.Stored(pair.Key)))
            .FirstOrDefault(@event => @event is not null);
        return told is null ? null : (told.Type.Name, JsonNode.Parse(told.Data.GetRawText())!.ToJsonString(Indented));
    }
}
