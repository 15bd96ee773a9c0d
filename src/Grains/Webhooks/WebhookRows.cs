using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.Webhooks;

/// <summary>The documents of endpoints and of what they are sent.</summary>
public static class WebhookRows
{
    /// <summary>Writes the rows of an endpoint: one for its tenant, and while it is enabled one by which it is woken.</summary>
    /// <param name="work">The commit.</param>
    /// <param name="endpoint">The endpoint as it is then.</param>
    internal static void Save(UnitOfWork work, WebhookEndpoint endpoint)
    {
        var tenant = work.Caller.Tenant;
        work.Save(new Document
        {
            Key = new DocumentKey(tenant, WebhookDocuments.Endpoint, endpoint.Id),
            Version = work.Version,
            CreatedAt = endpoint.CreatedAt,
            Body = JsonSerializer.SerializeToUtf8Bytes(endpoint, WebhooksJson.Default.WebhookEndpoint),
            Status = WebhookStatusNames.Of(endpoint.Status),
        });
        if (!endpoint.IsEnabled)
        {
            work.Delete(AwakeKey(tenant, endpoint.Id));
            return;
        }

        work.Save(new Document
        {
            Key = AwakeKey(tenant, endpoint.Id),
            Version = work.Version,
            CreatedAt = endpoint.CreatedAt,
            Body = "{}"u8.ToArray(),
            Owner = tenant,
            Subject = endpoint.Id,
        });
    }

    /// <summary>Removes the rows of an endpoint; those of its deliveries go page by page.</summary>
    /// <param name="work">The commit.</param>
    /// <param name="endpointId">The endpoint.</param>
    internal static void Delete(UnitOfWork work, string endpointId)
    {
        work.Delete(new DocumentKey(work.Caller.Tenant, WebhookDocuments.Endpoint, endpointId));
        work.Delete(AwakeKey(work.Caller.Tenant, endpointId));
    }

    /// <summary>Writes the row of a delivery.</summary>
    /// <param name="work">The commit.</param>
    /// <param name="delivery">The delivery as it is then.</param>
    internal static void Save(UnitOfWork work, EventDelivery delivery) => work.Save(new Document
    {
        Key = KeyOf(work.Caller.Tenant, delivery.Event.Id),
        Version = delivery.Version,
        CreatedAt = delivery.QueuedAt,
        StartsAt = delivery.QueuedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(delivery, WebhooksJson.Default.EventDelivery),
        Status = WebhookStatusNames.Of(delivery.Status),
        Owner = delivery.EndpointId,
        Category = delivery.Event.Type,
    });

    /// <summary>The key of a delivery's row.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="deliveryId">The delivery.</param>
    internal static DocumentKey KeyOf(string tenant, string deliveryId) => new(tenant, WebhookDocuments.Delivery, deliveryId);

    /// <summary>Reads the row of a delivery; null when there is none of this endpoint.</summary>
    /// <param name="documents">The read side.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<EventDelivery?> FindAsync(
        this IDocuments documents, string tenant, string endpointId, string deliveryId, CancellationToken cancellationToken)
    {
        var row = await documents.GetAsync(KeyOf(tenant, deliveryId), cancellationToken);
        if (row is null || row.Owner != endpointId) return null;
        return JsonSerializer.Deserialize(row.Body.Span, WebhooksJson.Default.EventDelivery);
    }

    private static DocumentKey AwakeKey(string tenant, string endpointId) =>
        new(Caller.System, WebhookDocuments.Awake, $"{tenant}.{endpointId}");
}
