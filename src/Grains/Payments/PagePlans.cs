using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Payments;

/// <summary>Whether somebody may pay, or leave a card, on a page of the gateway's: pure.</summary>
internal static class PagePlans
{
    private static readonly Refusal NothingToPay = new(RefusalCode.InvalidTransition, "Nothing is to be paid any more.");

    private static readonly Refusal TooMany = new(
        RefusalCode.LimitReached, $"A payment is tried on {PaymentDecisions.MostAttempts} ways at most.");

    /// <summary>Plans a page, or finds the one that is open.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="urls">Where people come back to from another.</param>
    public static Outcome<PaymentStep> Plan(PaymentTurn turn, ReturnUrls urls)
    {
        if (!PaymentDecisions.IsPayable(turn.Book, turn.Now)) return NothingToPay;
        var kind = turn.Payment.Order.Collects == PaymentCollection.Card ? AttemptKind.SetupCheckout : AttemptKind.Checkout;
        var open = turn.Book.Attempts.Find(attempt =>
            attempt.Kind == kind && attempt.Status <= AttemptStatus.Open && turn.Now < attempt.ClosesAt);
        if (open is null && turn.Book.Attempts.Count >= PaymentDecisions.MostAttempts) return TooMany;
        open ??= PaymentDecisions.Plan(turn, kind, turn.Payment.Order.Amount.Amount, urls);
        return PaymentDecisions.Step(turn, PaymentStepKind.Open, open);
    }
}
