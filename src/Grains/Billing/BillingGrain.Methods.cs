using System.Collections.Immutable;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Billing;

/// <content>Payment methods and invoices, which are the gateway's alone: nothing of them is kept here.</content>
internal sealed partial class BillingGrain
{
    private const int InvoicesAtOnce = 100;
    private const int MostInvoices = 1_000;

    private static readonly Refusal LastMethod = new(
        RefusalCode.InvalidTransition, "The subscription is paid by it: add another payment method first, or end the subscription.");

    /// <inheritdoc/>
    public Task<Outcome<PaymentMethods>> ListMethods() => Answer<PaymentMethods>(async () =>
    {
        if (await Read(state => state.CustomerId) is not { } customerId) return new PaymentMethods([]);
        var listed = await CallAsync(stop => billing.ListMethodsAsync(customerId, stop));
        if (listed.IsRefused(out var methods, out var refusal)) return refusal;
        return new PaymentMethods([.. methods.Items.Select(GatewayAnswers.Of)]);
    });

    /// <inheritdoc/>
    public Task<Outcome<MethodSetup>> OpenSetup(CreationKey key) => Answer<MethodSetup>(async () =>
    {
        if ((await CustomerAsync()).IsRefused(out var customer, out var refused)) return refused;
        var known = await Read(state => state.SetupOf(key.Id));
        var answer = known is not null
            ? await CallAsync(stop => gateway.GetSetupAsync(known, stop))
            : await CallAsync(stop => gateway.OpenSetupAsync(customer.Id, Metadata, "billing-setup-" + key.Id, stop));
        if (answer.IsRefused(out var setup, out var refusal)) return refusal;
        if (known is null)
        {
            await Execute((state, work) =>
            {
                if (state.SetupOf(key.Id) is null) work.Append(new BillingSetupOpened(key.Id, setup.Id));
                return state;
            });
        }

        return new Outcome<MethodSetup> { Value = GatewayAnswers.Of(setup), Replayed = known is not null };
    });

    /// <inheritdoc/>
    public Task<Outcome<PaymentMethod>> RemoveMethod(string methodId) => Answer<PaymentMethod>(async () =>
    {
        var (customerId, subscription) = await Read(state => (state.CustomerId, state.Subscription));
        if (customerId is null) return Refusal.NotFound("payment method");
        var listed = await CallAsync(stop => billing.ListMethodsAsync(customerId, stop));
        if (listed.IsRefused(out var methods, out var refusal)) return refusal;
        if (methods.Items.All(method => method.Id != methodId)) return Refusal.NotFound("payment method");
        var isPaid = subscription is { EndsWithPeriod: false } && !SubscriptionStatuses.IsOver(subscription.Status);
        if (isPaid && methods.Items.Length == 1) return LastMethod;
        var removed = await CallAsync(
            stop => billing.DetachMethodAsync(customerId, methodId, $"billing-detach-{Tenant}-{methodId}", stop));
        return removed.IsRefused(out var gone, out var refused) ? refused : GatewayAnswers.Of(gone);
    });

    /// <inheritdoc/>
    public Task<Outcome<InvoicePage>> ListInvoices(int page, int limit) => Answer<InvoicePage>(async () =>
    {
        var all = ImmutableArray.CreateBuilder<GatewayInvoice>();
        string? after = null;
        var customerId = await Read(state => state.CustomerId);
        // The gateway tells no total, so they are gone through: a subscription of eight years has a hundred.
        for (var hasMore = customerId is not null; hasMore && all.Count < MostInvoices;)
        {
            var listed = await CallAsync(stop => billing.ListInvoicesAsync(customerId!, after, InvoicesAtOnce, stop));
            if (listed.IsRefused(out var invoices, out var refusal)) return refusal;
            all.AddRange(invoices.Items);
            (hasMore, after) = (invoices.HasMore && invoices.Items.Length > 0, invoices.Items.LastOrDefault()?.Id);
        }

        return new InvoicePage([.. all.Skip((page - 1) * limit).Take(limit).Select(GatewayAnswers.Of)], all.Count);
    });

    /// <inheritdoc/>
    public Task<Outcome<Invoice>> GetInvoice(string invoiceId) => Answer<Invoice>(async () =>
    {
        if (await Read(state => state.CustomerId) is not { } customerId) return Refusal.NotFound("invoice");
        var found = await CallAsync(stop => billing.GetInvoiceAsync(customerId, invoiceId, stop));
        if (found.IsRefused(out var invoice, out var refusal))
            return refusal.Code == RefusalCode.ResourceNotFound ? Refusal.NotFound("invoice") : refusal;
        return GatewayAnswers.Of(invoice);
    });
}
