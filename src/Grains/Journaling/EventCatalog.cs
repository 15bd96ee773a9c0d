using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Journaling;

/// <summary>Knows every event by its type and by its stable name, and how it is written. Made once, at start.</summary>
public sealed class EventCatalog
{
    private readonly Dictionary<Type, EventType> _byType = [];
    private readonly Dictionary<string, EventType> _byName = [];

    /// <summary>Collects the events of the assemblies that the contexts are from.</summary>
    /// <param name="contexts">How the events of each module are written.</param>
    /// <exception cref="InvalidOperationException">
    /// An event has no alias, shares one, is in no context or in two: a mistake in the contracts.
    /// </exception>
    public EventCatalog(IEnumerable<JsonSerializerContext> contexts)
    {
        JsonSerializerContext[] all = [.. contexts];
        var types = all.Select(context => context.GetType().Assembly).Distinct().SelectMany(assembly => assembly.GetTypes());
        foreach (var type in types.Where(type => !type.IsInterface && typeof(IEvent).IsAssignableFrom(type))) Add(type, all);
    }

    /// <summary>All events, in no particular order.</summary>
    public IReadOnlyCollection<EventType> All => _byType.Values;

    /// <summary>The entry of an event.</summary>
    /// <param name="event">The event.</param>
    public EventType Of(IEvent @event) => _byType[@event.GetType()];

    /// <summary>Reads a stored event.</summary>
    /// <param name="stored">The event as the journal holds it.</param>
    /// <exception cref="InvalidOperationException">The name is unknown: the journal was written by a newer version.</exception>
    public IEvent Decode(JournalEvent stored) =>
        _byName.TryGetValue(stored.Type, out var entry)
            ? (IEvent)Decode(stored, entry)
            : throw new InvalidOperationException($"The journal has an event {stored.Type} that this version does not know.");

    private void Add(Type type, JsonSerializerContext[] contexts)
    {
        var name = type.GetCustomAttribute<AliasAttribute>()?.Alias
            ?? throw new InvalidOperationException($"The event {type.Name} has no alias.");
        var json = contexts.Select(context => context.GetTypeInfo(type)).OfType<JsonTypeInfo>().ToArray() switch
        {
            [var only] => only,
            [] => throw new InvalidOperationException(
                $"The event {type.Name} is in no JSON context: add it to its module's, and the module to the grains' services."),
            _ => throw new InvalidOperationException($"The event {type.Name} is in two JSON contexts; it belongs to one module."),
        };
        var entry = new EventType(name, json, PersonalMembers.Of(json));
        _byType.Add(type, entry);
        if (!_byName.TryAdd(name, entry)) throw new InvalidOperationException($"Two events are called {name}.");
    }

    private static object Decode(JournalEvent stored, EventType type) => type.Personal is { } personal
        ? personal.Join(stored)
        : EventRecord.DecodeData(stored.Record.Span, type.Json);
}

/// <summary>An event's stable name, and how it is written.</summary>
/// <param name="Name">The stable name with its version.</param>
/// <param name="Json">How it is written, whole.</param>
/// <param name="Personal">How its record and its personal part are written apart; null when nothing in it is personal.</param>
public sealed record EventType(string Name, JsonTypeInfo Json, PersonalMembers? Personal);
