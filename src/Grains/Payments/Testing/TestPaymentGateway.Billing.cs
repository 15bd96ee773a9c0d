using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

public sealed partial class TestPaymentGateway
{
    private const int MostListed = 100;

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayMethods>> ListMethodsAsync(string customerId, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(customerId, new ListMethods(customerId, After: null, MostListed));
        return answer.Error is { } error
            ? TestGatewayReading.RefusalOf(error)
            : new GatewayMethods([.. answer.List.Cast<ModelMethod>().Select(MethodOf)]);
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayMethod>> DetachMethodAsync(
        string customerId, string methodId, string key, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(customerId, new DetachMethod(methodId) { CustomerId = customerId }, key);
        return TestGatewayReading.Read<ModelMethod, GatewayMethod>(answer, MethodOf);
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewaySubscription>> SubscribeAsync(
        SubscriptionOrder order, string key, CancellationToken cancellationToken)
    {
        var command = new Subscribe(order.CustomerId, order.PriceId)
        {
            TrialEnd = order.TrialEndsAt,
            MethodId = order.MethodId,
            Metadata = order.Metadata,
        };
        return Subscription(await AskAsync(order.CustomerId, command, key));
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewaySubscription>> ChangeSubscriptionAsync(
        string subscriptionId, string priceId, string key, CancellationToken cancellationToken) =>
        Subscription(await AskAsync(subscriptionId, new ChangeSubscription(subscriptionId, priceId), key));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewaySubscription>> EndWithPeriodAsync(
        string subscriptionId, bool ends, string key, CancellationToken cancellationToken) =>
        Subscription(await AskAsync(subscriptionId, new EndWithPeriod(subscriptionId, ends), key));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewaySubscription>> GetSubscriptionAsync(
        string subscriptionId, CancellationToken cancellationToken) =>
        Subscription(await AskAsync(subscriptionId, new GetThing(subscriptionId)));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayInvoices>> ListInvoicesAsync(
        string customerId, string? after, int limit, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(customerId, new ListInvoices(customerId, after, limit));
        return answer.Error is { } error
            ? TestGatewayReading.RefusalOf(error)
            : new GatewayInvoices([.. answer.List.Cast<ModelInvoice>().Select(InvoiceOf)], answer.HasMore);
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayInvoice>> GetInvoiceAsync(
        string customerId, string invoiceId, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(customerId, new GetThing(invoiceId));
        return answer.Value is ModelInvoice invoice && invoice.CustomerId == customerId
            ? InvoiceOf(invoice)
            : TestGatewayReading.RefusalOf(answer.Error ?? ModelError.NoSuch("invoice", invoiceId));
    }

    private static GatewayMethod MethodOf(ModelMethod method) =>
        new(method.Id, "card", "visa", TestCards.Of(method.Card).Last4, 12, TestCards.ExpiryYear);

    private GatewayAnswer<GatewaySubscription> Subscription(ModelAnswer answer) =>
        TestGatewayReading.Read<ModelSubscription, GatewaySubscription>(answer, subscription => new GatewaySubscription
        {
            Id = subscription.Id,
            Status = subscription.Status,
            PriceId = subscription.Price.Id,
            PeriodStart = subscription.PeriodStart,
            PeriodEnd = subscription.PeriodEnd,
            EndsWithPeriod = subscription.EndsWithPeriod,
            TrialEnd = subscription.TrialEnd,
            ClientSecret = answer.Find<ModelInvoice>(subscription.LatestInvoiceId) is { Status: "open", IntentId: { } intent }
                ? secrets.ClientSecretOf(intent)
                : null,
            Metadata = subscription.Metadata,
        });

    private static GatewayInvoice InvoiceOf(ModelInvoice invoice) => new()
    {
        Id = invoice.Id,
        Number = invoice.Number,
        Status = invoice.Status,
        Total = new Money(invoice.Total, invoice.Currency),
        Subtotal = invoice.Total,
        Paid = invoice.Paid,
        CreatedAt = invoice.CreatedAt,
        PaidAt = invoice.PaidAt,
        NextAttemptAt = invoice.NextAttemptAt,
        SubscriptionId = invoice.SubscriptionId,
        Lines =
        [
            .. invoice.Lines.Take(MostListed)
                .Select(line => new GatewayInvoiceLine(line.Description, 1, line.Amount, line.PeriodStart, line.PeriodEnd)),
        ],
    };
}
