namespace Actors.Grains.Interfaces.Payments;

/// <summary>How something is collected.</summary>
[GenerateSerializer, Alias("payments.attempt-kind")]
public enum AttemptKind
{
    /// <summary>By an intent that the client confirms in her browser.</summary>
    Intent,

    /// <summary>On a page of the gateway's.</summary>
    Checkout,

    /// <summary>A card is kept.</summary>
    Setup,

    /// <summary>From a card that was kept.</summary>
    Charge,

    /// <summary>A card is kept, on a page of the gateway's.</summary>
    SetupCheckout,
}

/// <summary>Where an attempt is, as far as is known here. The greater is the later, so that what comes late changes nothing.</summary>
[GenerateSerializer, Alias("payments.attempt-status")]
public enum AttemptStatus
{
    /// <summary>The gateway does not know it, as far as is known.</summary>
    Planned,

    /// <summary>It waits for the client.</summary>
    Open,

    /// <summary>It waits for a bank.</summary>
    Processing,

    /// <summary>The money is promised.</summary>
    Authorized,

    /// <summary>The money is taken, or the card kept.</summary>
    Succeeded,

    /// <summary>It was given up, by whomever: nothing comes of it any more.</summary>
    Ended,
}

/// <summary>One way on which the money may come. There can be several: two tabs, a page and a form, a new one when one has ended.</summary>
[GenerateSerializer, Immutable, Alias("payments.attempt")]
public sealed record Attempt
{
    /// <summary>Its number, from 1: a part of every idempotency key.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>How.</summary>
    [Id(1)] public required AttemptKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    [Id(2)] public required AttemptStatus Status { get; init; }

    /// <summary>What the gateway calls the intent, or the setup; null before there is one.</summary>
    [Id(3)] public string? IntentId { get; init; }

    /// <summary>What the gateway calls its page; null when it has none.</summary>
    [Id(4)] public string? CheckoutId { get; init; }

    /// <summary>How much it is for, in minor units.</summary>
    [Id(5)] public long Amount { get; init; }

    /// <summary>How much was taken.</summary>
    [Id(6)] public long Received { get; init; }

    /// <summary>Whose card it is, as the gateway calls her; null when it knows nobody.</summary>
    [Id(7)] public string? CustomerId { get; init; }

    /// <summary>The card, as the gateway calls it; null before there is one.</summary>
    [Id(8)] public string? PaymentMethodId { get; init; }

    /// <summary>Why it was declined last; null when it was not.</summary>
    [Id(9)] public string? DeclineCode { get; init; }

    /// <summary>Until when its page is open; null when it has none.</summary>
    [Id(10)] public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>How much is to be taken of what is promised; null before that is decided, and then it stays.</summary>
    [Id(11)] public long? Captures { get; init; }

    /// <summary>Where people come back to from its page; null when it has none.</summary>
    [Id(12)] public ReturnUrls? Urls { get; init; }
}

/// <summary>What an attempt was found to be at the gateway.</summary>
[GenerateSerializer, Immutable, Alias("payments.sighting")]
public sealed record Sighting
{
    /// <summary>Which attempt.</summary>
    [Id(0)] public required int Attempt { get; init; }

    /// <summary>Where it is.</summary>
    [Id(1)] public required AttemptStatus Status { get; init; }

    /// <summary>What the gateway calls the intent; null when there is none yet.</summary>
    [Id(2)] public string? IntentId { get; init; }

    /// <summary>What it calls the page; null when there is none.</summary>
    [Id(3)] public string? CheckoutId { get; init; }

    /// <summary>How much was taken.</summary>
    [Id(4)] public long Received { get; init; }

    /// <summary>Whose card it is.</summary>
    [Id(5)] public string? CustomerId { get; init; }

    /// <summary>The card.</summary>
    [Id(6)] public string? PaymentMethodId { get; init; }

    /// <summary>Why it was declined last.</summary>
    [Id(7)] public string? DeclineCode { get; init; }

    /// <summary>The dispute about it; null for none.</summary>
    [Id(8)] public Dispute? Dispute { get; init; }

    /// <summary>How much of it the gateway says was given back, in minor units; 0 when it does not say.</summary>
    [Id(9)] public long Refunded { get; init; }

    /// <summary>How many refunds were known to have failed when the gateway was asked: of those it does not count any.</summary>
    [Id(10)] public int FailedRefunds { get; init; }
}

/// <summary>What was found of a refund.</summary>
/// <param name="RefundId">Which, by its id here.</param>
/// <param name="Status">Where it is.</param>
/// <param name="GatewayId">What the gateway calls it.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
[GenerateSerializer, Immutable, Alias("payments.refund-sighting")]
public sealed record RefundSighting(
    [property: Id(0)] string RefundId,
    [property: Id(1)] RefundStatus Status,
    [property: Id(2)] string? GatewayId,
    [property: Id(3)] string? Failure);

/// <summary>How a payment is settled: what of it is kept, whatever was promised or taken.</summary>
/// <param name="Keep">How much is kept at most, in minor units: 0 gives everything back.</param>
/// <param name="Charge">How much is to be charged to a kept card; 0 for nothing.</param>
/// <param name="By">Who has decided it: a user, <c>client</c> or <c>system</c>.</param>
/// <param name="Reason">Why, as a word: <c>cancelled</c>, <c>lapsed</c>, <c>missed</c> or <c>completed</c>.</param>
[GenerateSerializer, Immutable, Alias("payments.settlement")]
public sealed record Settlement(
    [property: Id(0)] long Keep, [property: Id(1)] long Charge, [property: Id(2)] string By, [property: Id(3)] string Reason)
{
    /// <summary>
    /// True when what it is for had become the payer's: then an attempt has won, also when that was not noted here before a crash.
    /// </summary>
    [Id(4)] public bool IsSecured { get; init; }
}

/// <summary>A refund that staff ask for.</summary>
/// <param name="Key">The refund's id and the request's fingerprint.</param>
/// <param name="Amount">How much, in minor units; null for all that is left.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExpectedVersion">The version that the caller has seen; null for any.</param>
[GenerateSerializer, Immutable, Alias("payments.refund-request")]
public sealed record RefundRequest(
    [property: Id(0)] CreationKey Key,
    [property: Id(1)] long? Amount,
    [property: Id(2), Personal] string? Reason,
    [property: Id(3)] long? ExpectedVersion);
