using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Payments;

/// <summary>What a payment is for.</summary>
[GenerateSerializer, Alias("payments.purpose-kind")]
public enum PaymentPurposeKind
{
    /// <summary>An appointment: it is the client's for certain once it is paid.</summary>
    [JsonStringEnumMemberName("appointment")]
    Appointment,

    /// <summary>Nothing that is known here.</summary>
    [JsonStringEnumMemberName("other")]
    Other,

    /// <summary>A package that is bought: whoever buys it has it once it is paid.</summary>
    [JsonStringEnumMemberName("purchase")]
    Purchase,
}

/// <summary>What a payment is for.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Id">Its id; null for nothing that is known here.</param>
[GenerateSerializer, Immutable, Alias("payments.purpose")]
public sealed record PaymentPurpose([property: Id(0)] PaymentPurposeKind Kind, [property: Id(1)] string? Id)
{
    /// <summary>The appointment that it is; null when it is none.</summary>
    public string? AppointmentId() => Kind == PaymentPurposeKind.Appointment ? Id : null;

    /// <summary>The purchase that it is; null when it is none.</summary>
    public string? PurchaseId() => Kind == PaymentPurposeKind.Purchase ? Id : null;
}

/// <summary>How far a payment has come. What was given back says <see cref="Payment.Refunded"/>.</summary>
[GenerateSerializer, Alias("payments.status")]
public enum PaymentStatus
{
    /// <summary>The gateway has not been reached yet.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>It waits for the client.</summary>
    [JsonStringEnumMemberName("requires_payment")]
    RequiresPayment,

    /// <summary>The client has done her part; her bank has not.</summary>
    [JsonStringEnumMemberName("processing")]
    Processing,

    /// <summary>The money is promised, and not taken yet.</summary>
    [JsonStringEnumMemberName("authorized")]
    Authorized,

    /// <summary>The money is taken.</summary>
    [JsonStringEnumMemberName("paid")]
    Paid,

    /// <summary>A card is kept, and nothing is taken.</summary>
    [JsonStringEnumMemberName("card_kept")]
    CardKept,

    /// <summary>A part of what was taken is given back.</summary>
    [JsonStringEnumMemberName("partially_refunded")]
    PartiallyRefunded,

    /// <summary>Everything that was taken is given back.</summary>
    [JsonStringEnumMemberName("refunded")]
    Refunded,

    /// <summary>It was given up before anything was taken.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>What was owed could not be collected.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}

/// <summary>Where a refund is.</summary>
[GenerateSerializer, Alias("payments.refund-status")]
public enum RefundStatus
{
    /// <summary>It is decided, or on its way.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>It was given back.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary>It did not arrive: somebody has to look.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}

/// <summary>Money that is given back.</summary>
[GenerateSerializer, Immutable, Alias("payments.refund")]
public sealed record Refund
{
    /// <summary>Its id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>How much, in minor units.</summary>
    [Id(1)] public required long Amount { get; init; }

    /// <summary>Where it is.</summary>
    [Id(2)] public required RefundStatus Status { get; init; }

    /// <summary>Why, as whoever asked for it says.</summary>
    [Id(3), Personal] public string? Reason { get; init; }

    /// <summary>Who asked for it: a user, <c>client</c> or <c>system</c>.</summary>
    [Id(4)] public required string By { get; init; }

    /// <summary>When it was decided.</summary>
    [Id(5)] public required DateTimeOffset At { get; init; }

    /// <summary>Which attempt's money is given back.</summary>
    [Id(6)] public required int Attempt { get; init; }

    /// <summary>What the gateway calls it; null before it knows it.</summary>
    [Id(7)] public string? GatewayId { get; init; }

    /// <summary>Why it failed, in the gateway's words; null when it did not.</summary>
    [Id(8)] public string? Failure { get; init; }
}

/// <summary>A dispute: the payer's bank takes the money back, or asks.</summary>
/// <param name="GatewayId">What the gateway calls it.</param>
/// <param name="Status">In the gateway's words, for example <c>needs_response</c>, <c>won</c> or <c>lost</c>.</param>
/// <param name="Amount">How much it is about, in minor units.</param>
/// <param name="Reason">In the gateway's words, for example <c>fraudulent</c>.</param>
/// <param name="BlocksRefunds">True while nothing can be refunded because of it.</param>
[GenerateSerializer, Immutable, Alias("payments.dispute")]
public sealed record Dispute(
    [property: Id(0)] string GatewayId,
    [property: Id(1)] string Status,
    [property: Id(2)] long Amount,
    [property: Id(3)] string Reason,
    [property: Id(4)] bool BlocksRefunds)
{
    /// <summary>True while the bank has not decided.</summary>
    [JsonIgnore] public bool IsOpen => Status is not ("won" or "lost" or "warning_closed" or "prevented");
}

/// <summary>What is to be collected, and for what.</summary>
[GenerateSerializer, Immutable, Alias("payments.order")]
public sealed record PaymentOrder
{
    /// <summary>What it is for.</summary>
    [Id(0)] public required PaymentPurpose Purpose { get; init; }

    /// <summary>What is collected.</summary>
    [Id(1)] public required PaymentCollection Collects { get; init; }

    /// <summary>How much; 0 when a card is kept.</summary>
    [Id(2)] public required Money Amount { get; init; }

    /// <summary>Until when it can be paid.</summary>
    [Id(3)] public required DateTimeOffset PayBy { get; init; }

    /// <summary>The tax in it, in minor units.</summary>
    [Id(4)] public long Tax { get; init; }

    /// <summary>What it is for, as statements say it; nothing of persons.</summary>
    [Id(5)] public string? Description { get; init; }

    /// <summary>The expert whose money it is; null when it is the organisation's.</summary>
    [Id(6)] public string? ExpertId { get; init; }
}

/// <summary>A payment.</summary>
[GenerateSerializer, Immutable, Alias("payments.payment")]
public sealed record Payment
{
    /// <summary>Its id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What is collected, and for what.</summary>
    [Id(1)] public required PaymentOrder Order { get; init; }

    /// <summary>Who moves the money: <c>stripe</c>, or <c>test</c>, which moves none.</summary>
    [Id(2)] public required string Gateway { get; init; }

    /// <summary>How far it has come.</summary>
    [Id(3)] public required PaymentStatus Status { get; init; }

    /// <summary>How much was taken, in minor units; refunds are not taken off.</summary>
    [Id(4)] public long Captured { get; init; }

    /// <summary>How much was given back, or is about to be.</summary>
    [Id(5)] public long Refunded { get; init; }

    /// <summary>What was given back, oldest first.</summary>
    [Id(6)] public ImmutableArray<Refund> Refunds { get; init; } = [];

    /// <summary>The newest dispute; null for none.</summary>
    [Id(7)] public Dispute? Dispute { get; init; }

    /// <summary>Why it was declined last, as a code of the gateway; null when it was not.</summary>
    [Id(8)] public string? DeclineCode { get; init; }

    /// <summary>The connected account whose money it is; null for the platform's.</summary>
    [Id(9)] public string? Destination { get; init; }

    /// <summary>The platform's part of what is taken, in minor units.</summary>
    [Id(10)] public long ApplicationFee { get; init; }

    /// <summary>When it was made.</summary>
    [Id(11)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    [Id(12)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change, from 1.</summary>
    [Id(13)] public required long Version { get; init; }

    /// <summary>What of it is left to refund, in minor units.</summary>
    public long Left() => Captured - Refunded;

    /// <summary>How many of its refunds did not arrive.</summary>
    public int FailedRefunds() => Refunds.Count(refund => refund.Status == RefundStatus.Failed);
}
