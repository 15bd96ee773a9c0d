using Actors.Grains.Payments.Gateway;
using Stripe;
using Stripe.Checkout;

namespace Actors.Integrations.Payments.Stripe;

/// <summary>
/// Stripe. Every call that changes something goes under our own key, so that a repeat finds out what happened; payments to experts are
/// destination charges, whose fees and disputes are the platform's.
/// </summary>
/// <param name="lines">The way to Stripe.</param>
internal sealed partial class StripeGateway(StripeLines lines) : IPaymentGateway, IConnectGateway, IBillingGateway
{
    private readonly PaymentIntentService _intents = new(lines.Client);
    private readonly RefundService _refunds = new(lines.Client);
    private readonly DisputeService _disputes = new(lines.Client);
    private readonly SessionService _sessions = new(lines.Client);
    private readonly CustomerService _customers = new(lines.Client);
    private readonly SetupIntentService _setups = new(lines.Client);

    /// <inheritdoc/>
    public string Name => "stripe";

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> OpenAsync(IntentOrder order, string key, CancellationToken cancellationToken) =>
        lines.AskAsync(
            async stop => StripeReading.Intent(
                await _intents.CreateAsync(StripeWriting.Intent(order), StripeLines.Under(key), stop), tellsSecret: true),
            cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> ChargeAsync(IntentOrder order, string key, CancellationToken cancellationToken)
    {
        var options = StripeWriting.Intent(order);
        options.PaymentMethod = order.PaymentMethodId;
        options.Confirm = true;
        options.OffSession = true;
        return lines.AskAsync(
            async stop => StripeReading.Intent(await _intents.CreateAsync(options, StripeLines.Under(key), stop)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> GetAsync(string intentId, CancellationToken cancellationToken) => lines.AskAsync(
        async stop =>
        {
            var options = new PaymentIntentGetOptions { Expand = [StripeWriting.LatestCharge] };
            var intent = await _intents.GetAsync(intentId, options, cancellationToken: stop);
            return StripeReading.Intent(intent, await DisputeOf(intent, stop), tellsSecret: true);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> CaptureAsync(
        string intentId, long amount, long applicationFee, string key, CancellationToken cancellationToken) => lines.AskAsync(
        async stop =>
        {
            var options = new PaymentIntentCaptureOptions
            {
                AmountToCapture = amount,
                ApplicationFeeAmount = applicationFee > 0 || await GoesOnAsync(intentId, stop) ? applicationFee : null,
                Expand = [StripeWriting.LatestCharge],
            };
            return StripeReading.Intent(await _intents.CaptureAsync(intentId, options, StripeLines.Under(key), stop));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> CancelAsync(string intentId, string key, CancellationToken cancellationToken) =>
        lines.AskAsync(
            async stop => StripeReading.Intent(
                await _intents.CancelAsync(intentId, new PaymentIntentCancelOptions(), StripeLines.Under(key), stop)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayRefund>> RefundAsync(RefundOrder order, string key, CancellationToken cancellationToken)
    {
        var options = new RefundCreateOptions
        {
            PaymentIntent = order.IntentId,
            Amount = order.Amount,
            ReverseTransfer = order.ReversesTransfer ? true : null,
            RefundApplicationFee = order.ReversesTransfer ? true : null,
            Metadata = StripeWriting.Metadata(order.Metadata),
        };
        return lines.AskAsync(
            async stop => StripeReading.Refund(await _refunds.CreateAsync(options, StripeLines.Under(key), stop)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayRefund>> GetRefundAsync(string refundId, CancellationToken cancellationToken) => lines.AskAsync(
        async stop => StripeReading.Refund(await _refunds.GetAsync(refundId, cancellationToken: stop)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCheckout>> OpenCheckoutAsync(
        CheckoutOrder order, string key, CancellationToken cancellationToken) => lines.AskAsync(
        async stop => StripeReading.Checkout(
            await _sessions.CreateAsync(StripeWriting.Session(order), StripeLines.Under(key), stop)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCheckout>> OpenSetupCheckoutAsync(
        SetupCheckoutOrder order, string key, CancellationToken cancellationToken) => lines.AskAsync(
        async stop => StripeReading.Checkout(
            await _sessions.CreateAsync(StripeWriting.Session(order), StripeLines.Under(key), stop)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCheckout>> GetCheckoutAsync(string checkoutId, CancellationToken cancellationToken) =>
        lines.AskAsync(
            async stop => StripeReading.Checkout(await _sessions.GetAsync(checkoutId, cancellationToken: stop)), cancellationToken);

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayCheckout>> ExpireCheckoutAsync(
        string checkoutId, string key, CancellationToken cancellationToken)
    {
        var expired = await lines.AskAsync(
            async stop => StripeReading.Checkout(
                await _sessions.ExpireAsync(checkoutId, new SessionExpireOptions(), StripeLines.Under(key), stop)),
            cancellationToken);
        if (expired.Refusal is null or { Kind: GatewayRefusalKind.NotFound }) return expired;
        // Stripe gives no code for a page that is closed already: the page says it.
        var found = await GetCheckoutAsync(checkoutId, cancellationToken);
        return found.Value is { Status: not GatewayCheckoutStatus.Open } ? found : expired;
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCustomer>> CreateCustomerAsync(
        CustomerOrder order, string key, CancellationToken cancellationToken)
    {
        var options = new CustomerCreateOptions
        {
            Email = order.Email,
            Name = order.Name,
            Metadata = StripeWriting.Metadata(order.Metadata),
        };
        return lines.AskAsync(
            async stop => new GatewayCustomer((await _customers.CreateAsync(options, StripeLines.Under(key), stop)).Id), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySetup>> OpenSetupAsync(
        string customerId, IReadOnlyDictionary<string, string> metadata, string key, CancellationToken cancellationToken)
    {
        var options = new SetupIntentCreateOptions
        {
            Customer = customerId,
            Usage = StripeWriting.OffSession,
            Metadata = StripeWriting.Metadata(metadata),
        };
        return lines.AskAsync(
            async stop => StripeReading.Setup(await _setups.CreateAsync(options, StripeLines.Under(key), stop)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySetup>> GetSetupAsync(string setupId, CancellationToken cancellationToken) => lines.AskAsync(
        async stop => StripeReading.Setup(await _setups.GetAsync(setupId, cancellationToken: stop)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySetup>> CancelSetupAsync(string setupId, string key, CancellationToken cancellationToken) =>
        lines.AskAsync(
            async stop => StripeReading.Setup(
                await _setups.CancelAsync(setupId, new SetupIntentCancelOptions(), StripeLines.Under(key), stop)),
            cancellationToken);

    // What is not said stays as it was opened: no fee has to be said where there may be one, and can be said nowhere else.
    private async Task<bool> GoesOnAsync(string intentId, CancellationToken cancellationToken) =>
        (await _intents.GetAsync(intentId, cancellationToken: cancellationToken)).TransferData is not null;

    private async Task<Dispute?> DisputeOf(PaymentIntent intent, CancellationToken cancellationToken)
    {
        if (intent.LatestCharge is not { Disputed: true }) return null;
        var options = new DisputeListOptions { PaymentIntent = intent.Id, Limit = 1 };
        return (await _disputes.ListAsync(options, cancellationToken: cancellationToken)).Data is [var newest, ..] ? newest : null;
    }
}
