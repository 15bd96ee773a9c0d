using System.Text;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Webhooks;

namespace Actors.ApiHost.Webhooks;

/// <summary>Which deliveries of an endpoint are listed.</summary>
internal sealed record DeliveryQuery(Paging Paging, IReadOnlyList<string> Statuses) : IQuery<DeliveryQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("status", "string", $"One or more of {string.Join(", ", WebhookStatusNames.Deliveries)}, with commas between.", "failed"),
    ];

    /// <inheritdoc/>
    public static DeliveryQuery Read(ref QueryReader query) =>
        new(Paging.Read(ref query), query.Names("status", WebhookStatusNames.Deliveries));
}

/// <summary>What was sent to an endpoint, and what came of it: /webhook-endpoints/{id}/deliveries.</summary>
internal sealed class DeliveryLog(IGrainFactory grains, IDocuments documents, WebhookPayloads payloads)
{
    private static readonly ApiError NoEndpoint = ApiError.NotFound("webhook endpoint");
    private static readonly ApiError NoDelivery = ApiError.NotFound("delivery");

    public void Map(IEndpointRouteBuilder api)
    {
        var endpoint = api.MapGroup("/webhook-endpoints/{id}").WithTags(EndpointManagement.Tag).AllowedFor(Access.Admin);
        endpoint.MapGet("/deliveries", List)
            .As(
                "listWebhookDeliveries", "Lists what was sent to a webhook endpoint",
                "Newest first, for as long as the log is kept (Webhooks:LogDays, 30 days unless set).");
        endpoint.MapGet("/deliveries/{deliveryId}", Get)
            .As("getWebhookDelivery", "Reads a delivery", "With its attempts, what is sent, and what the receiver answered last.");
        endpoint.MapPost("/deliveries/{deliveryId}/replay", Replay)
            .As(
                "replayWebhookDelivery", "Sends a delivery once more",
                "At once, under the id that it has, with its attempts counted anew.")
            .MayFail(ApiErrorCode.InvalidTransition);
        endpoint.MapPost("/test", Test)
            .As(
                "testWebhookEndpoint", "Sends a test event",
                "webhook.test, whatever the filter says, signed and tried as any other; what came of it stands in the log.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }

    private async Task<PageResult<WebhookDeliveryView>> List(ApiCall call, string id, Query<DeliveryQuery> query)
    {
        var endpoint = new DocumentKey(call.TenantId, WebhookDocuments.Endpoint, id);
        if (await documents.GetAsync(endpoint, call.Http.RequestAborted) is null) return NoEndpoint;
        var asked = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = WebhookDocuments.Delivery,
            Owner = id,
            Statuses = query.Value.Statuses,
            Descending = true,
            Page = query.Value.Paging.Page,
            Limit = query.Value.Paging.Limit,
        };
        return await documents.PageAsync(
            asked, WebhooksJson.Default.EventDelivery, WebhookDeliveryView.Of, call.Http.RequestAborted);
    }

    private async Task<OkResult<WebhookDeliveryDetailView>> Get(ApiCall call, string id, string deliveryId)
    {
        var aborted = call.Http.RequestAborted;
        if (await documents.FindAsync(call.TenantId, id, deliveryId, aborted) is not { } delivery) return NoDelivery;
        var body = await payloads.BodyOfAsync(call.TenantId, delivery.Event, aborted);
        return Reply.Ok(WebhookDeliveryDetailView.Of(delivery, body is null ? null : Encoding.UTF8.GetString(body)));
    }

    private async Task<OkResult<WebhookDeliveryView>> Replay(ApiCall call, string id, string deliveryId) =>
        Reply.Ok(await grains.EndpointOf(call, id).Replay(deliveryId), WebhookDeliveryView.Of);

    private async Task<OkResult<WebhookDeliveryView>> Test(ApiCall call, string id) =>
        Reply.Ok(await grains.EndpointOf(call, id).Test(), WebhookDeliveryView.Of);
}
