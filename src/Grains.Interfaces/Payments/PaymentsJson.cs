using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Payments;

/// <summary>
/// How payments' events and documents are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PaymentOpened))]
[JsonSerializable(typeof(AttemptPlanned))]
[JsonSerializable(typeof(AttemptSeen))]
[JsonSerializable(typeof(PaymentDeclined))]
[JsonSerializable(typeof(PaymentSecured))]
[JsonSerializable(typeof(CaptureDecided))]
[JsonSerializable(typeof(PaymentTaken))]
[JsonSerializable(typeof(CardKept))]
[JsonSerializable(typeof(PaymentSettled))]
[JsonSerializable(typeof(PaymentEnded))]
[JsonSerializable(typeof(PaymentFailed))]
[JsonSerializable(typeof(RefundDecided))]
[JsonSerializable(typeof(RefundSent))]
[JsonSerializable(typeof(RefundArrived))]
[JsonSerializable(typeof(RefundFailed))]
[JsonSerializable(typeof(PaymentDisputed))]
[JsonSerializable(typeof(PaymentLookPlanned))]
[JsonSerializable(typeof(PaymentErased))]
[JsonSerializable(typeof(ConnectedAccountSeen))]
[JsonSerializable(typeof(ConnectedAccountLeft))]
[JsonSerializable(typeof(PaymentsReconciled))]
[JsonSerializable(typeof(Payment))]
public sealed partial class PaymentsJson : JsonSerializerContext;

/// <summary>The kinds of payments' documents.</summary>
public static class PaymentDocuments
{
    /// <summary>A payment.</summary>
    public const string Payment = "payment";
}
