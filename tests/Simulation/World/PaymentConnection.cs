using Actors.Grains.Payments.Gateway;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.World;

/// <summary>The payment service as a process reaches it.</summary>
internal sealed class PaymentConnection(PaymentService service, Owner process, FaultPlan faults) : IPaymentGateway, IConnectGateway
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    private static readonly GatewayRefusal NoAccounts = new(GatewayRefusalKind.NotFound, "resource_missing", "There are no accounts.");

    /// <inheritdoc/>
    public string Name => "simulated";

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> OpenAsync(IntentOrder order, string key, CancellationToken cancellationToken) =>
        Ask(() => service.Once(key, $"open {order.Amount} {order.CapturesLater}", () => service.Open(order)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> ChargeAsync(IntentOrder order, string key, CancellationToken cancellationToken) => Ask(
        () => service.Once(
            key, $"charge {order.Amount} {order.CustomerId} {order.PaymentMethodId}",
            () => service.Charge(order, faults.Hit(FaultPoint.CardIsDeclined))),
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> GetAsync(string intentId, CancellationToken cancellationToken) =>
        Ask(() => service.Get(intentId), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> CaptureAsync(
        string intentId, long amount, long applicationFee, string key, CancellationToken cancellationToken) =>
        Ask(() => service.Once(key, $"capture {intentId} {amount}", () => service.Capture(intentId, amount)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayIntent>> CancelAsync(string intentId, string key, CancellationToken cancellationToken) =>
        Ask(() => service.Once(key, $"cancel {intentId}", () => service.Cancel(intentId)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayRefund>> RefundAsync(RefundOrder order, string key, CancellationToken cancellationToken) =>
        Ask(
            () => service.Once(
                key, $"refund {order.IntentId} {order.Amount}", () => service.Refund(order, faults.Hit(FaultPoint.RefundIsRefused))),
            cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayRefund>> GetRefundAsync(string refundId, CancellationToken cancellationToken) =>
        Ask(() => service.GetRefund(refundId), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCheckout>> OpenCheckoutAsync(
        CheckoutOrder order, string key, CancellationToken cancellationToken) =>
        Ask(() => service.Once(key, $"page {order.Intent.Amount} {order.ExpiresAt:O}", () => service.OpenPage(order)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCheckout>> OpenSetupCheckoutAsync(
        SetupCheckoutOrder order, string key, CancellationToken cancellationToken) => Ask(
        () => service.Once(key, $"setup page {order.CustomerId} {order.ExpiresAt:O}", () => service.OpenSetupPage(order)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCheckout>> GetCheckoutAsync(string checkoutId, CancellationToken cancellationToken) =>
        Ask(() => service.GetPage(checkoutId), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCheckout>> ExpireCheckoutAsync(
        string checkoutId, string key, CancellationToken cancellationToken) =>
        Ask(() => service.Once(key, $"expire {checkoutId}", () => service.ExpirePage(checkoutId)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayCustomer>> CreateCustomerAsync(
        CustomerOrder order, string key, CancellationToken cancellationToken) =>
        Ask(() => service.Once(key, "customer", service.Customer), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySetup>> OpenSetupAsync(
        string customerId, IReadOnlyDictionary<string, string> metadata, string key, CancellationToken cancellationToken) =>
        Ask(() => service.Once(key, $"setup {customerId}", () => service.OpenSetup(metadata)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySetup>> GetSetupAsync(string setupId, CancellationToken cancellationToken) =>
        Ask(() => service.GetSetup(setupId), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewaySetup>> CancelSetupAsync(string setupId, string key, CancellationToken cancellationToken) => Ask(
        () => service.Once<GatewaySetup>(
            key, $"cancel {setupId}",
            () => service.Cancel(setupId).Refusal is { } refusal ? refusal : service.GetSetup(setupId)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayAccount>> CreateAccountAsync(
        AccountOrder order, string key, CancellationToken cancellationToken) =>
        Ask<GatewayAccount>(static () => NoAccounts, cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayAccount>> GetAccountAsync(string accountId, CancellationToken cancellationToken) =>
        Ask<GatewayAccount>(static () => NoAccounts, cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayLink>> CreateLinkAsync(
        string accountId, Uri refreshUrl, Uri returnUrl, CancellationToken cancellationToken) =>
        Ask<GatewayLink>(static () => NoAccounts, cancellationToken);

    private async Task<GatewayAnswer<T>> Ask<T>(Func<GatewayAnswer<T>> act, CancellationToken cancellationToken)
        where T : class
    {
        await Task.Delay(Usual, process.Clock, cancellationToken);
        if (faults.Hit(FaultPoint.PaymentServiceFails)) throw new HttpRequestException("Try again later.");
        // It does it all the same, for somebody who may have gone.
        if (faults.Hit(FaultPoint.PaymentServiceHangs)) await Task.Delay(Longest, process.Clock, CancellationToken.None);
        GatewayAnswer<T> answer;
        try
        {
            answer = act();
        }
        catch (ViolationException violation)
        {
            process.Loop.Fail(violation);
            throw;
        }

        if (faults.Hit(FaultPoint.PaymentAnswerIsLost)) throw new HttpRequestException("The connection was lost.");
        return answer;
    }
}
