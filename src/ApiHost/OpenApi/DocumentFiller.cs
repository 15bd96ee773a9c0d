using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Results;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.ApiHost.OpenApi;

/// <summary>Writes into the contract what holds for all of it.</summary>
internal sealed class DocumentFiller(ExampleCatalog examples, IEnumerable<TagDescription> tags) : IOpenApiDocumentTransformer
{
    /// <summary>What the names of examples of problem documents end with.</summary>
    public const string ProblemSuffix = "-problem";

    private const string Description = """
        A multi-tenant scheduling engine: what it offers can be booked, and what it has acknowledged is durable.

        Every answer is an envelope: `{"success":true,"data":…,"meta":…}`, with `pagination` on lists, or
        `{"success":false,"error":{"code","message","details"},"meta":…}`. Who accepts `application/problem+json` gets failures as RFC 9457.
        Times have an offset; answers are in UTC. Fields that are not known are refused. `/api/…` without a version is the latest one.
        """;

    /// <inheritdoc/>
    public async Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Actors",
            Version = "1",
            Description = Description,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            Contact = new OpenApiContact { Name = "Whoever operates this host" },
        };
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
            tag.Description = tags.FirstOrDefault(described => described.Name == tag.Name)?.Description;
        // Wherever the host is reached, that is where it is.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.AddComponent(OperationFiller.Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "The token from POST /auth/login.",
        });
        document.AddComponent(OperationFiller.ApiKey, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key from POST /api-keys, which begins with ak_, with the scope that the operation names.",
        });
        document.AddComponent(OperationFiller.ManageToken, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = ApiHeaders.ManageToken,
            Description = "The token from the answer to the booking: good for that appointment only.",
        });
        document.AddComponent(nameof(ProblemBody), await context.GetOrCreateSchemaAsync(typeof(ProblemBody), null, cancellationToken));
        // Those that no operation names, since they come before any is found, have no place in it.
        foreach (var code in ApiErrorCode.All.Except([ApiErrorCode.MethodNotAllowed, ApiErrorCode.NotAcceptable]))
        {
            document.AddComponent(code.Name, new OpenApiExample { Summary = code.Title, Value = examples.OfError(code) });
            document.AddComponent(code.Name + ProblemSuffix, new OpenApiExample { Summary = code.Title, Value = examples.OfProblem(code) });
        }

        foreach (var (name, header) in ResponseHeaders.All) document.AddComponent(name, header);
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()) ForbidNulls(name, schema);
    }

    // What an answer may leave out it leaves out when it is null, and an envelope always carries something. Requests may say null.
    private static void ForbidNulls(string name, IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { AdditionalPropertiesAllowed: true, Properties: { } properties }) return;
        var isEnvelope = name.StartsWith("EnvelopeOf", StringComparison.Ordinal);
        foreach (var (property, value) in properties.ToArray())
        {
            if (schema.Required?.Contains(property) == true && !isEnvelope) continue;
            if (value is OpenApiSchema { Type: { } type } simple)
            {
                simple.Type = type & ~JsonSchemaType.Null;
                simple.Enum = simple.Enum?.Where(allowed => allowed is not null && !JsonNullSentinel.IsJsonNullSentinel(allowed)).ToList();
            }

            if (value is OpenApiSchema { OneOf: [var first, var second] } either && first.Type == JsonSchemaType.Null)
            {
                properties[property] = second;
                second.Description ??= either.Description;
            }
        }
    }
}
