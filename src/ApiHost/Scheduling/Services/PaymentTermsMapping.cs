using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>What services cost and how they are paid for, as requests and answers show it.</summary>
internal static class PaymentTermsMapping
{
    /// <summary>Terms as answers show them; null for none.</summary>
    public static PaymentTermsView? ToView(PaymentTerms? terms) => terms is null ? null : new PaymentTermsView
    {
        Collects = PaymentCollectionNames.NameOf(terms.Collects),
        DepositAmount = terms.DepositAmount,
        DepositPercent = terms.DepositPercent,
        KeepsDeposit = terms.KeepsDeposit,
        NoShowFeePercent = terms.NoShowFeePercent,
        PayWithinMinutes = terms.PayWithinMinutes ?? PaymentTerms.DefaultPayWithinMinutes,
    };

    /// <summary>Terms as the request that would make them; null for none.</summary>
    public static PaymentTermsBody? ToBody(PaymentTerms? terms) => terms is null ? null : new PaymentTermsBody
    {
        Collects = PaymentCollectionNames.NameOf(terms.Collects),
        DepositAmount = terms.DepositAmount,
        DepositPercent = terms.DepositPercent,
        KeepsDeposit = terms.KeepsDeposit ? true : null,
        NoShowFeePercent = terms.NoShowFeePercent,
        PayWithinMinutes = terms.PayWithinMinutes,
    };

    /// <summary>A rate as answers show it; null for none.</summary>
    public static TaxRateView? ToView(TaxRate? rate) =>
        rate is null ? null : new TaxRateView { BasisPoints = rate.BasisPoints, Inclusive = rate.IsInclusive };

    /// <summary>A rate as the request that would make it; null for none.</summary>
    public static TaxRateBody? ToBody(TaxRate? rate) =>
        rate is null ? null : new TaxRateBody { BasisPoints = rate.BasisPoints, Inclusive = rate.IsInclusive };

    /// <summary>What a booking for a price comes to; null when it is free.</summary>
    public static ChargeView? ChargeOf(Service service, Money? price) =>
        ServiceCharges.Of(service, price) is not { } charge ? null : new ChargeView
        {
            Currency = charge.Currency,
            Total = charge.Total,
            Tax = charge.Tax,
            TaxRate = charge.TaxRate is { BasisPoints: > 0 } rate ? ToView(rate) : null,
            Due = charge.Due,
        };
}
