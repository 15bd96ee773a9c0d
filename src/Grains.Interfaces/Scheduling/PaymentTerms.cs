using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>What a client pays when she books.</summary>
[GenerateSerializer, Alias("scheduling.payment-collection")]
public enum PaymentCollection
{
    /// <summary>The whole price.</summary>
    [JsonStringEnumMemberName("full")]
    Full,

    /// <summary>A part of it, the deposit.</summary>
    [JsonStringEnumMemberName("deposit")]
    Deposit,

    /// <summary>Nothing; a card is kept, for the fee when she does not come or calls off late.</summary>
    [JsonStringEnumMemberName("card")]
    Card,
}

/// <summary>The names of what is collected, in the API and in documents.</summary>
public static class PaymentCollectionNames
{
    private static readonly string[] Names = ["full", "deposit", "card"];

    /// <summary>All names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name.</summary>
    /// <param name="collection">What is collected.</param>
    public static string NameOf(PaymentCollection collection) => Names[(int)collection];

    /// <summary>What has a name, or null.</summary>
    /// <param name="name">The name.</param>
    public static PaymentCollection? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (PaymentCollection)at : null;
}

/// <summary>How a service is paid for.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.payment-terms")]
public sealed record PaymentTerms
{
    /// <summary>How many minutes there are to pay when the service does not say.</summary>
    public const int DefaultPayWithinMinutes = 30;

    /// <summary>What is paid when booking.</summary>
    [Id(0)] public PaymentCollection Collects { get; init; }

    /// <summary>The deposit, in minor units of the price; null when it is a percentage.</summary>
    [Id(1)] public long? DepositAmount { get; init; }

    /// <summary>The deposit, in percent of what the appointment comes to, 1 to 100; null when it is an amount.</summary>
    [Id(2)] public int? DepositPercent { get; init; }

    /// <summary>True when calling off late costs the whole deposit at least.</summary>
    [Id(3)] public bool KeepsDeposit { get; init; }

    /// <summary>
    /// What it costs not to come, in percent of what the appointment comes to, 0 to 100; null for what was paid, and with a kept card for
    /// everything.
    /// </summary>
    [Id(4)] public int? NoShowFeePercent { get; init; }

    /// <summary>
    /// How many minutes there are to pay before the time is free again, 5 to 1,440; <see cref="DefaultPayWithinMinutes"/> when null.
    /// </summary>
    [Id(5)] public int? PayWithinMinutes { get; init; }
}

/// <summary>A rate of tax.</summary>
/// <param name="BasisPoints">In hundredths of a percent, 0 to 10,000.</param>
/// <param name="IsInclusive">True when prices contain it; false when it is added to them.</param>
[GenerateSerializer, Immutable, Alias("scheduling.tax-rate")]
public sealed record TaxRate([property: Id(0)] int BasisPoints, [property: Id(1)] bool IsInclusive);

/// <summary>What an appointment comes to. All amounts are in minor units of one currency, and none is negative.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.charge")]
public sealed record Charge
{
    /// <summary>An ISO 4217 code.</summary>
    [Id(0)] public required string Currency { get; init; }

    /// <summary>The price as it is said, before anything is taken off.</summary>
    [Id(1)] public required long Price { get; init; }

    /// <summary>What a coupon takes off; at most the price.</summary>
    [Id(2)] public long Discount { get; init; }

    /// <summary>The tax in or on what is left of the price.</summary>
    [Id(3)] public long Tax { get; init; }

    /// <summary>Everything together: price less discount, with tax.</summary>
    [Id(4)] public required long Total { get; init; }

    /// <summary>What is paid by other means than money now: a gift code or a package.</summary>
    [Id(5)] public long Covered { get; init; }

    /// <summary>What is to be paid when booking; nothing when a card is kept.</summary>
    [Id(6)] public required long Due { get; init; }

    /// <summary>The rate of the tax; null for none.</summary>
    [Id(7)] public TaxRate? TaxRate { get; init; }
}

/// <summary>What is to be paid for an appointment, and whether it is.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-payment")]
public sealed record AppointmentPayment
{
    /// <summary>The payment's id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What is collected.</summary>
    [Id(1)] public required PaymentCollection Collects { get; init; }

    /// <summary>What it comes to.</summary>
    [Id(2)] public required Charge Charge { get; init; }

    /// <summary>Until when it is to be paid; then its time is free again.</summary>
    [Id(3)] public required DateTimeOffset PayBy { get; init; }

    /// <summary>True when calling off late costs what was due at least.</summary>
    [Id(4)] public bool KeepsDeposit { get; init; }

    /// <summary>What it costs not to come, in percent of the total; null for what was paid, and with a kept card for everything.</summary>
    [Id(5)] public int? NoShowFeePercent { get; init; }

    /// <summary>When it was found to be paid, or the card to be kept; null while it is not.</summary>
    [Id(6)] public DateTimeOffset? SecuredAt { get; init; }
}

/// <summary>An appointment was paid for, or the card kept: its time is the client's for certain.</summary>
/// <param name="PaymentId">The payment.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-paid.v1")]
public sealed record AppointmentPaid([property: Id(0)] string PaymentId) : IAppointmentStep
{
    /// <summary>When it lapses unless staff confirm it; null when they need not.</summary>
    [Id(1)] public DateTimeOffset? ConfirmBy { get; init; }

    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <content>Appointments that cost money.</content>
public partial interface IAppointmentGrain
{
    /// <summary>
    /// Makes the appointment the client's for certain, since it is paid for; called by its payment before any money is taken. Refused when
    /// it was called off or has lapsed: then nothing may be taken. A repeat is answered as the first.
    /// </summary>
    /// <param name="paymentId">The payment.</param>
    [Alias("secure")]
    Task<Outcome<Appointment>> Secure(string paymentId);
}
