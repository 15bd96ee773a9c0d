using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>How a service is paid for when it is booked.</summary>
public sealed record PaymentTermsBody
{
    /// <summary>
    /// What is paid when booking: <c>full</c>, <c>deposit</c>, or nothing with <c>card</c>, where a card is kept for the fee of who does
    /// not come or calls off late.
    /// </summary>
    [Required, AllowedValues("full", "deposit", "card")]
    public string? Collects { get; init; }

    /// <summary>The deposit in minor units, at most the price: with <c>deposit</c>, unless it is a percentage.</summary>
    public long? DepositAmount { get; init; }

    /// <summary>The deposit in percent of the total, 1 to 100: with <c>deposit</c>, unless it is an amount.</summary>
    public int? DepositPercent { get; init; }

    /// <summary>True when calling off late costs the whole deposit at least: with <c>deposit</c> only; false by default.</summary>
    public bool? KeepsDeposit { get; init; }

    /// <summary>
    /// What it costs not to come, in percent of the total, 0 to 100; when absent what was paid, and with <c>card</c> everything.
    /// </summary>
    public int? NoShowFeePercent { get; init; }

    /// <summary>How many minutes there are to pay before the time is free again, 5 to 1,440; 30 by default.</summary>
    public int? PayWithinMinutes { get; init; }
}

/// <summary>A rate of tax.</summary>
public sealed record TaxRateBody
{
    /// <summary>In hundredths of a percent, 0 to 10,000: 2,300 is 23 %.</summary>
    [Required]
    public int? BasisPoints { get; init; }

    /// <summary>True when prices contain it; false, the default, when it is added to them.</summary>
    public bool? Inclusive { get; init; }
}

/// <summary>How a service is paid for when it is booked.</summary>
public sealed record PaymentTermsView
{
    /// <summary>What is paid when booking; with <c>card</c> nothing, a card is kept.</summary>
    [AllowedValues("full", "deposit", "card")]
    public required string Collects { get; init; }

    /// <summary>The deposit in minor units; absent unless it is an amount.</summary>
    public long? DepositAmount { get; init; }

    /// <summary>The deposit in percent of the total; absent unless it is a percentage.</summary>
    public int? DepositPercent { get; init; }

    /// <summary>True when calling off late costs the whole deposit at least.</summary>
    public required bool KeepsDeposit { get; init; }

    /// <summary>What it costs not to come, in percent of the total; when absent what was paid, and with <c>card</c> everything.</summary>
    public int? NoShowFeePercent { get; init; }

    /// <summary>How many minutes there are to pay before the time is free again.</summary>
    public required int PayWithinMinutes { get; init; }
}

/// <summary>A rate of tax.</summary>
public sealed record TaxRateView
{
    /// <summary>In hundredths of a percent: 2,300 is 23 %.</summary>
    public required int BasisPoints { get; init; }

    /// <summary>True when prices contain it; false when it is added to them.</summary>
    public required bool Inclusive { get; init; }
}

/// <summary>What a booking comes to. All amounts are in minor units of the currency.</summary>
public sealed record ChargeView
{
    /// <summary>An ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Everything together, with tax.</summary>
    public required long Total { get; init; }

    /// <summary>The tax in it.</summary>
    public required long Tax { get; init; }

    /// <summary>The rate of the tax: the service's own, or the organisation's; absent when there is none.</summary>
    public TaxRateView? TaxRate { get; init; }

    /// <summary>What is paid when booking; 0 for nothing, and when a card is kept.</summary>
    public required long Due { get; init; }
}
