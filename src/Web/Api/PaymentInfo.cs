namespace Actors.Web.Api;

/// <summary>What a booking comes to; amounts are in minor units.</summary>
/// <param name="Currency">An ISO 4217 code.</param>
/// <param name="Total">Everything, with tax.</param>
/// <param name="Tax">The tax in it.</param>
/// <param name="Due">What is paid when booking.</param>
public sealed record ChargeInfo(string Currency, long Total, long Tax, long Due);

/// <summary>A rate of tax.</summary>
/// <param name="BasisPoints">In hundredths of a percent.</param>
/// <param name="Inclusive">True when prices contain it.</param>
public sealed record TaxRateInfo(int BasisPoints, bool Inclusive);

/// <summary>How a service is paid for when it is booked.</summary>
public sealed record PaymentTermsInfo
{
    /// <summary>full, deposit or card.</summary>
    public required string Collects { get; init; }

    /// <summary>The deposit in minor units, if it is an amount.</summary>
    public long? DepositAmount { get; init; }

    /// <summary>The deposit in percent, if it is a percentage.</summary>
    public int? DepositPercent { get; init; }

    /// <summary>True when calling off late costs the whole deposit at least.</summary>
    public bool KeepsDeposit { get; init; }

    /// <summary>What it costs not to come, in percent.</summary>
    public int? NoShowFeePercent { get; init; }

    /// <summary>How many minutes there are to pay.</summary>
    public int PayWithinMinutes { get; init; }

    /// <summary>True when nothing is paid and a card is kept.</summary>
    public bool KeepsCard => Collects == "card";
}

/// <summary>What is to be paid for an appointment; amounts are in minor units.</summary>
public sealed record AppointmentPaymentInfo
{
    /// <summary>The payment's id.</summary>
    public required string Id { get; init; }

    /// <summary>full, deposit or card.</summary>
    public required string Collects { get; init; }

    /// <summary>What is to be paid when booking, or was.</summary>
    public long Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What the appointment comes to, with tax.</summary>
    public long Total { get; init; }

    /// <summary>The tax in it.</summary>
    public long Tax { get; init; }

    /// <summary>What a coupon took off.</summary>
    public long Discount { get; init; }

    /// <summary>Until when it is to be paid.</summary>
    public required DateTimeOffset PayBy { get; init; }

    /// <summary>True once it is paid, or the card is kept.</summary>
    public bool IsPaid { get; init; }

    /// <summary>True when nothing is paid and a card is kept.</summary>
    public bool KeepsCard => Collects == "card";
}

/// <summary>A payment as it stands.</summary>
public sealed record PaymentInfo
{
    /// <summary>The payment's id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// pending, requires_payment, processing, authorized, paid, partially_refunded, refunded, cancelled, failed or card_kept.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>Our own page on which it can be made; null when it cannot.</summary>
    public string? CheckoutUrl { get; init; }

    /// <summary>Why whoever pays was declined last; null when nobody was.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>Who takes the money; <c>test</c> takes none.</summary>
    public string? Gateway { get; init; }
}

/// <summary>A request for a page of the payment service's.</summary>
/// <param name="SuccessUrl">Where people come back to who have paid.</param>
/// <param name="CancelUrl">Where people come back to who have not.</param>
public sealed record CheckoutRequest(string SuccessUrl, string CancelUrl);

/// <summary>A page of the payment service's.</summary>
/// <param name="Url">Where it is.</param>
public sealed record CheckoutInfo(string Url);

/// <summary>A request to open the payment of an appointment, or to go on with it.</summary>
/// <param name="AppointmentId">The appointment.</param>
public sealed record PaymentRequest(string AppointmentId);
