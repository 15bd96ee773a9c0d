using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Payments;

/// <summary>Something is to be collected.</summary>
/// <param name="Order">What, and for what.</param>
/// <param name="Gateway">Who moves the money.</param>
/// <param name="Destination">The connected account whose money it is; null for the platform's.</param>
/// <param name="ApplicationFee">The platform's part, in minor units.</param>
/// <param name="Fingerprint">A digest of the request; null when nobody may repeat it under a key.</param>
[GenerateSerializer, Immutable, Alias("payments.payment-opened.v1")]
public sealed record PaymentOpened(
    [property: Id(0)] PaymentOrder Order,
    [property: Id(1)] string Gateway,
    [property: Id(2)] string? Destination,
    [property: Id(3)] long ApplicationFee,
    [property: Id(4)] string? Fingerprint) : IEvent;

/// <summary>Another way for the money to come is to be opened. Written before the gateway hears of it, so that none is forgotten.</summary>
/// <param name="Attempt">The way.</param>
[GenerateSerializer, Immutable, Alias("payments.attempt-planned.v1")]
public sealed record AttemptPlanned([property: Id(0)] Attempt Attempt) : IEvent;

/// <summary>An attempt was found at the gateway.</summary>
/// <param name="Sighting">What it was.</param>
[GenerateSerializer, Immutable, Alias("payments.attempt-seen.v1")]
public sealed record AttemptSeen([property: Id(0)] Sighting Sighting) : IEvent;

/// <summary>Whoever pays was declined.</summary>
/// <param name="Attempt">By which attempt.</param>
/// <param name="Code">Why, as a code of the gateway.</param>
[GenerateSerializer, Immutable, Alias("payments.payment-declined.v1")]
public sealed record PaymentDeclined([property: Id(0)] int Attempt, [property: Id(1)] string Code) : IEvent;

/// <summary>What the payment is for is the payer's for certain: the money may be taken.</summary>
/// <param name="Attempt">By which attempt it is paid.</param>
[GenerateSerializer, Immutable, Alias("payments.payment-secured.v1")]
public sealed record PaymentSecured([property: Id(0)] int Attempt) : IEvent;

/// <summary>So much is to be taken of what is promised. Written before it is, so that a repeat takes the same.</summary>
/// <param name="Attempt">Of which attempt.</param>
/// <param name="Amount">How much, in minor units.</param>
[GenerateSerializer, Immutable, Alias("payments.capture-decided.v1")]
public sealed record CaptureDecided([property: Id(0)] int Attempt, [property: Id(1)] long Amount) : IEvent;

/// <summary>Money was taken.</summary>
/// <param name="Attempt">By which attempt.</param>
/// <param name="Amount">How much.</param>
[GenerateSerializer, Immutable, Alias("payments.payment-taken.v1")]
public sealed record PaymentTaken([property: Id(0)] int Attempt, [property: Id(1)] Money Amount) : IEvent;

/// <summary>A card is kept.</summary>
/// <param name="Attempt">By which attempt.</param>
[GenerateSerializer, Immutable, Alias("payments.card-kept.v1")]
public sealed record CardKept([property: Id(0)] int Attempt) : IEvent;

/// <summary>What of the payment is kept was decided.</summary>
/// <param name="Settlement">What.</param>
[GenerateSerializer, Immutable, Alias("payments.payment-settled.v1")]
public sealed record PaymentSettled([property: Id(0)] Settlement Settlement) : IEvent;

/// <summary>The payment was given up, and nothing was taken.</summary>
[GenerateSerializer, Immutable, Alias("payments.payment-ended.v1")]
public sealed record PaymentEnded : IEvent;

/// <summary>What was owed could not be collected from the kept card.</summary>
/// <param name="Code">Why, as a code of the gateway.</param>
[GenerateSerializer, Immutable, Alias("payments.payment-failed.v1")]
public sealed record PaymentFailed([property: Id(0)] string Code) : IEvent;

/// <summary>Money is to be given back. Written before it is, so that a repeat gives the same.</summary>
/// <param name="Refund">What.</param>
/// <param name="Fingerprint">A digest of the request; null when nobody may repeat it under a key.</param>
[GenerateSerializer, Immutable, Alias("payments.refund-decided.v1")]
public sealed record RefundDecided([property: Id(0)] Refund Refund, [property: Id(1), Personal] string? Fingerprint) : IEvent;

/// <summary>A refund is on its way.</summary>
/// <param name="RefundId">Which.</param>
/// <param name="GatewayId">What the gateway calls it.</param>
[GenerateSerializer, Immutable, Alias("payments.refund-sent.v1")]
public sealed record RefundSent([property: Id(0)] string RefundId, [property: Id(1)] string GatewayId) : IEvent;

/// <summary>Money was given back.</summary>
/// <param name="RefundId">By which refund.</param>
/// <param name="Amount">How much.</param>
/// <param name="GatewayId">What the gateway calls it; null when it was given back there, by nobody here.</param>
[GenerateSerializer, Immutable, Alias("payments.refund-arrived.v1")]
public sealed record RefundArrived(
    [property: Id(0)] string RefundId, [property: Id(1)] Money Amount, [property: Id(2)] string? GatewayId) : IEvent;

/// <summary>A refund did not arrive; the money is still to be given back, and somebody has to look.</summary>
/// <param name="RefundId">Which.</param>
/// <param name="Failure">Why, in the gateway's words.</param>
[GenerateSerializer, Immutable, Alias("payments.refund-failed.v1")]
public sealed record RefundFailed([property: Id(0)] string RefundId, [property: Id(1)] string Failure) : IEvent;

/// <summary>The payer's bank has taken money back, or asks, or has decided.</summary>
/// <param name="Dispute">The dispute.</param>
[GenerateSerializer, Immutable, Alias("payments.payment-disputed.v1")]
public sealed record PaymentDisputed([property: Id(0)] Dispute Dispute) : IEvent;

/// <summary>The gateway is asked again later, since something is on its way there.</summary>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("payments.look-planned.v1")]
public sealed record PaymentLookPlanned([property: Id(0)] DateTimeOffset At) : IEvent;

/// <summary>What a payment told of a person was erased.</summary>
[GenerateSerializer, Immutable, Alias("payments.payment-erased.v1")]
public sealed record PaymentErased : IEvent;
