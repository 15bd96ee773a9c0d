using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Payments.Gateway;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <content>Of refunds and disputes the product says what the payment service says.</content>
internal sealed partial class PaymentOracle
{
    private static void CheckRefunds(Payment shown, ServiceLedger ledger)
    {
        if (ledger.Intents.FirstOrDefault(each => each.Refunded != ledger.GivenBackOf(each) || each.Refunded > each.Received) is { } over)
            throw Wrong(shown.Id, "no more is given back than was taken", $"has {over.Id}: {over.Refunded} of {over.Received} went back");
        foreach (var refund in ledger.Refunds)
        {
            var known = shown.Refunds.Where(each => each.GatewayId == refund.Id).ToList();
            if (known is not [var one] || one.Amount != refund.Amount || one.Status != StatusOf(refund))
                throw Wrong(
                    shown.Id, "refunds are what the service says",
                    $"has {refund.Id}, {refund.Amount} that {refund.Status}, and shows {string.Join(", ", known)}");
        }

        var unsent = shown.Refunds.Where(each => each.GatewayId is null).ToList();
        if (unsent.Exists(each => each.Status != RefundStatus.Failed)
            || !unsent.Select(each => each.Amount).Order().SequenceEqual(ledger.Refused.Select(each => each.Amount).Order()))
            throw Wrong(
                shown.Id, "refunds are what the service says",
                $"shows {string.Join(", ", unsent)}, and the service has refused {string.Join(", ", ledger.Refused)}");
        if (shown.Refunds.DistinctBy(each => each.GatewayId ?? each.Id).Count() != ledger.Refunds.Count + unsent.Count)
            throw Wrong(shown.Id, "refunds are what the service says", $"shows {shown.Refunds.Length}, which the service does not know");
    }

    private static void CheckDispute(Payment shown, ServiceLedger ledger)
    {
        var told = ledger.Intents.Select(each => each.Dispute).LastOrDefault(each => each is not null);
        if (shown.Dispute?.GatewayId != told?.Id || shown.Dispute?.Status != told?.Status
            || (told is not null && shown.Dispute!.BlocksRefunds == told.IsRefundable))
            throw Wrong(shown.Id, "disputes are what the service says", $"shows {shown.Dispute}, and the service says {told}");
    }

    private static RefundStatus StatusOf(ServiceRefund refund) => refund.Status switch
    {
        GatewayRefundStatus.Succeeded => RefundStatus.Succeeded,
        GatewayRefundStatus.Pending => RefundStatus.Pending,
        _ => RefundStatus.Failed,
    };
}
