using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Payments;

/// <summary>
/// What is to be done next for a payment, so that it becomes what it should be: pure. What it should be follows from two things only:
/// whether what it is for is the payer's (the winner), and what of it is kept (the settlement). Whatever the gateway tells, in whatever
/// order and however often, is joined into the book before, so events, answers and looks come through one door.
/// </summary>
internal static class PaymentDecisions
{
    /// <summary>So many ways a payment may be tried on; a client who has used up all of them books anew.</summary>
    public const int MostAttempts = 20;

    private static readonly TimeSpan CheckoutMinimum = TimeSpan.FromMinutes(31);
    private static readonly TimeSpan CheckoutMaximum = TimeSpan.FromHours(23.5);

    /// <summary>What lapses by itself is settled by nobody.</summary>
    public static Settlement Lapsed { get; } = new(0, 0, Caller.System, "lapsed");

    /// <summary>What it was for is not to be had any more: nothing is taken.</summary>
    public static Settlement Lost { get; } = new(0, 0, Caller.System, "lost");

    /// <summary>What is to be done next; null when nothing is.</summary>
    /// <param name="turn">The payment.</param>
    public static PaymentStep? Next(PaymentTurn turn)
    {
        if (IsOver(turn)) turn.Append(new PaymentSettled(Lapsed));
        return Unopened(turn) ?? Secure(turn) ?? Collect(turn) ?? Take(turn) ?? GiveUp(turn) ?? GiveBack(turn);
    }

    /// <summary>True while somebody may still pay.</summary>
    /// <param name="book">What is known of it.</param>
    /// <param name="now">The time.</param>
    public static bool IsPayable(PaymentBook book, DateTimeOffset now) =>
        book is { Winner: null, Settlement: null } && now < book.Payment.Order.PayBy;

    /// <summary>Another attempt.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="kind">How.</param>
    /// <param name="amount">How much, in minor units.</param>
    /// <param name="urls">Where people come back to from its page; null when it has none.</param>
    public static Attempt Plan(PaymentTurn turn, AttemptKind kind, long amount, ReturnUrls? urls = null)
    {
        var attempt = new Attempt
        {
            Number = turn.Book.Attempts.Count + 1,
            Kind = kind,
            Status = AttemptStatus.Planned,
            Amount = amount,
            ClosesAt = urls is null ? null : CloseOf(turn),
            Urls = urls,
        };
        turn.Append(new AttemptPlanned(attempt));
        return attempt;
    }

    /// <summary>A step about an attempt.</summary>
    /// <param name="turn">The payment.</param>
    /// <param name="kind">What.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="amount">How much.</param>
    public static PaymentStep Step(PaymentTurn turn, PaymentStepKind kind, Attempt attempt, long amount = 0) =>
        new() { Kind = kind, Payment = turn.Payment, Attempt = attempt, Amount = amount, At = turn.Now };

    // A page is open from half an hour to a day (Stripe, Checkout Sessions): whoever pays on it too late has it given back, and who has
    // longer to pay opens another.
    private static DateTimeOffset CloseOf(PaymentTurn turn)
    {
        var (earliest, latest) = (turn.Now + CheckoutMinimum, turn.Now + CheckoutMaximum);
        var payBy = turn.Payment.Order.PayBy;
        return payBy < earliest ? earliest : payBy > latest ? latest : payBy;
    }

    // An appointment says by itself that it has lapsed.
    private static bool IsOver(PaymentTurn turn) =>
        turn.Book is { Winner: null, Settlement: null } && turn.Payment.Order.Purpose.Kind != PaymentPurposeKind.Appointment
        && turn.Now >= turn.Payment.Order.PayBy && !turn.Book.Attempts.Exists(IsGood);

    // Whether the gateway knows it is not known: the same call under the same key finds out, and what nobody wants is given up then.
    private static PaymentStep? Unopened(PaymentTurn turn) =>
        turn.Book.Attempts.Find(attempt => attempt.Status == AttemptStatus.Planned) is { } attempt
            ? Step(turn, PaymentStepKind.Open, WithCard(turn.Book, attempt))
            : null;

    private static PaymentStep? Secure(PaymentTurn turn) =>
        turn.Book.MayBeWon && turn.Book.Attempts.Find(IsGood) is { } attempt
            ? Step(turn, PaymentStepKind.Secure, attempt)
            : null;

    private static PaymentStep? Collect(PaymentTurn turn)
    {
        if (!IsPayable(turn.Book, turn.Now) || turn.Book.Attempts.Exists(IsLive) || turn.Book.Failure is not null) return null;
        if (turn.Book.Attempts.Count >= MostAttempts) return null;
        var order = turn.Payment.Order;
        var kind = order.Collects == PaymentCollection.Card ? AttemptKind.Setup : AttemptKind.Intent;
        return Step(turn, PaymentStepKind.Open, Plan(turn, kind, order.Amount.Amount));
    }

    private static PaymentStep? Take(PaymentTurn turn)
    {
        if (turn.Book.Winning is not { } winner) return null;
        if (winner.Status == AttemptStatus.Authorized) return Capture(turn, winner);
        var isOwed = winner.Kind.KeepsCard() && winner.Status == AttemptStatus.Succeeded && turn.Book.Settlement?.Charge > 0;
        if (!isOwed || turn.Book.Attempts.Exists(attempt => attempt.Kind == AttemptKind.Charge)) return null;
        var charge = Plan(turn, AttemptKind.Charge, turn.Book.Settlement!.Charge);
        return Step(turn, PaymentStepKind.Open, WithCard(turn.Book, charge));
    }

    private static Attempt WithCard(PaymentBook book, Attempt attempt) => attempt.Kind == AttemptKind.Charge && book.Winning is { } kept
        ? attempt with { CustomerId = kept.CustomerId, PaymentMethodId = kept.PaymentMethodId }
        : attempt;

    private static PaymentStep Capture(PaymentTurn turn, Attempt winner)
    {
        var amount = winner.Captures ?? Math.Min(turn.Book.Settlement?.Keep ?? winner.Amount, winner.Amount);
        if (amount <= 0) return Step(turn, PaymentStepKind.Cancel, winner);
        if (winner.Captures is null) turn.Append(new CaptureDecided(winner.Number, amount));
        return Step(turn, PaymentStepKind.Capture, winner, amount);
    }

    // Two tabs, a page beside a form: what has not won is given up before anything is taken by it.
    private static PaymentStep? GiveUp(PaymentTurn turn)
    {
        var book = turn.Book;
        if (book.MayBeWon) return null;
        var lost = book.Attempts.Find(attempt =>
            attempt.Number != book.Winner && attempt.Kind != AttemptKind.Charge && CanBeGivenUp(attempt));
        return lost is null ? null : Step(turn, PaymentStepKind.Cancel, lost);
    }

    private static bool CanBeGivenUp(Attempt attempt) =>
        attempt.Status is AttemptStatus.Open or AttemptStatus.Authorized;

    private static PaymentStep? GiveBack(PaymentTurn turn)
    {
        if (turn.Payment.Refunds.FirstOrDefault(refund => refund is { Status: RefundStatus.Pending, GatewayId: null }) is { } open)
            return RefundStep(turn, open);
        if (turn.Payment.Dispute is { BlocksRefunds: true }) return Finish(turn);
        foreach (var attempt in turn.Book.Attempts)
        {
            var surplus = attempt.Received - turn.Book.RefundsOf(attempt) - KeptOf(turn.Book, attempt);
            if (surplus <= 0) continue;
            var refund = new Refund
            {
                Id = $"{turn.Payment.Id}-r{turn.Payment.Refunds.Length + 1}",
                Amount = surplus,
                Status = RefundStatus.Pending,
                By = turn.Book.Settlement?.By ?? Caller.System,
                At = turn.Now,
                Attempt = attempt.Number,
            };
            turn.Append(new RefundDecided(refund, null));
            return RefundStep(turn, refund);
        }

        return Finish(turn);
    }

    private static long KeptOf(PaymentBook book, Attempt attempt)
    {
        if (attempt.Kind == AttemptKind.Charge) return attempt.Amount;
        if (attempt.Number == book.Winner) return book.Settlement?.Keep ?? attempt.Received;
        // Before anything is decided what was taken may become the payer's still.
        return book.MayBeWon ? attempt.Received : 0;
    }

    private static PaymentStep RefundStep(PaymentTurn turn, Refund refund) =>
        Step(turn, PaymentStepKind.Refund, turn.Book.Find(refund.Attempt)!) with { Refund = refund };

    // Nothing is to be done: either it is over, or something is on its way that nobody may tell us of.
    private static PaymentStep? Finish(PaymentTurn turn)
    {
        var book = turn.Book;
        var isOver = book is { Winner: null, Settlement: not null, HasEnded: false, MayBeWon: false }
            && !book.Attempts.Exists(IsLive) && book.Payment.Captured == 0;
        if (isOver) turn.Append(new PaymentEnded());
        var isUnderWay = book.Attempts.Exists(attempt => attempt.Status == AttemptStatus.Processing)
            || book.Payment.Refunds.Any(refund => refund is { Status: RefundStatus.Pending, GatewayId: not null });
        if (isUnderWay || book.Payment.Dispute is { IsOpen: true }) PaymentEffects.PlanLook(turn, isForDispute: !isUnderWay);
        return null;
    }

    private static bool IsGood(Attempt attempt) =>
        attempt.Kind != AttemptKind.Charge && attempt.Status is AttemptStatus.Authorized or AttemptStatus.Succeeded;

    private static bool IsLive(Attempt attempt) => attempt.Status is not (AttemptStatus.Ended or AttemptStatus.Succeeded);
}
