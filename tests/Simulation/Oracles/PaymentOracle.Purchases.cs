using Actors.Grains.Payments.Gateway;

namespace Actors.Simulation.Oracles;

/// <content>Whoever has paid for a package has its voucher, and whoever has the money back has it no more.</content>
internal sealed partial class PaymentOracle
{
    /// <summary>A voucher is made for a purchase.</summary>
    /// <param name="purchase">The purchase.</param>
    public void MayDeliver(BoughtPackage purchase)
    {
        var isPaid = world.Payments.Intents.Any(each =>
            each.Metadata["tenant_id"] == purchase.Tenant && each.Metadata["payment_id"] == purchase.PaymentId && each.Received > 0);
        if (!isPaid) throw Wrong(purchase.Id, "nothing is given that was not paid", "has a voucher, and nothing was taken");
    }

    private async Task Check(BoughtPackage purchase, ServiceLedger ledger)
    {
        var shown = await Read(purchase.Tenant, purchase.PaymentId)
            ?? throw Wrong(purchase.Id, "what is owed is collected", "has no payment");
        var isOver = purchase.PayBy < world.Now;
        if (ledger.Intents.Find(each => IsOpen(each) && (isOver || each.Received > 0)) is { } open)
            throw Wrong(purchase.Id, "what nobody needs is given up", $"has {open.Id}, which is {open.Status}");
        CheckBooks(shown, ledger);
        var (received, refunded) = (ledger.Intents.Sum(each => each.Received), ledger.Intents.Sum(each => each.Refunded));
        // What came too late goes back, and what of it did not arrive is kept until somebody looks.
        var inVain = ledger.Refused.Sum(each => each.Amount)
            + ledger.Refunds.Where(each => each.Status == GatewayRefundStatus.Failed).Sum(each => each.Amount);
        if (received > refunded + inVain && !purchase.IsDelivered && !ledger.IsBlocked)
            throw Wrong(purchase.Id, "what is paid is given", $"was paid {received}, {refunded} of it went back, and it has no voucher");
        if (received == 0 && purchase.IsDelivered)
            throw Wrong(purchase.Id, "nothing is given that was not paid", "has a voucher, and nothing was taken");
        if (received > 0 && received == refunded && purchase is { IsDelivered: true, IsEnded: false })
            throw Wrong(purchase.Id, "what is given back is worth nothing", "has its money back and a voucher that is good");
        if (purchase.IsTakenBack && ledger.Refunds.Sum(each => each.Amount) + ledger.Refused.Sum(each => each.Amount) < received)
            throw Wrong(purchase.Id, "what is paid is given", "was taken back, and nobody gave the money back");
    }
}
