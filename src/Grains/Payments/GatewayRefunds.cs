using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Payments;

/// <summary>Gives money back at the gateway, and sees what became of that.</summary>
/// <param name="gateway">The gateway.</param>
internal sealed class GatewayRefunds(IPaymentGateway gateway)
{
    /// <summary>Gives money back.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RefundSighting> GiveAsync(string tenant, PaymentStep step, CancellationToken cancellationToken)
    {
        var refund = step.Refund!;
        var order = new RefundOrder
        {
            IntentId = step.Attempt.IntentId!,
            Amount = refund.Amount,
            ReversesTransfer = step.Payment.Destination is not null,
            Metadata = GatewayKeys.MetadataOf(tenant, step.Payment),
        };
        return SightingOf(refund, await gateway.RefundAsync(order, GatewayKeys.Of(tenant, step, "refund"), cancellationToken));
    }

    /// <summary>What a refund is now.</summary>
    /// <param name="refund">The refund, which the gateway knows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RefundSighting> SeeAsync(Refund refund, CancellationToken cancellationToken) =>
        SightingOf(refund, await gateway.GetRefundAsync(refund.GatewayId!, cancellationToken));

    private static RefundSighting SightingOf(Refund refund, GatewayAnswer<GatewayRefund> answer) =>
        answer.IsRefused(out var seen, out var refusal)
            ? new RefundSighting(refund.Id, RefundStatus.Failed, refund.GatewayId, refusal.Code)
            : GatewaySightings.Of(refund.Id, seen);
}
