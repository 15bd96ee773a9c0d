using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Actors.Grains.Journaling;

namespace Actors.Grains.PublicEvents;

/// <summary>Knows what the outside hears of each journal event. Made once, at start.</summary>
public sealed class PublicEventCatalog
{
    // 80 bits of a digest: for as many events as a journal can hold no two are alike.
    private const int IdBytes = 10;

    private readonly EventCatalog _events;
    private readonly Dictionary<string, EventDeclaration> _byJournalName = new(StringComparer.Ordinal);

    /// <summary>Collects what the modules have declared.</summary>
    /// <param name="events">All journal events.</param>
    /// <param name="modules">What the modules say of them.</param>
    /// <exception cref="InvalidOperationException">
    /// An event was declared by nobody or twice, or two schemas have one name and version: a mistake in a module.
    /// </exception>
    public PublicEventCatalog(EventCatalog events, IEnumerable<EventDeclarations> modules)
    {
        _events = events;
        var byType = modules.SelectMany(module => module.All).ToLookup(declaration => declaration.Event);
        foreach (var @event in events.All)
            _byJournalName.Add(@event.Name, Only(byType[@event.Json.Type], @event.Name));
        Types = [.. _byJournalName.Values.Select(declaration => declaration.Type).OfType<PublicEventType>()
            .DistinctBy(type => (type.Name, type.Version)).OrderBy(type => type.Name, StringComparer.Ordinal)];
        foreach (var type in _byJournalName.Values.Select(declaration => declaration.Type).OfType<PublicEventType>()) CheckShared(type);
    }

    /// <summary>All kinds of public events, by name.</summary>
    public IReadOnlyList<PublicEventType> Types { get; }

    /// <summary>What was said of a journal event, by its name.</summary>
    public IReadOnlyDictionary<string, EventDeclaration> Declarations => _byJournalName;

    /// <summary>True for events of this version or an older one.</summary>
    /// <param name="journalName">The journal event's name.</param>
    public bool Knows(string journalName) => _byJournalName.ContainsKey(journalName);

    /// <summary>What the outside hears of a journal event; null when that is nothing.</summary>
    /// <param name="stored">The event as the journal holds it, with or without its personal part.</param>
    /// <exception cref="InvalidOperationException">The name is unknown: the journal was written by a newer version.</exception>
    public PublicEvent? Of(JournalEvent stored)
    {
        if (!_byJournalName.TryGetValue(stored.Type, out var declaration))
            throw new InvalidOperationException($"The journal has an event {stored.Type} that this version does not know.");
        if (declaration is not { Type: { } type, Tell: { } tell }) return null;
        // Without its personal part, whether that is there or not: what was told must not depend on whether somebody was erased since.
        var @event = _events.Decode(stored with { Personal = default });
        var record = EventRecord.Decode(stored.Record);
        if (tell(@event, new EventContext(record.Tenant, stored.Stream.Id)) is not { } told) return null;
        return new PublicEvent
        {
            Id = IdOf(stored.Stream, stored.Version),
            Type = type,
            Time = record.At,
            Tenant = record.Tenant,
            Position = stored.Position,
            Subject = new EventSubject(type.SubjectKind, told.SubjectId),
            Experts = told.Experts,
            Data = JsonSerializer.SerializeToElement(told.Data, type.Data),
        };
    }

    /// <summary>The id of the public event that a journal event is told as.</summary>
    /// <param name="stream">The journal event's stream.</param>
    /// <param name="version">Its place there.</param>
    internal static string IdOf(StreamName stream, long version) => "evt_" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{stream}/{version}"))).AsSpan(0, IdBytes));

    private static EventDeclaration Only(IEnumerable<EventDeclaration> declared, string name) => declared.ToArray() switch
    {
        [var only] => only,
        [] => throw new InvalidOperationException(
            $"Nobody says whether the outside hears of the event {name}: declare it public or private beside its module."),
        _ => throw new InvalidOperationException($"The event {name} is declared twice."),
    };

    // Several journal events may be told as one kind; its readers find one schema then.
    private void CheckShared(PublicEventType type)
    {
        var first = Types.First(other => other.Name == type.Name && other.Version == type.Version);
        if (first.Data.Type != type.Data.Type || first.SubjectKind != type.SubjectKind || first.Summary != type.Summary)
            throw new InvalidOperationException($"The public event {type.Name} is declared with two meanings.");
    }
}
