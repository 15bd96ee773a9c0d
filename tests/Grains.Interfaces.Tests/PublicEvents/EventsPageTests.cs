using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Interfaces.Tests.PublicEvents;

/// <summary>
/// docs/events.md lists every public event with its schema. Receivers hold on to it, so whatever changes there is seen in a difference:
/// the page is written by running with ACTORS_WRITE_GOLDEN=1.
/// </summary>
public sealed class EventsPageTests
{
    private const string Begin = "<!-- From here on the page is written by EventsPageTests. -->\n";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void The_page_lists_every_public_event_with_its_schema()
    {
        var file = Path.Combine(SourceFolder.Path, "..", "..", "docs", "events.md");
        var page = File.ReadAllText(file);
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var written = page[..start] + Catalogue();
        if (Environment.GetEnvironmentVariable("ACTORS_WRITE_GOLDEN") == "1") File.WriteAllText(file, written);

        page.ShouldBe(written);
    }

    private static string Catalogue()
    {
        var text = new StringBuilder("\n| type | what has happened | subject |\n| --- | --- | --- |\n");
        var invariant = CultureInfo.InvariantCulture;
        foreach (var type in PublicEventTests.Catalog.Types)
            text.Append(invariant, $"| `{type.Name}` | {type.Summary} | `{type.SubjectKind}` |\n");
        text.Append("\n## Data\n");
        foreach (var schema in PublicEventTests.Catalog.Types.GroupBy(type => type.Data.Type))
        {
            var names = string.Join(", ", schema.Select(type => $"`{type.Name}`"));
            text.Append(invariant, $"\n### {names}, version {schema.First().Version}\n\n");
            text.Append(invariant, $"```json\n{SchemaOf(schema.First())}\n```\n");
            if (ExampleOf(schema) is { } example) text.Append(invariant, $"\nFor example `{example.Type}`:\n\n```json\n{example.Json}\n```\n");
        }

        text.Append("\n## What is not told\n\n| journal event | why |\n| --- | --- |\n");
        foreach (var (name, declaration) in PublicEventTests.Catalog.Declarations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (declaration.PrivateReason is { } reason) text.Append(invariant, $"| `{name}` | {reason} |\n");
        }

        return text.ToString();
    }

    private static string SchemaOf(PublicEventType type) => type.Data.GetJsonSchemaAsNode().ToJsonString(Indented);

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
