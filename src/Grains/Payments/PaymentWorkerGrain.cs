using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Actors.Grains.Payments;

/// <summary>Talks with the gateway on behalf of somebody who waits for the answer.</summary>
[Reentrant, GrainType("payment-worker")]
internal sealed class PaymentWorkerGrain(
    IGrainContext context, IGrainFactory grains, PaymentRunner runner, GatewayAttempts attempts, TimeProvider clock,
    ILogger<PaymentWorkerGrain> logger) : Grain(context), IPaymentWorkerGrain
{
    // Less than a call between silos may take, so that whoever waits hears of it from here.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private string Tenant => GrainKey.TenantOf(this.GetPrimaryKeyString()).ToString();

    private string PaymentId => GrainKey.IdOf(this.GetPrimaryKeyString());

    private IPaymentGrain Payment => grains.GetGrain<IPaymentGrain>(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public async Task<Outcome<PaymentAccess>> Advance()
    {
        if ((await Payment.Get()).IsRefused(out var before, out var none)) return none;
        try
        {
            using var late = new CancellationTokenSource(Longest, clock);
            var seen = await runner.AdvanceAsync(Tenant, PaymentId, late.Token).WaitAsync(late.Token);
            return await AccessAsync(seen, late.Token);
        }
        catch (Exception exception)
        {
            // The effect that was kept with the payment goes on with it; meanwhile there is nothing to pay with.
            logger.GatewayFailed(PaymentId, exception);
            return new PaymentAccess { Payment = (await Payment.Get()).Value ?? before };
        }
    }

    /// <inheritdoc/>
    public async Task<Outcome<PaymentPage>> OpenPage(ReturnUrls urls)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        try
        {
            await runner.AdvanceAsync(Tenant, PaymentId, late.Token).WaitAsync(late.Token);
            if ((await Payment.PlanPage(urls)).IsRefused(out var step, out var refusal)) return refusal;
            var opened = await runner.TakeAsync(Tenant, Payment, step, late.Token).WaitAsync(late.Token);
            return opened is { Page: { } url } ? new PaymentPage(url) : NotToBeHad;
        }
        catch (Exception exception)
        {
            logger.GatewayFailed(PaymentId, exception);
            return NotToBeHad;
        }
    }

    private static Refusal NotToBeHad { get; } = new(
        RefusalCode.TemporarilyUnavailable, "The payment provider does not answer at present; try again in a moment.");

    private async Task<PaymentAccess> AccessAsync(Dictionary<int, SeenAttempt> seen, CancellationToken cancellationToken)
    {
        var outlook = (await Payment.Look())!;
        var access = new PaymentAccess { Payment = outlook.Payment };
        var open = outlook.Attempts.LastOrDefault(attempt =>
            attempt is { Status: AttemptStatus.Open, IntentId: not null, Kind: AttemptKind.Intent or AttemptKind.Setup });
        if (open is null) return access;
        // One that somebody else has opened meanwhile was not seen.
        var shown = seen.GetValueOrDefault(open.Number) ?? await attempts.SeeAsync(open, cancellationToken);
        return access with { ClientSecret = shown?.ClientSecret, IsSetup = open.Kind == AttemptKind.Setup };
    }
}

internal static partial class PaymentWorkerLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The payment gateway could not be asked about {PaymentId}.")]
    public static partial void GatewayFailed(this ILogger logger, string paymentId, Exception exception);
}
