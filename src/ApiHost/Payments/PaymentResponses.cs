using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Payments;

/// <summary>A payment.</summary>
public sealed record PaymentView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// How far it has come. <c>authorized</c> is promised and not taken yet; <c>card_kept</c> keeps a card, and takes nothing.
    /// </summary>
    [AllowedValues(
        "pending", "requires_payment", "processing", "authorized", "paid", "card_kept", "partially_refunded", "refunded", "cancelled",
        "failed")]
    public required string Status { get; init; }

    /// <summary>How much, in minor units; 0 when a card is kept.</summary>
    public required long Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What is collected: <c>full</c>, <c>deposit</c> or <c>card</c>, which is kept.</summary>
    [AllowedValues("full", "deposit", "card")]
    public required string Collects { get; init; }

    /// <summary>The appointment that it is for; absent when it is for none.</summary>
    public string? AppointmentId { get; init; }

    /// <summary>The purchase that it is for; absent when it is for none.</summary>
    public string? PurchaseId { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Who moves the money: <c>stripe</c>, or <c>test</c>, which moves none.</summary>
    [AllowedValues("stripe", "test")]
    public required string Gateway { get; init; }

    /// <summary>
    /// By it the payment provider's own script confirms the payment, or the card that is kept, in the browser. Only while something is to
    /// be confirmed, and kept nowhere: ask again for it.
    /// </summary>
    public string? ClientSecret { get; init; }

    /// <summary>A page on which the payment can be made; only while it can.</summary>
    public string? CheckoutUrl { get; init; }

    /// <summary>Until when it can be paid, in UTC; only while it can.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>Why whoever pays was declined last, as a code such as <c>insufficient_funds</c>; absent when nobody was.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>How much was taken, in minor units; refunds are not taken off.</summary>
    public required long Captured { get; init; }

    /// <summary>How much was given back, or is on its way.</summary>
    public required long Refunded { get; init; }

    /// <summary>What was given back, oldest first; for owners and admins.</summary>
    public IReadOnlyList<RefundView>? Refunds { get; init; }

    /// <summary>The newest dispute; for owners and admins. Absent when there is none.</summary>
    public DisputeView? Dispute { get; init; }

    /// <summary>The platform's part of what is taken, in minor units; for owners and admins.</summary>
    public long? ApplicationFee { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>A payment as answers show it to those who manage the organisation, or else to its payer.</summary>
    internal static PaymentView Of(Payment payment, bool isStaff) => new()
    {
        Id = payment.Id,
        Status = PaymentNames.Of(payment.Status),
        Amount = payment.Order.Amount.Amount,
        Currency = payment.Order.Amount.Currency,
        Collects = PaymentCollectionNames.NameOf(payment.Order.Collects),
        AppointmentId = payment.Order.Purpose.AppointmentId(),
        PurchaseId = payment.Order.Purpose.PurchaseId(),
        Description = payment.Order.Description,
        Gateway = payment.Gateway,
        DeclineCode = payment.DeclineCode,
        Captured = payment.Captured,
        Refunded = payment.Refunded,
        Refunds = isStaff ? [.. payment.Refunds.Select(RefundView.Of)] : null,
        Dispute = isStaff && payment.Dispute is { } dispute ? DisputeView.Of(dispute) : null,
        ApplicationFee = isStaff && payment.Destination is not null ? payment.ApplicationFee : null,
        CreatedAt = payment.CreatedAt.UtcDateTime,
        UpdatedAt = payment.UpdatedAt.UtcDateTime,
        Version = payment.Version,
    };
}

/// <summary>Money that is given back.</summary>
public sealed record RefundView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Amount { get; init; }

    /// <summary>Where it is. One that has failed did not arrive: somebody has to look.</summary>
    [AllowedValues("pending", "succeeded", "failed")]
    public required string Status { get; init; }

    /// <summary>Why, as whoever asked for it says.</summary>
    public string? Reason { get; init; }

    /// <summary>Who asked for it: a user, <c>client</c>, <c>system</c>, or the payment provider.</summary>
    public required string By { get; init; }

    /// <summary>Why it failed, in the payment provider's words.</summary>
    public string? Failure { get; init; }

    /// <summary>When it was decided, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>A refund as answers show it.</summary>
    internal static RefundView Of(Refund refund) => new()
    {
        Id = refund.Id,
        Amount = refund.Amount,
        Status = PaymentNames.Of(refund.Status),
        Reason = refund.Reason,
        By = refund.By,
        Failure = refund.Failure,
        At = refund.At.UtcDateTime,
    };
}

/// <summary>A dispute: the payer's bank takes the money back, or asks.</summary>
public sealed record DisputeView
{
    /// <summary>How it stands, in the payment provider's words, for example <c>needs_response</c>, <c>won</c> or <c>lost</c>.</summary>
    public required string Status { get; init; }

    /// <summary>How much it is about, in minor units.</summary>
    public required long Amount { get; init; }

    /// <summary>Why, in the payment provider's words, for example <c>fraudulent</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>True while nothing can be refunded because of it.</summary>
    public required bool BlocksRefunds { get; init; }

    /// <summary>A dispute as answers show it.</summary>
    internal static DisputeView Of(Dispute dispute) => new()
    {
        Status = dispute.Status,
        Amount = dispute.Amount,
        Reason = dispute.Reason,
        BlocksRefunds = dispute.BlocksRefunds,
    };
}

/// <summary>A page of the payment provider's on which somebody pays.</summary>
public sealed record CheckoutView
{
    /// <summary>Where it is.</summary>
    public required string Url { get; init; }
}

/// <summary>A link to where an expert tells the payment provider about herself.</summary>
public sealed record OnboardingLinkView
{
    /// <summary>Where it leads; it can be used once.</summary>
    public required string Url { get; init; }

    /// <summary>Until when, in UTC.</summary>
    public required DateTime ExpiresAt { get; init; }
}

/// <summary>An expert's account at the payment provider.</summary>
public sealed record ConnectedAccountView
{
    /// <summary>The expert.</summary>
    public required string ExpertId { get; init; }

    /// <summary>Who has the account: <c>stripe</c> or <c>test</c>; absent when the expert has none.</summary>
    public string? Gateway { get; init; }

    /// <summary>The account's id there.</summary>
    public string? AccountId { get; init; }

    /// <summary>True when payments may go to it.</summary>
    public required bool ChargesEnabled { get; init; }

    /// <summary>True when the payment provider pays out from it.</summary>
    public required bool PayoutsEnabled { get; init; }

    /// <summary>True when the expert has told what was asked first.</summary>
    public required bool DetailsSubmitted { get; init; }

    /// <summary>What is missing, in words.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Why it may take no payments, in the payment provider's words; absent when it may.</summary>
    public string? DisabledReason { get; init; }
}

/// <summary>What came of comparing payments with the payment provider.</summary>
public sealed record ReconciliationView
{
    /// <summary>When it was done, in UTC; absent before the first night.</summary>
    public DateTime? At { get; init; }

    /// <summary>Payments that were made since this time were compared, in UTC.</summary>
    public DateTime? Since { get; init; }

    /// <summary>How many payments.</summary>
    public required int Compared { get; init; }

    /// <summary>Where they do not agree, the first thousand.</summary>
    public required IReadOnlyList<PaymentDifferenceView> Differences { get; init; }
}

/// <summary>Something in which the books here and the payment provider do not agree.</summary>
public sealed record PaymentDifferenceView
{
    /// <summary>Of which payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>In what: <c>unreachable</c> when the payment provider does not know it.</summary>
    [AllowedValues("captured", "refunded", "unreachable")]
    public required string What { get; init; }

    /// <summary>What is known here, in minor units.</summary>
    public required long Here { get; init; }

    /// <summary>What the payment provider says.</summary>
    public required long There { get; init; }
}

/// <summary>How answers about payments are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<PaymentView>))]
[JsonSerializable(typeof(PagedEnvelope<PaymentView>))]
[JsonSerializable(typeof(Envelope<ReconciliationView>))]
[JsonSerializable(typeof(Envelope<CheckoutView>))]
[JsonSerializable(typeof(Envelope<OnboardingLinkView>))]
[JsonSerializable(typeof(Envelope<ConnectedAccountView>))]
internal sealed partial class PaymentAnswers : JsonSerializerContext;
