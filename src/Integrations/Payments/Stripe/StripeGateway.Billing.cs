using Actors.Grains.Payments.Gateway;
using Stripe;
using ApiSubscription = Stripe.Subscription;

namespace Actors.Integrations.Payments.Stripe;

internal sealed partial class StripeGateway
{
    private const int MostListed = 100;

    // A page of invoices may be all drafts.
    private const int MostPages = 5;

    private static readonly string[] WithSecret = ["latest_invoice.confirmation_secret"];

    private readonly CustomerPaymentMethodService _kept = new(lines.Client);
    private readonly PaymentMethodService _methods = new(lines.Client);
    private readonly SubscriptionService _subscriptions = new(lines.Client);
    private readonly InvoiceService _invoices = new(lines.Client);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayMethods>> ListMethodsAsync(string customerId, CancellationToken cancellationToken) => lines.AskAsync(
        async stop =>
        {
            var options = new CustomerPaymentMethodListOptions { Limit = MostListed };
            var kept = await _kept.ListAsync(customerId, options, cancellationToken: stop);
            return new GatewayMethods([.. kept.Data.Select(StripeReading.Method)]);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayMethod>> DetachMethodAsync(
        string customerId, string methodId, string key, CancellationToken cancellationToken) => lines.AskAsync(
        async stop =>
        {
            // One that is nobody's any more may be a repeat of this call, which its key tells.
            var method = await _methods.GetAsync(methodId, cancellationToken: stop);
            if (method.CustomerId is { } owner && owner != customerId) throw NotFound("payment_method");
            return StripeReading.Method(
                await _methods.DetachAsync(methodId, new PaymentMethodDetachOptions(), StripeLines.Under(key), stop));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySubscription>> SubscribeAsync(
        SubscriptionOrder order, string key, CancellationToken cancellationToken)
    {
        var options = new SubscriptionCreateOptions
        {
            Customer = order.CustomerId,
            Items = [new SubscriptionItemOptions { Price = order.PriceId }],
            PaymentBehavior = "default_incomplete",
            PaymentSettings = new SubscriptionPaymentSettingsOptions { SaveDefaultPaymentMethod = "on_subscription" },
            DefaultPaymentMethod = order.MethodId,
            Metadata = StripeWriting.Metadata(order.Metadata),
            Expand = [.. WithSecret],
        };
        if (order.TrialEndsAt is { } trial) options.TrialEnd = trial.UtcDateTime;
        return Asked(stop => _subscriptions.CreateAsync(options, StripeLines.Under(key), stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySubscription>> ChangeSubscriptionAsync(
        string subscriptionId, string priceId, string key, CancellationToken cancellationToken) => Asked(
        async stop =>
        {
            var known = await _subscriptions.GetAsync(subscriptionId, cancellationToken: stop);
            var options = new SubscriptionUpdateOptions
            {
                Items = [new SubscriptionItemOptions { Id = known.Items.Data[0].Id, Price = priceId }],
                ProrationBehavior = "create_prorations",
                Expand = [.. WithSecret],
            };
            return await _subscriptions.UpdateAsync(subscriptionId, options, StripeLines.Under(key), stop);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySubscription>> EndWithPeriodAsync(
        string subscriptionId, bool ends, string key, CancellationToken cancellationToken)
    {
        var options = new SubscriptionUpdateOptions { CancelAtPeriodEnd = ends, Expand = [.. WithSecret] };
        return Asked(stop => _subscriptions.UpdateAsync(subscriptionId, options, StripeLines.Under(key), stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySubscription>> GetSubscriptionAsync(
        string subscriptionId, CancellationToken cancellationToken)
    {
        var options = new SubscriptionGetOptions { Expand = [.. WithSecret] };
        return Asked(stop => _subscriptions.GetAsync(subscriptionId, options, cancellationToken: stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayInvoices>> ListInvoicesAsync(
        string customerId, string? after, int limit, CancellationToken cancellationToken) => lines.AskAsync(
        async stop =>
        {
            var found = new List<Invoice>();
            var options = new InvoiceListOptions { Customer = customerId, Limit = limit, StartingAfter = after };
            for (var page = 1; ; page++)
            {
                options.Limit = limit - found.Count;
                var part = await _invoices.ListAsync(options, cancellationToken: stop);
                found.AddRange(part.Data.Where(invoice => invoice.Status != "draft"));
                if (!part.HasMore || found.Count == limit || page == MostPages)
                    return new GatewayInvoices([.. found.Select(StripeReading.Invoice)], part.HasMore);
                options.StartingAfter = part.Data[^1].Id;
            }
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayInvoice>> GetInvoiceAsync(
        string customerId, string invoiceId, CancellationToken cancellationToken) => lines.AskAsync(
        async stop =>
        {
            var invoice = await _invoices.GetAsync(invoiceId, cancellationToken: stop);
            return invoice.CustomerId == customerId ? StripeReading.Invoice(invoice) : throw NotFound("invoice");
        },
        cancellationToken);

    private static StripeException NotFound(string what) => new(
        System.Net.HttpStatusCode.NotFound,
        new StripeError { Type = "invalid_request_error", Code = "resource_missing", Message = $"The customer has no such {what}." },
        $"The customer has no such {what}.");

    private Task<GatewayAnswer<GatewaySubscription>> Asked(
        Func<CancellationToken, Task<ApiSubscription>> ask, CancellationToken cancellationToken) =>
        lines.AskAsync(async stop => StripeReading.Subscription(await ask(stop)), cancellationToken);
}
