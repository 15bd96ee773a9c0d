using System.Text.Json;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Payments.Connect;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Payments;

/// <summary>
/// Acts on what the gateway tells of payments. Nothing that an event says is believed: it names a payment, and the gateway is asked what
/// has become of that. So events may come late, twice and in any order, and one that never comes is made good by the next look.
/// </summary>
internal sealed class PaymentProcessor(PaymentRunner runner, IPaymentGateway gateway) : IWebhookProcessor
{
    private static readonly string[] Prefixes =
        ["payment_intent.", "charge.", "refund.", "checkout.session.", "setup_intent."];

    private static readonly WebhookVerdict Foreign = WebhookVerdict.Ignored("It is about no payment of this installation.");

    /// <inheritdoc/>
    public WebhookSource Source => WebhookSource.Stripe;

    /// <inheritdoc/>
    public bool ActsOn(string type) => Array.Exists(Prefixes, prefix => type.StartsWith(prefix, StringComparison.Ordinal));

    /// <inheritdoc/>
    public async Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(webhook.Body);
        var told = GatewayEvent.Read(document.RootElement);
        var named = told.Payment;
        if (named is null && told.IntentId is { } intentId)
            named = GatewayEvent.PaymentIn((await gateway.GetAsync(intentId, cancellationToken)).Value?.Metadata);
        if (named is not { } payment) return Foreign;
        Callers.ActFor(payment.Tenant);
        await runner.AdvanceAsync(payment.Tenant, payment.Id, cancellationToken);
        return WebhookVerdict.Processed();
    }
}

/// <summary>Acts on what the gateway tells of experts' accounts.</summary>
internal sealed class ConnectedAccountProcessor(IGrainFactory grains) : IWebhookProcessor
{
    private const string Left = "account.application.deauthorized";

    private static readonly WebhookVerdict Foreign = WebhookVerdict.Ignored("It is about no expert of this installation.");

    /// <inheritdoc/>
    public WebhookSource Source => WebhookSource.Stripe;

    /// <inheritdoc/>
    public bool ActsOn(string type) => type is "account.updated" or Left;

    /// <inheritdoc/>
    public async Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(webhook.Body);
        if (GatewayEvent.Read(document.RootElement).Expert is not { } expert) return Foreign;
        Callers.ActFor(expert.Tenant);
        var grain = grains.GetGrain<IConnectedAccountGrain>(GrainKey.For(expert.Tenant, expert.Id));
        if (webhook.Webhook.Type == Left) await grain.Leave();
        else await grain.Refresh();
        return WebhookVerdict.Processed();
    }
}

/// <summary>Whom an event of the gateway's is about.</summary>
/// <param name="Payment">The payment that it names; null when it names none.</param>
/// <param name="Expert">The expert whose account it names; null when it names none.</param>
/// <param name="IntentId">The intent that it is about; null when it is about none.</param>
internal sealed record GatewayEvent((string Tenant, string Id)? Payment, (string Tenant, string Id)? Expert, string? IntentId)
{
    /// <summary>Reads an event: its <c>data.object</c>, of whatever version.</summary>
    /// <param name="event">The event.</param>
    public static GatewayEvent Read(JsonElement @event)
    {
        // A thin event says only that there is something.
        var thing = ((JsonElement?)@event).Part("data").Part("object");
        var metadata = new Dictionary<string, string>();
        if (thing.Part("metadata") is { } kept)
        {
            foreach (var entry in kept.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.String))
                metadata[entry.Name] = entry.Value.GetString()!;
        }

        return new GatewayEvent(PaymentIn(metadata), Named(metadata, ConnectedAccounts.Expert), thing.Id("payment_intent"));
    }

    /// <summary>The payment that something at the gateway belongs to; null when it is none of ours.</summary>
    /// <param name="metadata">What the gateway keeps with it.</param>
    public static (string Tenant, string Id)? PaymentIn(IReadOnlyDictionary<string, string>? metadata) =>
        metadata is null ? null : Named(metadata, GatewayKeys.Payment);

    private static (string Tenant, string Id)? Named(IReadOnlyDictionary<string, string> metadata, string name) =>
        metadata.TryGetValue(GatewayKeys.Tenant, out var tenant) && metadata.TryGetValue(name, out var id) ? (tenant, id) : null;
}
