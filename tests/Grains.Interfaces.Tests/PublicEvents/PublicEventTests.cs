using System.Text.Json;
using System.Text.RegularExpressions;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Interfaces.Tests.PublicEvents;

/// <summary>What the outside hears of the samples of all events.</summary>
public sealed partial class PublicEventTests
{
    internal static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IServiceProvider Services = new ServiceCollection().AddGrainServices().BuildServiceProvider();
    private static readonly EventCatalog Events = Services.GetRequiredService<EventCatalog>();

    internal static PublicEventCatalog Catalog { get; } = Services.GetRequiredService<PublicEventCatalog>();

    public static TheoryData<string> Told
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var (name, declaration) in Catalog.Declarations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                if (declaration.Type is not null) data.Add(name);
            }

            return data;
        }
    }

    /// <summary>The making of the catalogue refuses any other; this says that it was made of all events.</summary>
    [Fact]
    public void Every_journal_event_is_public_or_private_with_a_reason()
    {
        Catalog.Declarations.Keys.ShouldBe(Events.All.Select(type => type.Name), ignoreOrder: true);
        foreach (var (name, declaration) in Catalog.Declarations)
            (declaration.Type is null ? declaration.PrivateReason : declaration.Type.Summary).ShouldNotBeNullOrWhiteSpace(name);
    }

    [Fact]
    public void Names_are_what_Standard_Webhooks_allows()
    {
        foreach (var type in Catalog.Types) Names().IsMatch(type.Name).ShouldBeTrue(type.Name);
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void What_is_told_does_not_depend_on_whether_somebody_was_erased_since(string name)
    {
        var stored = Stored(name);
        var told = Catalog.Of(stored);
        var afterwards = Catalog.Of(stored with { Personal = default });

        (told?.Data.GetRawText()).ShouldBe(afterwards?.Data.GetRawText());
        (told?.Id).ShouldBe(afterwards?.Id);
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void Nothing_personal_is_told(string name)
    {
        var stored = Stored(name);
        if (stored.Personal.IsEmpty) return;
        var data = Catalog.Of(stored)?.Data.GetRawText() ?? "";
        foreach (var text in Texts(JsonDocument.Parse(PersonalPart.JsonOf(stored.Personal.Span).ToArray()).RootElement))
            data.ShouldNotContain(text);
    }

    [Fact]
    public void An_event_that_this_version_does_not_know_is_no_silence() =>
        Should.Throw<InvalidOperationException>(() => Catalog.Of(
            new JournalEvent(1, StreamName.For("t1", "x", "x"), 1, "x.later.v1", "{}"u8.ToArray(), HashChain.Origin)));

    [Fact]
    public void An_event_that_nobody_declares_stops_the_start() =>
        Should.Throw<InvalidOperationException>(() => new PublicEventCatalog(Events, []))
            .Message.ShouldContain("declare it public or private");

    [Fact]
    public void Two_places_never_have_one_id()
    {
        var first = Stored("scheduling.appointment-booked.v1");
        var ids = new[] { first, first with { Version = 2 }, first with { Stream = StreamName.For("t2", "appointment", "apt_1") } }
            .Select(stored => Catalog.Of(stored)!.Id).ToArray();
        ids.Distinct().Count().ShouldBe(3);
        Catalog.Of(first with { Position = 99 })!.Id.ShouldBe(ids[0]);
    }

    internal static JournalEvent Stored(string name)
    {
        var sample = SampleContracts.Newest.OfType<IEvent>().Single(@event => Events.Of(@event).Name == name);
        var type = Events.Of(sample);
        var record = new EventRecord(1, "org_1", At, "usr_1", name, "kind/id_1", "op1", null);
        var stream = StreamName.For("org_1", "kind", "id_1");
        if (type.Personal is not { } personal)
            return new JournalEvent(42, stream, 1, name, record.Encode(sample, type.Json), HashChain.Origin);
        byte[] part = [.. new byte[PersonalPart.SaltLength], .. JsonSerializer.SerializeToUtf8Bytes(sample, personal.Only)];
        var without = (record with { PersonalDigest = PersonalPart.DigestOf(part) }).Encode(sample, personal.Without);
        return new JournalEvent(42, stream, 1, name, without, HashChain.Origin, part);
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        // Shorter ones are found in anything.
        JsonValueKind.String when element.GetString() is { Length: > 3 } text => [text],
        _ => [],
    };

    [GeneratedRegex("^[a-z_]+(\\.[a-z_]+)+$")]
    private static partial Regex Names();
}
