using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.ApiHost.OpenApi;

/// <summary>Gives every schema its example, and says of requests what the validation says of them.</summary>
/// <param name="examples">The examples.</param>
internal sealed class SchemaFiller(ExampleCatalog examples) : IOpenApiSchemaTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo;
        if (context.JsonPropertyInfo is { } property) FillProperty(schema, property);
        if (type.Kind != JsonTypeInfoKind.Object) return Task.CompletedTask;
        if (examples.TryGet(type.Type, out var example)) schema.Examples = [example];
        var isRequest = type.Properties.Any(member => member.Set is not null) && IsRequest(type.Type);
        if (!isRequest) return Task.CompletedTask;
        schema.AdditionalPropertiesAllowed = false;
        schema.Required = type.Properties.Where(IsRequired).Select(member => member.Name).ToHashSet();
        return Task.CompletedTask;
    }

    private static bool IsRequest(Type type) =>
        type.Name.EndsWith("Input", StringComparison.Ordinal) || type.Name.EndsWith("Request", StringComparison.Ordinal)
        || type.Name.EndsWith("Body", StringComparison.Ordinal) && type != typeof(ErrorBody) && type != typeof(ProblemBody)
        || type.Name.EndsWith("Patch", StringComparison.Ordinal);

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), inherit: false) == true;

    // Fields of requests are nullable in code, so that all that are missing can be told at once; a caller need not know that.
    private static void FillProperty(OpenApiSchema schema, JsonPropertyInfo property)
    {
        if (property.PropertyType == typeof(TimeOnly))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = "^[0-2][0-9]:[0-5][0-9]$";
            schema.Examples = ["09:00"];
        }

        // Any JSON in code, because it is one of two things; the framework has nothing to say of it.
        if (property.PropertyType == typeof(JsonNode))
        {
            schema.Type = JsonSchemaType.Array | JsonSchemaType.Object;
            schema.Description ??= "The fields that are wrong as a list of field and message, or with SCHEDULE_CONFLICT an object with nextAvailable.";
        }

        if (IsRequired(property) && schema.Type is { } type) schema.Type = type & ~JsonSchemaType.Null;
    }
}
