using Actors.Grains.Mail;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

/// <summary>
/// The payment gateway that is built in and serves while no other is set up. No money moves. What it knows is kept in grains
/// (<see cref="TestGatewayGrain"/>), so it is the same on every silo and after every restart. Addresses and names are not handed on: it
/// keeps nothing of persons.
/// </summary>
/// <param name="grains">The grains.</param>
/// <param name="secrets">Makes what browsers prove themselves with.</param>
/// <param name="mail">Where its pages are reached.</param>
/// <param name="options">How it behaves.</param>
public sealed partial class TestPaymentGateway(
    IGrainFactory grains, TestGatewaySecrets secrets, MailOptions mail, TestGatewayOptions options)
    : IPaymentGateway, IConnectGateway, IBillingGateway
{
    /// <summary>What it is called.</summary>
    public const string GatewayName = "test";

    private readonly TestGatewayLines _lines = new(grains, options);
    private readonly TestGatewayReading _reading = new(secrets, mail);

    /// <inheritdoc/>
    public string Name => GatewayName;

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayIntent>> OpenAsync(IntentOrder order, string key, CancellationToken cancellationToken)
    {
        var family = ModelIds.Family("intent", key);
        var lent = await _lines.LendAsync((order.CustomerId, null), (order.Destination, null));
        var call = new ModelCall(new OpenIntent(OrderOf(order)) { Family = family }, key) { Lent = [.. lent] };
        return _reading.Intent(await _lines.AskAsync(family, call), tellsSecret: true);
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayIntent>> ChargeAsync(IntentOrder order, string key, CancellationToken cancellationToken)
    {
        var family = ModelIds.Family("intent", key);
        var lent = await _lines.LendAsync(
            (order.CustomerId, null), (order.Destination, null), (order.PaymentMethodId, order.CustomerId));
        var command = new OpenIntent(OrderOf(order)) { Family = family, Method = order.PaymentMethodId ?? "", OffSession = true };
        return _reading.Intent(await _lines.AskAsync(family, new ModelCall(command, key) { Lent = [.. lent] }));
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayIntent>> GetAsync(string intentId, CancellationToken cancellationToken) =>
        _reading.Intent(await AskAsync(intentId, new GetThing(intentId)), tellsSecret: true);

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayIntent>> CaptureAsync(
        string intentId, long amount, long applicationFee, string key, CancellationToken cancellationToken) =>
        _reading.Intent(await AskAsync(intentId, new CaptureIntent(intentId, amount, applicationFee), key));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayIntent>> CancelAsync(string intentId, string key, CancellationToken cancellationToken) =>
        _reading.Intent(await AskAsync(intentId, new CancelIntent(intentId), key));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayRefund>> RefundAsync(RefundOrder order, string key, CancellationToken cancellationToken)
    {
        var command = new CreateRefund(order.IntentId, order.Amount)
        {
            ReversesTransfer = order.ReversesTransfer,
            Metadata = order.Metadata,
        };
        return TestGatewayReading.Refund(await AskAsync(order.IntentId, command, key));
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayRefund>> GetRefundAsync(string refundId, CancellationToken cancellationToken) =>
        TestGatewayReading.Refund(await AskAsync(refundId, new GetThing(refundId)));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayCheckout>> OpenCheckoutAsync(
        CheckoutOrder order, string key, CancellationToken cancellationToken)
    {
        var family = ModelIds.Family("intent", key);
        var lent = await _lines.LendAsync((order.Intent.CustomerId, null), (order.Intent.Destination, null));
        var command = new OpenCheckout(OrderOf(order.Intent), order.ExpiresAt)
        {
            Family = family,
            SuccessUrl = order.SuccessUrl.AbsoluteUri,
            CancelUrl = order.CancelUrl.AbsoluteUri,
        };
        return _reading.Checkout(await _lines.AskAsync(family, new ModelCall(command, key) { Lent = [.. lent] }));
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayCheckout>> OpenSetupCheckoutAsync(
        SetupCheckoutOrder order, string key, CancellationToken cancellationToken)
    {
        var command = new OpenSetupCheckout(order.CustomerId, order.Currency.ToUpperInvariant(), order.ExpiresAt)
        {
            Metadata = order.Metadata,
            SuccessUrl = order.SuccessUrl.AbsoluteUri,
            CancelUrl = order.CancelUrl.AbsoluteUri,
        };
        return _reading.Checkout(await AskAsync(order.CustomerId, command, key));
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayCheckout>> GetCheckoutAsync(string checkoutId, CancellationToken cancellationToken) =>
        _reading.Checkout(await AskAsync(checkoutId, new GetThing(checkoutId)));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayCheckout>> ExpireCheckoutAsync(
        string checkoutId, string key, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(checkoutId, new ExpireCheckout(checkoutId), key);
        return answer.Error == CheckoutRules.NotOpen ? await GetCheckoutAsync(checkoutId, cancellationToken) : _reading.Checkout(answer);
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayCustomer>> CreateCustomerAsync(
        CustomerOrder order, string key, CancellationToken cancellationToken)
    {
        var family = ModelIds.Family("customer", key);
        var command = new CreateCustomer(Email: null, Name: null) { Family = family, Metadata = order.Metadata };
        var answer = await _lines.AskAsync(family, new ModelCall(command, key));
        return TestGatewayReading.Read<ModelCustomer, GatewayCustomer>(answer, customer => new GatewayCustomer(customer.Id));
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewaySetup>> OpenSetupAsync(
        string customerId, IReadOnlyDictionary<string, string> metadata, string key, CancellationToken cancellationToken) =>
        _reading.Setup(await AskAsync(customerId, new OpenSetup(customerId) { Metadata = metadata }, key));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewaySetup>> GetSetupAsync(string setupId, CancellationToken cancellationToken) =>
        _reading.Setup(await AskAsync(setupId, new GetThing(setupId)));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewaySetup>> CancelSetupAsync(string setupId, string key, CancellationToken cancellationToken) =>
        _reading.Setup(await AskAsync(setupId, new CancelSetup(setupId), key));

    private static ModelOrder OrderOf(IntentOrder order) => new()
    {
        Amount = order.Amount.Amount,
        Currency = order.Amount.Currency.ToUpperInvariant(),
        CapturesLater = order.CapturesLater,
        Metadata = order.Metadata,
        Description = order.Description,
        Destination = order.Destination,
        ApplicationFee = order.ApplicationFee,
        CustomerId = order.CustomerId,
        KeepsMethod = order.KeepsMethod,
    };

    private Task<ModelAnswer> AskAsync(string id, ModelCommand command, string? key = null) =>
        _lines.AskAsync(ModelIds.FamilyOf(id), new ModelCall(command, key));
}
