using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Payments;

/// <summary>What is to be done next for a payment, outside of its grain.</summary>
[GenerateSerializer, Alias("payments.step-kind")]
public enum PaymentStepKind
{
    /// <summary>Opens an attempt at the gateway.</summary>
    Open,

    /// <summary>Makes what the payment is for the payer's.</summary>
    Secure,

    /// <summary>Takes what is promised.</summary>
    Capture,

    /// <summary>Gives an attempt up.</summary>
    Cancel,

    /// <summary>Gives money back.</summary>
    Refund,
}

/// <summary>A step of a payment. Whoever takes it twice does the same: its key follows from it.</summary>
[GenerateSerializer, Immutable, Alias("payments.step")]
public sealed record PaymentStep
{
    /// <summary>What.</summary>
    [Id(0)] public required PaymentStepKind Kind { get; init; }

    /// <summary>The payment as it is.</summary>
    [Id(1)] public required Payment Payment { get; init; }

    /// <summary>The attempt that it is about.</summary>
    [Id(2)] public required Attempt Attempt { get; init; }

    /// <summary>The refund that it is about; null when it is about none.</summary>
    [Id(3)] public Refund? Refund { get; init; }

    /// <summary>How much is taken, in minor units.</summary>
    [Id(4)] public long Amount { get; init; }

    /// <summary>When it was decided.</summary>
    [Id(5)] public DateTimeOffset At { get; init; }

    /// <summary>Tells steps of one payment apart.</summary>
    public string Name => $"{Kind}:{Refund?.Id ?? Attempt.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

/// <summary>What of a payment the gateway may know more of than we do.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Attempts">Attempts that the gateway knows and that have not ended.</param>
/// <param name="Refunds">Refunds that it knows.</param>
[GenerateSerializer, Immutable, Alias("payments.outlook")]
public sealed record PaymentOutlook(
    [property: Id(0)] Payment Payment,
    [property: Id(1)] ImmutableArray<Attempt> Attempts,
    [property: Id(2)] ImmutableArray<Refund> Refunds);

/// <summary>
/// One payment, from the first ask to the last refund: a saga whose every step is written before it is taken outside (guarantees.md, 13).
/// The key is <c>{tenant}/{paymentId}</c>. The grain never calls a gateway: it says what is to be done next, and hears what became of it.
/// </summary>
[Alias("payments.payment-grain")]
public interface IPaymentGrain : IGrainWithStringKey
{
    /// <summary>Opens the payment; one that is there is answered as it is, when the same was asked for.</summary>
    /// <param name="order">What is to be collected.</param>
    /// <param name="fingerprint">A digest of the request; null when nobody may repeat it under a key.</param>
    [Alias("open")]
    Task<Outcome<Payment>> Open(PaymentOrder order, string? fingerprint);

    /// <summary>Reads the payment.</summary>
    [Alias("get"), ReadOnly]
    Task<Outcome<Payment>> Get();

    /// <summary>What is to be done next; null when nothing is, at present.</summary>
    [Alias("next")]
    Task<PaymentStep?> Next();

    /// <summary>What the gateway may know more of; null when there is no such payment.</summary>
    [Alias("look"), ReadOnly]
    Task<PaymentOutlook?> Look();

    /// <summary>Notes what an attempt was found to be.</summary>
    /// <param name="sighting">What.</param>
    [Alias("see")]
    Task See(Sighting sighting);

    /// <summary>Notes what a refund was found to be.</summary>
    /// <param name="sighting">What.</param>
    [Alias("see-refund")]
    Task SeeRefund(RefundSighting sighting);

    /// <summary>Notes that what the payment is for is the payer's.</summary>
    /// <param name="attempt">By which attempt it is paid.</param>
    [Alias("secure")]
    Task Secure(int attempt);

    /// <summary>Settles the payment; the first settlement stands.</summary>
    /// <param name="settlement">What is kept.</param>
    [Alias("settle")]
    Task Settle(Settlement settlement);

    /// <summary>
    /// Decides a refund. Refused with POLICY_VIOLATION when more is asked for than is left, INVALID_TRANSITION when nothing was taken or a
    /// dispute forbids it.
    /// </summary>
    /// <param name="request">What is asked for.</param>
    [Alias("refund")]
    Task<Outcome<Payment>> Refund(RefundRequest request);

    /// <summary>
    /// Plans a page of the gateway's, or finds the one that is open; refused when nothing is to be paid any more. The answer is its step.
    /// </summary>
    /// <param name="urls">Where people come back to; one that is open keeps its own.</param>
    [Alias("plan-page")]
    Task<Outcome<PaymentStep>> PlanPage(ReturnUrls urls);

    /// <summary>Erases what the payment tells of a person.</summary>
    [Alias("erase")]
    Task Erase();
}
