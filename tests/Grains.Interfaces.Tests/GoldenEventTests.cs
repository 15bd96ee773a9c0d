using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>
/// Stored bytes are a contract. Every event has a file with its bytes as they were first released; each later version must read it to the
/// same event and write it to the same bytes. A failure here means that journals in the field could no longer be read: give the event a
/// new version and a new file instead of changing the old one. A second line is the personal part, under a salt of zeros. A new event's
/// file is written by running with ACTORS_WRITE_GOLDEN=1.
/// </summary>
public sealed partial class GoldenEventTests
{
    private static readonly EventCatalog Catalog =
        new ServiceCollection().AddGrainServices().BuildServiceProvider().GetRequiredService<EventCatalog>();

    public static TheoryData<string> Names
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var type in Catalog.All) data.Add(type.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_released_event_is_read_and_written_as_ever(string name)
    {
        var sample = SampleEvents.All.Single(@event => Catalog.Of(@event).Name == name);
        var file = Path.Combine(AppContext.BaseDirectory, "Golden", name + ".json");
        var written = Encode(sample);
        if (Environment.GetEnvironmentVariable("ACTORS_WRITE_GOLDEN") == "1") Keep(name, written);

        File.Exists(file).ShouldBeTrue($"{name} has no golden file");
        var golden = File.ReadAllText(file);
        written.ShouldBe(golden);
        Encode(Decode(name, golden)).ShouldBe(golden);
    }

    /// <summary>While a cluster is upgraded, and after it was set back, the older version reads what the newer one has written.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_of_a_later_version_is_read_without_what_was_added(string name)
    {
        var golden = Encode(SampleEvents.All.Single(@event => Catalog.Of(@event).Name == name));
        var later = Members().Replace(golden, """{"addedLater":{"by":["a later version"]},""").Replace(",}", "}", StringComparison.Ordinal);
        Encode(Decode(name, later)).ShouldBe(golden);
    }

    // Answers and settings are not members: a client's questions, or an organisation's own words, are their names. Two braces are none:
    // a variable of a template.
    [GeneratedRegex("""(?<!"(?:answers|settings)":)(?<!{){(?!{)""")]
    private static partial Regex Members();

    [Fact]
    public void Every_event_has_a_sample() =>
        SampleEvents.All.Select(@event => Catalog.Of(@event).Name).ShouldBe(Catalog.All.Select(type => type.Name), ignoreOrder: true);

    [Fact]
    public void No_golden_file_is_left_without_an_event() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden")).Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(Catalog.All.Select(type => type.Name), ignoreOrder: true);

    private static IEvent Decode(string name, string record) =>
        Catalog.Decode(new JournalEvent(
            1, StreamName.For("t1", "kind", "id"), 1, name, Line(record, 0), HashChain.Origin,
            record.Contains('\n', StringComparison.Ordinal) ? Part(Line(record, 1)) : default));

    private static byte[] Line(string text, int number) => Encoding.UTF8.GetBytes(text.Split('\n')[number]);

    private static byte[] Part(byte[] json) => [.. new byte[PersonalPart.SaltLength], .. json];

    private static string Encode(IEvent @event)
    {
        var type = Catalog.Of(@event);
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var record = new EventRecord(1, "t1", at, "u1", type.Name, "kind/id", "op1", null);
        if (type.Personal is not { } personal) return Encoding.UTF8.GetString(record.Encode(@event, type.Json));
        var part = JsonSerializer.SerializeToUtf8Bytes(@event, personal.Only);
        var without = (record with { PersonalDigest = PersonalPart.DigestOf(Part(part)) }).Encode(@event, personal.Without);
        return $"{Encoding.UTF8.GetString(without)}\n{Encoding.UTF8.GetString(part)}";
    }

    private static void Keep(string name, string content)
    {
        foreach (var target in new[] { SourceFolder.Path, AppContext.BaseDirectory })
        {
            Directory.CreateDirectory(Path.Combine(target, "Golden"));
            var file = Path.Combine(target, "Golden", name + ".json");
            if (!File.Exists(file)) File.WriteAllText(file, content);
        }
    }
}
