using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Journaling;

/// <summary>
/// An event's personal members (<see cref="PersonalAttribute"/>): how the event is written without them, how they are written alone, and
/// how the two become one again. Made once, at start.
/// </summary>
public sealed class PersonalMembers
{
    private readonly JsonTypeInfo _whole;
    private readonly PersonalShape _shape;

    private PersonalMembers(JsonTypeInfo whole, PersonalShape shape)
    {
        _whole = whole;
        _shape = shape;
        Without = Written(property => !PersonalShape.IsMarked(property));
        // What stands in a marked member has no marked members of its own, and is written whole.
        Only = Written(property =>
            PersonalShape.IsMarked(property) || HasShape(property.PropertyType) || !HasShape(property.DeclaringType));

        bool HasShape(Type type) => PersonalShape.Of(whole.Options.GetTypeInfo(type)) is not null;
    }

    /// <summary>How the event is written without its personal members.</summary>
    public JsonTypeInfo Without { get; }

    /// <summary>How the personal members are written, with nothing but what leads to them.</summary>
    public JsonTypeInfo Only { get; }

    /// <summary>The personal members of an event, or null when it has none.</summary>
    /// <param name="whole">How the event is written.</param>
    /// <exception cref="InvalidOperationException">A member is marked that could not be erased: a mistake in the contracts.</exception>
    public static PersonalMembers? Of(JsonTypeInfo whole) =>
        PersonalShape.Of(whole) is { } shape ? new PersonalMembers(whole, shape) : null;

    /// <summary>Reads a stored event. Members that were erased are null, or empty where null is not allowed.</summary>
    /// <param name="stored">The event as the journal holds it.</param>
    /// <exception cref="JsonException">The stored bytes are no event of this type.</exception>
    public object Join(JournalEvent stored)
    {
        var data = Parse(stored.Record.Span)["data"]?.AsObject() ?? throw new JsonException("The record has no data.");
        _shape.Join(data, stored.Personal.IsEmpty ? null : Parse(PersonalPart.JsonOf(stored.Personal.Span)));
        return data.Deserialize(_whole) ?? throw new JsonException("The record's data is null.");
    }

    private static JsonObject Parse(ReadOnlySpan<byte> json) =>
        JsonNode.Parse(json) as JsonObject ?? throw new JsonException("An object is expected.");

    private JsonTypeInfo Written(Func<JsonPropertyInfo, bool> isKept)
    {
        var options = new JsonSerializerOptions(_whole.Options)
        {
            TypeInfoResolver = _whole.Options.TypeInfoResolver!.WithAddedModifier(type =>
            {
                for (var index = type.Properties.Count - 1; index >= 0; index--)
                    if (!isKept(type.Properties[index])) type.Properties.RemoveAt(index);
            }),
        };
        return options.GetTypeInfo(_whole.Type);
    }
}
