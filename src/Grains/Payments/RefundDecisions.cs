using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments;

/// <summary>Whether staff may give money back, and how much: pure.</summary>
internal static class RefundDecisions
{
    /// <summary>So many refunds a payment has at most.</summary>
    public const int MostRefunds = 100;

    private static readonly Refusal NothingTaken = new(
        RefusalCode.InvalidTransition, "Nothing was taken by this payment, so nothing can be given back.");

    private static readonly Refusal IsDisputed = new(
        RefusalCode.InvalidTransition, "The payer's bank disputes the payment; nothing can be given back until it has decided.");

    private static readonly Refusal TooMany = new(RefusalCode.LimitReached, $"A payment has at most {MostRefunds} refunds.");

    /// <summary>Decides a refund.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="request">What is asked for.</param>
    public static Outcome<Payment> Decide(PaymentTurn turn, RefundRequest request)
    {
        var payment = turn.Payment;
        if (payment.Refunds.Any(refund => refund.Id == request.Key.Id))
            return Repeats.Answer(payment, turn.Book.RefundFingerprints.GetValueOrDefault(request.Key.Id), request.Key.Fingerprint);
        if (Versions.Check(request.ExpectedVersion, payment.Version) is { } overtaken) return overtaken;
        if (payment.Captured == 0) return NothingTaken;
        if (payment.Dispute is { BlocksRefunds: true }) return IsDisputed;
        if (payment.Refunds.Length >= MostRefunds) return TooMany;
        var amount = request.Amount ?? payment.Left();
        if (amount > payment.Left() || amount <= 0) return TooMuch(payment);
        return Written(turn, request, amount);
    }

    // Money of several attempts is given back from the one that has most of it left; almost always there is one.
    private static Outcome<Payment> Written(PaymentTurn turn, RefundRequest request, long amount)
    {
        var source = turn.Book.Attempts.MaxBy(attempt => LeftOf(turn, attempt))!;
        if (amount > LeftOf(turn, source)) return TooMuch(turn.Payment);
        turn.Append(new RefundDecided(
            new Refund
            {
                Id = request.Key.Id,
                Amount = amount,
                Status = RefundStatus.Pending,
                Reason = request.Reason,
                By = turn.Actor,
                At = turn.Now,
                Attempt = source.Number,
            },
            request.Key.Fingerprint));
        turn.Enqueue(PaymentEffects.Advance(turn));
        return turn.Payment;
    }

    private static long LeftOf(PaymentTurn turn, Attempt attempt) => attempt.Received - turn.Payment.Refunds
        .Where(refund => refund.Attempt == attempt.Number && refund.Status != RefundStatus.Failed).Sum(refund => refund.Amount);

    private static Refusal TooMuch(Payment payment) =>
        Refusal.Invalid("amount", $"must be at most {payment.Left()}: no more is left of the payment") with
        {
            Code = RefusalCode.PolicyViolation,
        };
}
