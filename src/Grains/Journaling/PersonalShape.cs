using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Journaling;

/// <summary>Where in the JSON of a type its personal members stand: those of its own, and the members that lead to others.</summary>
internal sealed class PersonalShape
{
    private readonly List<(string Name, Func<JsonNode?> Blank)> _marked = [];
    private readonly List<(string Name, PersonalShape Shape)> _leading = [];

    /// <summary>The shape of a type, or null when nothing in it is personal.</summary>
    /// <param name="type">How the type is written.</param>
    /// <exception cref="InvalidOperationException">A member is marked that could not be erased.</exception>
    public static PersonalShape? Of(JsonTypeInfo type)
    {
        // A list's elements would have to be joined by their places; no event needs it, so none may.
        if (type.ElementType is { } element && Of(type.Options.GetTypeInfo(element)) is not null)
            throw new InvalidOperationException($"{element.Name} has personal members and stands in a list; mark the list.");
        var shape = new PersonalShape();
        foreach (var property in type.Properties)
        {
            var inner = Of(type.Options.GetTypeInfo(property.PropertyType));
            if (inner is not null && IsMarked(property))
                throw new InvalidOperationException(
                    $"{type.Type.Name}.{property.Name} is marked personal, and so is a part of it; mark one of them.");
            if (IsMarked(property)) shape._marked.Add((property.Name, Blank(property)));
            else if (inner is not null) shape._leading.Add((property.Name, inner));
        }

        return shape._marked.Count + shape._leading.Count > 0 ? shape : null;
    }

    /// <summary>Whether a member is personal.</summary>
    /// <param name="property">The member.</param>
    public static bool IsMarked(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), inherit: false) == true;

    /// <summary>Puts personal members back where they belong.</summary>
    /// <param name="data">The JSON without them; it gets them.</param>
    /// <param name="personal">The JSON of them alone; null when they were erased.</param>
    public void Join(JsonObject data, JsonObject? personal)
    {
        foreach (var (name, blank) in _marked)
        {
            if (personal is null) data[name] = blank();
            else if (personal.TryGetPropertyValue(name, out var value)) data[name] = value?.DeepClone();
        }

        foreach (var (name, shape) in _leading)
            if (data[name] is JsonObject inner) shape.Join(inner, personal?[name] as JsonObject);
    }

    /// <summary>What stands in the place of an erased member.</summary>
    private static Func<JsonNode?> Blank(JsonPropertyInfo property)
    {
        if (property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null) return static () => null;
        if (property.PropertyType == typeof(string)) return static () => JsonValue.Create("");
        return property.Options.GetTypeInfo(property.PropertyType).Kind switch
        {
            JsonTypeInfoKind.Enumerable => static () => new JsonArray(),
            JsonTypeInfoKind.Dictionary => static () => new JsonObject(),
            _ => throw new InvalidOperationException(
                $"{property.DeclaringType.Name}.{property.Name} is marked personal and cannot be empty; make it nullable."),
        };
    }
}
