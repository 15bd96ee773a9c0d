using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.InboundWebhooks;

/// <summary>The document of a delivery, by which operators find it. It has nothing of what the delivery says.</summary>
internal static class InboundWebhookDocument
{
    /// <summary>The document that shows a delivery as it is.</summary>
    /// <param name="webhook">The delivery.</param>
    public static Document Of(InboundWebhook webhook) => new()
    {
        Key = KeyOf(webhook.Id),
        Version = webhook.Version,
        CreatedAt = webhook.ReceivedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(webhook, InboundWebhooksJson.Default.InboundWebhook),
        Status = WebhookNames.Of(webhook.Status),
        Category = WebhookNames.Of(webhook.Source),
        Subject = webhook.PersonId,
    };

    /// <summary>The key of a delivery's document.</summary>
    /// <param name="id">The delivery.</param>
    public static DocumentKey KeyOf(string id) => new(Caller.System, InboundWebhookDocuments.Webhook, id);
}
