using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http.Results;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.ApiHost.OpenApi;

/// <summary>Gives every schema its example, and says of requests what the validation says of them.</summary>
internal sealed class SchemaFiller(ExampleCatalog examples) : IOpenApiSchemaTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo;
        if (context.JsonPropertyInfo is { } property) FillProperty(schema, property);
        if (type.Kind != JsonTypeInfoKind.Object) return Task.CompletedTask;
        if (examples.TryGet(type.Type, out var example)) schema.Examples = [example];
        if (!IsRequest(type.Type) || type.Properties.All(member => member.Set is null))
        {
            schema.Required = type.Properties.Where(IsAlwaysThere).Select(member => member.Name).ToHashSet();
            return Task.CompletedTask;
        }

        schema.AdditionalPropertiesAllowed = false;
        schema.Required = type.Properties.Where(IsRequired).Select(member => member.Name).ToHashSet();
        return Task.CompletedTask;
    }

    private static bool IsRequest(Type type) =>
        type.Name.EndsWith("Input", StringComparison.Ordinal) || type.Name.EndsWith("Request", StringComparison.Ordinal)
        || type.Name.EndsWith("Body", StringComparison.Ordinal) && type != typeof(ErrorBody) && type != typeof(ProblemBody)
        || type.Name.EndsWith("Patch", StringComparison.Ordinal);

    // Answers leave out what is null, unless they say that they never do.
    private static bool IsAlwaysThere(JsonPropertyInfo property) =>
        Attribute<JsonIgnoreAttribute>(property) is { Condition: JsonIgnoreCondition.Never } || !property.IsGetNullable
            || IsOfEnvelope(property);

    // What an envelope carries has the type that it is given, which is never a nullable one here.
    private static bool IsOfEnvelope(JsonPropertyInfo property) =>
        property.AttributeProvider is PropertyInfo { DeclaringType: { IsGenericType: true } type } member
        && type.GetGenericTypeDefinition().GetProperty(member.Name)?.PropertyType.IsGenericParameter == true;

    private static T? Attribute<T>(JsonPropertyInfo property)
        where T : Attribute => property.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), inherit: false) == true;

    // Fields of requests are nullable in code, so that all that are missing can be told at once; a caller need not know that.
    private static void FillProperty(OpenApiSchema schema, JsonPropertyInfo property)
    {
        if (property.PropertyType == typeof(TimeOnly))
        {
            schema.Type = JsonSchemaType.String;
            // JSON Schema's own format has seconds and an offset.
            schema.Format = null;
            schema.Pattern = "^[0-2][0-9]:[0-5][0-9]$";
            schema.Examples = ["09:00"];
        }

        // Any JSON in code, because it is one of three things; the framework has nothing to say of it.
        if (property.PropertyType == typeof(JsonNode))
        {
            schema.Type = null;
            schema.OneOf = [FieldProblems(), NextAvailable(), FirstRequest()];
            schema.Description ??=
                "The fields that are wrong as a list of field and message, with SCHEDULE_CONFLICT an object with nextAvailable, or with "
                + "IDEMPOTENCY_KEY_REUSED of a booking one with firstSucceeded.";
        }

        // Any JSON in code: an answer is one of these.
        if (property.PropertyType == typeof(IReadOnlyDictionary<string, JsonElement>)) schema.AdditionalProperties = Answer();

        if (IsRequired(property) && schema.Type is { } type) schema.Type = type & ~JsonSchemaType.Null;
        if (Attribute<AllowedValuesAttribute>(property) is not { } allowed) return;
        schema.Enum = [.. allowed.Values.Select(value => (JsonNode)(string)value!)];
        // Null stands in the list for as long as it is a type; DocumentFiller takes it out of answers, which leave out what is null.
        if (schema.Type is { } kind && kind.HasFlag(JsonSchemaType.Null)) schema.Enum.Add(JsonNullSentinel.JsonNull);
    }

    private static OpenApiSchema Answer() => new()
    {
        Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.Array,
        Items = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiSchema FieldProblems() => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "field", "message" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["field"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The field's path, as the caller wrote it." },
                ["message"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, for people." },
                ["reason"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "Why, as a word for programs; absent where the message alone says it.",
                },
            },
        },
    };

    private static OpenApiSchema NextAvailable() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "nextAvailable" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["nextAvailable"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "The next free starts, three at most.",
                Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            },
        },
    };

    private static OpenApiSchema FirstRequest() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "firstSucceeded" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["firstSucceeded"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Boolean,
                Description = "True when the request that the key was first used for has made something.",
            },
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What it made; for those who have signed in." },
        },
    };
}
