using System.Globalization;
using System.Text.Json.Nodes;
using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.ApiHost.OpenApi;

/// <summary>Writes into the contract what each route says of itself: parameters, headers, examples, failures and who may use it.</summary>
internal sealed class OperationFiller(ExampleCatalog examples) : IOpenApiOperationTransformer
{
    /// <summary>The name of the security scheme of access tokens.</summary>
    public const string Bearer = "bearer";

    /// <summary>The name of the security scheme of API keys.</summary>
    public const string ApiKey = "apiKey";

    /// <summary>The name of the security scheme of manage tokens.</summary>
    public const string ManageToken = "manageToken";

    private const string ExampleId = "apt_01hzx3v7qk8m5n2p4r6t8w0y1e";

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var route = context.Description.ActionDescriptor.EndpointMetadata.OfType<Operation>().FirstOrDefault();
        if (route is null) return Task.CompletedTask;
        // Said again, because the XML comment of the handler would stand here otherwise.
        operation.Summary = route.Summary;
        operation.Description = route.Description ?? route.Summary + ".";
        if (route.Scope is { } scope)
            operation.Description += $" API keys need the scope {scope}"
                + $"{(route.IsForAnonymous ? ", or read what anonymous callers read" : "")}.";
        operation.Parameters = ParametersOf(route);
        operation.Security = SecurityOf(route, context.Document!);
        FillBody(operation, route);
        FillResponses(operation, route, context.Document!);
        return Task.CompletedTask;
    }

    private static List<IOpenApiParameter> ParametersOf(Operation route)
    {
        var parameters = new List<IOpenApiParameter>();
        foreach (var name in route.IdNames)
            parameters.Add(Parameter(name, ParameterLocation.Path, "An id, 1 to 128 characters.", JsonSchemaType.String, ExampleId));
        foreach (var query in route.Query)
        {
            var parameter = Parameter(query.Name, ParameterLocation.Query, query.Description, TypeOf(query.Type), query.Example);
            parameter.Required = query.IsRequired;
            var schema = (OpenApiSchema)parameter.Schema!;
            schema.Format = query.Format;
            schema.Pattern = query.Pattern;
            if (query.Values.Count > 0) schema.Enum = [.. query.Values.Select(value => (JsonNode)value)];
            parameters.Add(parameter);
        }

        foreach (var (isThere, name, description, example) in HeadersOf(route))
        {
            if (isThere) parameters.Add(Parameter(name, ParameterLocation.Header, description, JsonSchemaType.String, example));
        }

        return parameters;
    }

    private static (bool IsThere, string Name, string Description, string Example)[] HeadersOf(Operation route) =>
    [
        (route.Access == Access.Tenant || route.Traits.HasFlag(OperationTraits.NamesTenant), ApiHeaders.Tenant,
            "The organisation's slug; needed from callers who have not signed in. ?tenant= does the same.", "demo"),
        (route.Traits.HasFlag(OperationTraits.Idempotent), ApiHeaders.IdempotencyKey,
            "1 to 255 visible ASCII characters. A repeat under the same key gets the first answer with Idempotent-Replayed: true; another "
            + "body under the same key is IDEMPOTENCY_KEY_REUSED.", "5f1d8a52-2f0c-4d0e-9a44-0f6f4c7b8e11"),
        (route.Traits.HasFlag(OperationTraits.IfMatch), "If-Match", "The version that the change is based on, in quotes.", "\"3\""),
        (
            route.Traits.HasFlag(OperationTraits.ETag),
            "If-None-Match",
            "The ETag of the answer that the caller has; 304 when it still holds.",
            "\"3\""),
        ((route.Traits & (OperationTraits.ManageToken | OperationTraits.OptionalManageToken)) != 0, ApiHeaders.ManageToken,
            "The token from the answer to the booking.", "sZ8mW1c7mXo0bq3Wn5p9t2v4x6z8A0C2E4G6I8K0M2O"),
        (true, ApiHeaders.RequestId, "The request's id; one is made when it is absent.", "req-42"),
    ];

    private static OpenApiParameter Parameter(
        string name, ParameterLocation location, string description, JsonSchemaType type, string example) => new()
        {
            Name = name,
            In = location,
            Description = description,
            Required = location == ParameterLocation.Path,
            Schema = new OpenApiSchema { Type = type },
            Example = type == JsonSchemaType.String ? (JsonNode)example : JsonNode.Parse(example),
        };

    private static JsonSchemaType TypeOf(string name) => name switch
    {
        "integer" => JsonSchemaType.Integer,
        "number" => JsonSchemaType.Number,
        "boolean" => JsonSchemaType.Boolean,
        _ => JsonSchemaType.String,
    };

    private static List<OpenApiSecurityRequirement> SecurityOf(Operation route, OpenApiDocument document)
    {
        if (route.Access == Access.Open) return [];
        var requirements = new List<OpenApiSecurityRequirement> { Requirement(Bearer, document) };
        if (route.Scope is not null) requirements.Add(Requirement(ApiKey, document));
        if (route.Traits.HasFlag(OperationTraits.ManageToken)) requirements.Add(Requirement(ManageToken, document));
        // The empty one says that signing in is not needed.
        else if (route.Access == Access.Tenant) requirements.Add([]);
        return requirements;
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private void FillBody(OpenApiOperation operation, Operation route)
    {
        if (route.Body is not { } metadata || operation.RequestBody is not OpenApiRequestBody body) return;
        body.Required = !metadata.IsOptional;
        body.Description = metadata.IsPatch ? "What is to change; everything else stays." : "The request.";
        foreach (var content in (body.Content ?? new Dictionary<string, OpenApiMediaType>()).Values)
        {
            if (metadata.MediaTypes.Count > 0) FillBytes(content);
            if (examples.TryGet(metadata.Type, out var example)) content.Example = example;
        }

        if (metadata.AlsoText is { } text)
        {
            var schema = new OpenApiSchema { Type = JsonSchemaType.String };
            body.Content?.Add(text.MediaType, new OpenApiMediaType { Schema = schema, Example = text.Example });
        }
    }

    private void FillResponses(OpenApiOperation operation, Operation route, OpenApiDocument document)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is not OpenApiResponse { Content: { } content } answer) continue;
            var number = int.Parse(status, CultureInfo.InvariantCulture);
            ResponseHeaders.AddTo(answer, route, number, document);
            if (number == route.Status || number == StatusCodes.Status200OK)
            {
                answer.Description = number != route.Status ? "It was a dry run: nothing was changed."
                    : number == StatusCodes.Status201Created ? "It was created." : "It was done.";
                foreach (var (mediaType, media) in content)
                {
                    if (examples.TryGetText(mediaType, out var text)) media.Example = text;
                }

                if (examples.TryGet(route.Response!, out var example) && content.TryGetValue("application/json", out var json))
                    json.Example = example;
                if (route.Response != typeof(byte[])) continue;
                foreach (var bytes in content.Values) FillBytes(bytes);
                continue;
            }

            var codes = route.Errors.Where(code => code.Status == number).ToList();
            answer.Description = string.Join(" ", codes.Select(code => $"{code.Name}: {code.Title}."));
            content["application/json"].Examples = Named(codes, "", document);
            content["application/problem+json"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchemaReference(nameof(ProblemBody), document),
                Examples = Named(codes, DocumentFiller.ProblemSuffix, document),
            };
        }

        if (!route.Traits.HasFlag(OperationTraits.ETag) || operation.Responses is not { } responses) return;
        var holds = new OpenApiResponse { Description = "What the caller has still holds." };
        ResponseHeaders.AddTo(holds, route, StatusCodes.Status304NotModified, document);
        responses["304"] = holds;
    }

    // The framework would have them in base64.
    private static void FillBytes(OpenApiMediaType content)
    {
        content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        content.Example = "(bytes)";
    }

    private static Dictionary<string, IOpenApiExample> Named(List<ApiErrorCode> codes, string suffix, OpenApiDocument document) =>
        codes.ToDictionary(code => code.Name, code => (IOpenApiExample)new OpenApiExampleReference(code.Name + suffix, document));
}
