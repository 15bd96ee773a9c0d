using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Connect;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Payments;

/// <summary>One payment. It decides and remembers; who talks with the gateway is <see cref="PaymentRunner"/>.</summary>
[GrainType("payment")]
internal sealed class PaymentGrain(IGrainContext context, JournalServices services, IPaymentGateway gateway, Destinations destinations)
    : EventSourcedGrain<PaymentState>(context, services), IPaymentGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "payment";

    /// <inheritdoc/>
    protected override PaymentState Empty() => new(Id);

    /// <inheritdoc/>
    public async Task<Outcome<Payment>> Open(PaymentOrder order, string? fingerprint)
    {
        if (await Read(state => state.Book) is { } known) return AnswerAgain(known, fingerprint);
        var (destination, fee) = await destinations.OfAsync(Tenant, order);
        return await Execute<Outcome<Payment>>((state, work) =>
        {
            if (state.Book is { } book) return AnswerAgain(book, fingerprint);
            var opened = new PaymentOpened(order, gateway.Name, destination, fee, fingerprint);
            work.Append(opened);
            PaymentEffects.Watch(work, Id, order.PayBy);
            return Saved(work, PaymentBook.After(null, opened, Id, work.Version, work.Now).Payment);
        });
    }

    // Whoever is told that something has become of a payment looks here, and may have come to an activation that another has overtaken.
    /// <inheritdoc/>
    public Task<Outcome<Payment>> Get() =>
        ReadNewest(state => state.Book is { } book ? (Outcome<Payment>)book.Payment : NotFound);

    /// <inheritdoc/>
    public Task<PaymentStep?> Next() => Decide(PaymentDecisions.Next);

    /// <inheritdoc/>
    public Task<PaymentOutlook?> Look() => ReadNewest(state => state.Book is { } book
        ? new PaymentOutlook(
            book.Payment,
            [.. book.Attempts.Where(MayHaveChanged)],
            [.. book.Payment.Refunds.Where(refund => refund.GatewayId is not null && refund.Status != RefundStatus.Failed)])
        : null);

    /// <inheritdoc/>
    public Task See(Sighting sighting) => Decide(turn => PaymentSightings.See(turn, sighting));

    /// <inheritdoc/>
    public Task SeeRefund(RefundSighting sighting) => Decide(turn => PaymentSightings.See(turn, sighting));

    /// <inheritdoc/>
    public Task Secure(int attempt) => Decide(turn =>
    {
        if (turn.Book.MayBeWon) turn.Append(new PaymentSecured(attempt));
    });

    /// <inheritdoc/>
    public Task Settle(Settlement settlement) => Decide(turn =>
    {
        if (turn.Book.Settlement is null) turn.Append(new PaymentSettled(settlement));
    });

    /// <inheritdoc/>
    public async Task<Outcome<Payment>> Refund(RefundRequest request) =>
        await Decide(turn => RefundDecisions.Decide(turn, request)) ?? NotFound;

    /// <inheritdoc/>
    public async Task<Outcome<PaymentStep>> PlanPage(ReturnUrls urls) =>
        await Decide(turn => PagePlans.Plan(turn, urls)) ?? Refusal.NotFound("payment");

    /// <inheritdoc/>
    public Task Erase() => Execute((state, work) =>
    {
        if (state.Book is not { } book || !IsPersonal(book)) return state;
        var erased = new PaymentErased();
        work.ErasePersonal(erased);
        Saved(work, PaymentBook.After(book, erased, Id, work.Version, work.Now).Payment);
        return state;
    });

    private static Outcome<Payment> NotFound => Refusal.NotFound("payment");

    private static bool IsPersonal(PaymentBook book) =>
        !book.RefundFingerprints.IsEmpty || book.Payment.Refunds.Any(refund => refund.Reason is not null);

    // Who opens one for an appointment names it by that, and has nothing to compare.
    private static Outcome<Payment> AnswerAgain(PaymentBook book, string? fingerprint) =>
        Repeats.Answer(book.Payment, book.Fingerprint, fingerprint);

    // What has come to its end here may still be disputed, or refunded by hand.
    private static bool MayHaveChanged(Attempt attempt) =>
        attempt.IntentId is not null || (attempt.CheckoutId is not null && attempt.Status != AttemptStatus.Ended);

    private Task<PaymentBook?> Decide(Action<PaymentTurn> decide) => Decide<PaymentBook>(turn =>
    {
        decide(turn);
        return turn.Book;
    });

    private Task<T?> Decide<T>(Func<PaymentTurn, T?> decide)
        where T : class => Execute((state, work) =>
        {
            if (state.Book is not { } book) return null;
            var turn = new PaymentTurn(book, work);
            var answer = decide(turn);
            if (work.Events.Count > 0) Saved(work, turn.Payment);
            return answer;
        });

    private Payment Saved(UnitOfWork work, Payment payment)
    {
        work.Save(PaymentRows.Of(Tenant, payment));
        return payment;
    }
}
