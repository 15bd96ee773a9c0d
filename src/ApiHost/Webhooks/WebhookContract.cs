using System.Text.Json.Nodes;
using Actors.Grains.PublicEvents;
using Actors.Grains.Webhooks;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.ApiHost.Webhooks;

/// <summary>Writes into the contract what webhook endpoints are sent: a webhook for each kind of event, with its schema.</summary>
internal sealed class WebhookContract(PublicEventCatalog catalog) : IOpenApiDocumentTransformer
{
    private const string Description = """
        Sent to each webhook endpoint whose events name it, at least once, and signed as Standard Webhooks 1.0.0 has it. An answer of 2xx
        takes it; 410 ends the endpoint; anything else is tried again, ten times over 75 hours. Events of one subject come in their order.
        """;

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.AddComponent<IOpenApiParameter>("webhookId", Header(
            StandardWebhooks.IdHeader, "The delivery's id: the same at each attempt, and for each event another.",
            "msg_9f86d081884c7d659a2feaa0c55ad015"));
        document.AddComponent<IOpenApiParameter>("webhookTimestamp", Header(
            StandardWebhooks.TimestampHeader, "When it was signed, in seconds since 1970: refuse what is more than five minutes off.",
            "1803891600"));
        document.AddComponent<IOpenApiParameter>("webhookSignature", Header(
            StandardWebhooks.SignatureHeader,
            "Signatures with a space between, each v1, and the base64 of an HMAC-SHA-256 of id.timestamp.body: one of them is good. There "
                + "are several while a secret takes another's place, and which comes first changes.",
            "v1,xBMLQPA9Fq72pa+vVLDSQ7jKqk4BPwdZf1bIky+qgXI="));
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>();
        foreach (var type in catalog.Types)
        {
            document.Webhooks[type.Name] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = OperationOf(type, document) },
            };
        }

        return Task.CompletedTask;
    }

    private static OpenApiOperation OperationOf(PublicEventType type, OpenApiDocument document) => new()
    {
        OperationId = "on-" + type.Name.Replace('.', '-').Replace('_', '-'),
        Summary = type.Summary.TrimEnd('.'),
        Description = Description,
        Tags = new HashSet<OpenApiTagReference> { new(EndpointManagement.Tag, document) },
        // Who receives it knows us by the signature.
        Security = [],
        Parameters =
        [
            new OpenApiParameterReference("webhookId", document), new OpenApiParameterReference("webhookTimestamp", document),
            new OpenApiParameterReference("webhookSignature", document),
        ],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType { Schema = EventSchemas.Of(type) },
            },
        },
        Responses = new OpenApiResponses
        {
            ["2XX"] = new OpenApiResponse { Description = "The receiver has taken it." },
            ["410"] = new OpenApiResponse { Description = "The receiver wants nothing any more: the endpoint is disabled." },
            ["4XX"] = new OpenApiResponse { Description = "It is tried again; with 429 not before what Retry-After says." },
            ["5XX"] = new OpenApiResponse { Description = "It is tried again; with 503 not before what Retry-After says." },
        },
    };

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(example),
    };
}
