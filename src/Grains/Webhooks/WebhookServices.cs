using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Webhooks;

/// <summary>What an endpoint needs from the outside, beside its journal.</summary>
internal sealed record WebhookServices(
    IJournal Journal,
    IDocuments Documents,
    PublicEventCatalog Catalog,
    WebhookPayloads Payloads,
    WebhookSecrets Secrets,
    IWebhookSender Sender,
    WebhookOptions Options,
    ILogger<WebhookServices> Logger);
