using System.Text.Json;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.Billing;

/// <summary>
/// Hears what the gateway tells of subscriptions and invoices. It only finds whose they are and has that tenant look: what counts is what
/// the gateway answers then, so events that come twice, late or in another order do no harm.
/// </summary>
internal sealed class StripeBillingProcessor(IGrainFactory grains, IDocuments documents) : IWebhookProcessor
{
    private const string Subscriptions = "customer.subscription.";
    private const string Invoices = "invoice.";
    private const string Setup = "setup_intent.succeeded";

    private static readonly WebhookVerdict OfAnAccount = WebhookVerdict.Ignored("It is of a connected account.");
    private static readonly WebhookVerdict Nobodys = WebhookVerdict.Ignored("It is of no organisation's billing.");

    /// <inheritdoc/>
    public WebhookSource Source => WebhookSource.Stripe;

    /// <inheritdoc/>
    public bool ActsOn(string type) =>
        type.StartsWith(Subscriptions, StringComparison.Ordinal) || type.StartsWith(Invoices, StringComparison.Ordinal) || type == Setup;

    /// <inheritdoc/>
    public async Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(webhook.Body);
        JsonElement? root = document.RootElement;
        if (root.Part("data").Part("object") is not { } thing) throw new LastingFailureException("The event tells of nothing.");
        // What connected accounts have of their own customers is none of our business.
        if (root.Text("account") is not null) return OfAnAccount;
        if (await TenantOfAsync(thing, cancellationToken) is not { } tenant) return Nobodys;
        // From here on it is the tenant's, whose grain says so itself.
        RequestContext.Set(Caller.ContextKey, new Caller(tenant, Caller.System, webhook.Webhook.Id, webhook.Webhook.Id));
        await grains.GetGrain<IBillingGrain>(GrainKey.For(tenant, tenant)).Hear(NewsOf(webhook.Webhook.Type, thing));
        return WebhookVerdict.Processed();
    }

    private static BillingNews NewsOf(string type, JsonElement? thing)
    {
        var kind = type switch
        {
            "invoice.payment_failed" => BillingNewsKind.PaymentFailed,
            "invoice.payment_action_required" => BillingNewsKind.ActionRequired,
            "customer.subscription.trial_will_end" => BillingNewsKind.TrialEnds,
            _ => BillingNewsKind.Changed,
        };
        if (!type.StartsWith(Invoices, StringComparison.Ordinal)) return new BillingNews(kind, InvoiceId: null, Attempt: 0);
        var attempt = thing?.TryGetProperty("attempt_count", out var count) == true && count.TryGetInt32(out var number) ? number : 0;
        return new BillingNews(kind, thing.Text("id"), attempt);
    }

    // By our own mapping first: what a thing says of itself is for those whom it does not know.
    private async Task<string?> TenantOfAsync(JsonElement? thing, CancellationToken cancellationToken)
    {
        if (thing.Id("customer") is not { } customer) return null;
        return (await documents.GetAsync(CustomerRow.KeyOf(customer), cancellationToken))?.Owner is { } owner
            ? owner
            : TenantIn(thing) ?? TenantIn(thing.Part("subscription_details"))
                ?? TenantIn(thing.Part("parent").Part("subscription_details"));
    }

    private static string? TenantIn(JsonElement? thing) => thing.Part("metadata").Text("tenant_id");
}
