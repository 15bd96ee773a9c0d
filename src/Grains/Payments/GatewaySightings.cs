using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Payments;

/// <summary>What the gateway tells in its words, in ours: pure.</summary>
internal static class GatewaySightings
{
    /// <summary>What an intent says of an attempt.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="intent">The intent.</param>
    public static Sighting Of(Attempt attempt, GatewayIntent intent) => new()
    {
        Attempt = attempt.Number,
        Status = intent.Status switch
        {
            GatewayIntentStatus.Processing => AttemptStatus.Processing,
            GatewayIntentStatus.Authorized => AttemptStatus.Authorized,
            GatewayIntentStatus.Succeeded => AttemptStatus.Succeeded,
            GatewayIntentStatus.Canceled => AttemptStatus.Ended,
            _ => AttemptStatus.Open,
        },
        IntentId = intent.Id,
        Received = intent.Received,
        Refunded = intent.Refunded,
        CustomerId = intent.CustomerId,
        PaymentMethodId = intent.PaymentMethodId,
        DeclineCode = CodeOf(intent.LastDecline),
        Dispute = intent.Dispute is { } dispute ? Of(dispute) : null,
    };

    /// <summary>What a setup says of an attempt. That of a page is looked at once the page is complete: nobody tries again there.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="setup">The setup.</param>
    public static Sighting Of(Attempt attempt, GatewaySetup setup) => new()
    {
        Attempt = attempt.Number,
        Status = setup.Status switch
        {
            GatewaySetupStatus.Processing => AttemptStatus.Processing,
            GatewaySetupStatus.Succeeded => AttemptStatus.Succeeded,
            GatewaySetupStatus.Canceled => AttemptStatus.Ended,
            _ => attempt.Kind == AttemptKind.SetupCheckout ? AttemptStatus.Ended : AttemptStatus.Open,
        },
        IntentId = setup.Id,
        CustomerId = setup.CustomerId,
        PaymentMethodId = setup.PaymentMethodId,
        DeclineCode = CodeOf(setup.LastDecline),
    };

    /// <summary>What a refund is.</summary>
    /// <param name="refundId">Its id here.</param>
    /// <param name="refund">The refund there.</param>
    public static RefundSighting Of(string refundId, GatewayRefund refund) => new(
        refundId,
        refund.Status switch
        {
            GatewayRefundStatus.Succeeded => RefundStatus.Succeeded,
            GatewayRefundStatus.Pending => RefundStatus.Pending,
            _ => RefundStatus.Failed,
        },
        refund.Id,
        refund.FailureReason);

    private static string? CodeOf(GatewayRefusal? decline) => decline?.DeclineCode ?? decline?.Code;

    private static Dispute Of(GatewayDispute dispute) => new(
        dispute.Id, dispute.Status, dispute.Amount, dispute.Reason,
        BlocksRefunds: !dispute.IsRefundable && dispute.Status is not "won");
}
