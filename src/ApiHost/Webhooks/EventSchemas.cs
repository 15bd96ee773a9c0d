using System.Text.Json.Nodes;
using Actors.Grains.PublicEvents;
using Microsoft.OpenApi;

namespace Actors.ApiHost.Webhooks;

/// <summary>The schemas of events as they are sent, for the contract.</summary>
internal static class EventSchemas
{
    /// <summary>The schema of an event as it is sent.</summary>
    public static OpenApiSchema Of(PublicEventType type) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "type", "timestamp", "data", "id", "version", "tenant", "position", "subject" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create(type.Name)!] },
            ["timestamp"] = Text("When it was decided, in UTC.", "date-time"),
            ["data"] = Convert(type.DataSchema().AsObject()),
            ["id"] = Text("The event's id, for ever: whoever hears it twice knows that by it."),
            ["version"] = Number("The version of the schema of data."),
            ["tenant"] = Text("The organisation."),
            ["position"] = Number("Its place in the order of all events. Positions grow, and have gaps."),
            ["subject"] = Text($"What it happened to: {type.SubjectKind}, a colon, and its id."),
        },
    };

    // What the exporter of JSON schemas writes, and no more: types, formats, members, items and names of values.
    private static OpenApiSchema Convert(JsonObject json) => new()
    {
        Type = TypeOf(json["type"]),
        Format = json["format"]?.GetValue<string>(),
        Pattern = json["pattern"]?.GetValue<string>(),
        Enum = json["enum"] is JsonArray values ? [.. values.Select(value => value!.DeepClone())] : null,
        Items = json["items"] is JsonObject items ? Convert(items) : null,
        Required = json["required"] is JsonArray required
            ? required.Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal)
            : null,
        Properties = json["properties"] is JsonObject properties
            ? properties.ToDictionary(property => property.Key, property => (IOpenApiSchema)Convert(property.Value!.AsObject()))
            : null,
    };

    private static JsonSchemaType? TypeOf(JsonNode? type) => type switch
    {
        null => null,
        JsonArray several => several.Select(TypeOf).Aggregate((all, one) => all | one),
        _ => type.GetValue<string>() switch
        {
            "object" => JsonSchemaType.Object,
            "array" => JsonSchemaType.Array,
            "string" => JsonSchemaType.String,
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            "boolean" => JsonSchemaType.Boolean,
            "null" => JsonSchemaType.Null,
            var other => throw new InvalidOperationException($"The schema of an event has the type {other}."),
        },
    };

    private static OpenApiSchema Text(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = description, Format = format };

    private static OpenApiSchema Number(string description) =>
        new() { Type = JsonSchemaType.Integer, Format = "int64", Description = description };
}
