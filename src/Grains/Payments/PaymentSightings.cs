using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments;

/// <summary>What is told of what was seen at the gateway, once however often it is seen: pure.</summary>
internal static class PaymentSightings
{
    /// <summary>Notes what an attempt was found to be.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="seen">What was seen.</param>
    public static void See(PaymentTurn turn, Sighting seen)
    {
        if (turn.Book.Find(seen.Attempt) is not { } before) return;
        var after = Sightings.Merge(before, seen);
        if (after != before) turn.Append(new AttemptSeen(seen));
        if (seen.DeclineCode is { } code && before.DeclineCode != code && after.Status is AttemptStatus.Open or AttemptStatus.Ended)
            turn.Append(new PaymentDeclined(after.Number, code));
        if (after.Received > before.Received)
            Taken(turn, after.Number, after.Received - before.Received);
        if (IsKept(before, after) && !turn.Book.Attempts.Exists(other => other.Number != after.Number && IsKept(other)))
            turn.Append(new CardKept(after.Number));
        if (IsLost(turn.Book, before, after)) turn.Append(new PaymentFailed(after.DeclineCode ?? "authorization_expired"));
        if (seen.Dispute is { } dispute && IsNews(turn.Payment.Dispute, dispute)) turn.Append(new PaymentDisputed(dispute));
        if (seen.FailedRefunds == turn.Payment.FailedRefunds()) NoteForeign(turn, after, seen.Refunded);
    }

    /// <summary>Notes what a refund was found to be.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="seen">What was seen.</param>
    public static void See(PaymentTurn turn, RefundSighting seen)
    {
        if (turn.Payment.Refunds.FirstOrDefault(refund => refund.Id == seen.RefundId) is not { } before) return;
        if (seen.GatewayId is { } gatewayId && before.GatewayId is null && seen.Status == RefundStatus.Pending)
            turn.Append(new RefundSent(before.Id, gatewayId));
        // A bank may return what has arrived; what has failed is with us again, whatever comes late.
        if (seen.Status == RefundStatus.Succeeded && before.Status == RefundStatus.Pending)
            Arrived(turn, before, seen.GatewayId);
        if (seen.Status == RefundStatus.Failed && before.Status != RefundStatus.Failed)
            turn.Append(new RefundFailed(before.Id, seen.Failure ?? "unknown"));
    }

    private static bool IsKept(Attempt before, Attempt after) => IsKept(after) && !IsKept(before);

    private static bool IsKept(Attempt attempt) => attempt.Kind.KeepsCard() && attempt.Status == AttemptStatus.Succeeded;

    // What was promised for the appointment, or owed by the kept card, will not come.
    private static bool IsLost(PaymentBook book, Attempt before, Attempt after) =>
        after.Status == AttemptStatus.Ended && before.Status != AttemptStatus.Ended && after.Received == 0
        && (after.Kind == AttemptKind.Charge || IsRefused(after)
            || (after.Number == book.Winner && book.Settlement is not { Keep: <= 0 }));

    // What the bank has decided stays so, whatever an old look says.
    private static bool IsNews(Dispute? known, Dispute seen) =>
        known != seen && !(known is { IsOpen: false } && seen.IsOpen && known.GatewayId == seen.GatewayId);

    // The gateway does not even open it: another would fare no better.
    private static bool IsRefused(Attempt attempt) => attempt is { IntentId: null, CheckoutId: null, DeclineCode: not null };

    // Somebody has given money back at the gateway itself. What is on its way from here may be among it or not, so it is counted late
    // rather than twice; and what has failed since the gateway was asked is among it, and went nowhere.
    private static void NoteForeign(PaymentTurn turn, Attempt attempt, long refunded)
    {
        var known = turn.Payment.Refunds
            .Where(refund => refund.Attempt == attempt.Number && refund.Status != RefundStatus.Failed).Sum(refund => refund.Amount);
        if (refunded <= known) return;
        var refund = new Refund
        {
            Id = $"{turn.Payment.Id}-r{turn.Payment.Refunds.Length + 1}",
            Amount = refunded - known,
            Status = RefundStatus.Succeeded,
            By = turn.Payment.Gateway,
            At = turn.Now,
            Attempt = attempt.Number,
        };
        turn.Append(new RefundDecided(refund, null));
        Arrived(turn, refund, gatewayId: null);
    }

    private static void Taken(PaymentTurn turn, int attempt, long amount)
    {
        turn.Append(new PaymentTaken(attempt, turn.Payment.Order.Amount with { Amount = amount }));
        PaymentMails.OfReceipt(turn, attempt, amount);
        PaymentEffects.TellPurpose(turn);
    }

    private static void Arrived(PaymentTurn turn, Refund refund, string? gatewayId)
    {
        turn.Append(new RefundArrived(refund.Id, turn.Payment.Order.Amount with { Amount = refund.Amount }, gatewayId));
        PaymentMails.OfRefund(turn, refund);
        PaymentEffects.TellPurpose(turn);
    }
}
