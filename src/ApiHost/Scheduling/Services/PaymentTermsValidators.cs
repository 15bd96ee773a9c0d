using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>What may stand in the terms of payment of a service, and in a rate of tax.</summary>
internal static class PaymentTermsValidators
{
    private const int MaxBasisPoints = 10_000;
    private const int MinMinutes = 5;
    private const int MaxMinutes = 1_440;

    /// <summary>Checks the organisation's rate of tax.</summary>
    public static Result<TaxRate> Check(TaxRateBody body)
    {
        Validator validator = default;
        var rate = RateOf(ref validator, "", body);
        return validator.Result(rate);
    }

    /// <summary>A service's own rate of tax; null for the organisation's.</summary>
    public static TaxRate? TaxOf(ref Validator validator, TaxRateBody? body) =>
        body is null ? null : RateOf(ref validator, "taxRate.", body);

    /// <summary>The terms; null when nothing is paid when booking.</summary>
    /// <param name="validator">Takes the faults.</param>
    /// <param name="isRequired">What the request says; false turns payment off, whatever the terms are.</param>
    /// <param name="body">The terms that it names.</param>
    /// <param name="price">The service's price.</param>
    public static PaymentTerms? TermsOf(ref Validator validator, bool? isRequired, PaymentTermsBody? body, Money? price)
    {
        if (isRequired is false || (isRequired is null && body is null)) return null;
        if (price is not { Amount: > 0 }) validator.Add("price", "must be given, and be more than nothing, for a service that is paid for");
        return body is null ? new PaymentTerms { Collects = PaymentCollection.Full } : TermsOf(ref validator, body, price);
    }

    private static PaymentTerms TermsOf(ref Validator validator, PaymentTermsBody body, Money? price)
    {
        if (body.Collects is null) validator.Missing("payment.collects");
        var collects = PaymentCollectionNames.Find(body.Collects ?? "");
        if (body.Collects is not null && collects is null)
            validator.Add("payment.collects", "must be one of " + string.Join(", ", PaymentCollectionNames.All));
        if (collects is PaymentCollection.Deposit) CheckDeposit(ref validator, body, price);
        else if (collects is not null) CheckNoDeposit(ref validator, body);
        return new PaymentTerms
        {
            Collects = collects ?? default,
            DepositAmount = body.DepositAmount,
            DepositPercent = validator.Number("payment.depositPercent", body.DepositPercent, 1, 100),
            KeepsDeposit = body.KeepsDeposit ?? false,
            NoShowFeePercent = validator.Number("payment.noShowFeePercent", body.NoShowFeePercent, 0, 100),
            PayWithinMinutes = validator.Number("payment.payWithinMinutes", body.PayWithinMinutes, MinMinutes, MaxMinutes),
        };
    }

    private static void CheckDeposit(ref Validator validator, PaymentTermsBody body, Money? price)
    {
        if (body.DepositAmount is null == body.DepositPercent is null)
            validator.Add("payment.depositAmount", "must be given, or else depositPercent, but not both");
        if (body.DepositAmount is < 1) validator.Add("payment.depositAmount", "must be at least 1");
        else if (price is { Amount: > 0 } && body.DepositAmount > price.Amount)
            validator.Add("payment.depositAmount", "must be at most the price");
    }

    private static void CheckNoDeposit(ref Validator validator, PaymentTermsBody body)
    {
        const string OnlyWithDeposit = "must not be given, except with deposit";
        if (body.DepositAmount is not null) validator.Add("payment.depositAmount", OnlyWithDeposit);
        if (body.DepositPercent is not null) validator.Add("payment.depositPercent", OnlyWithDeposit);
        if (body.KeepsDeposit is true) validator.Add("payment.keepsDeposit", OnlyWithDeposit);
    }

    private static TaxRate RateOf(ref Validator validator, string prefix, TaxRateBody body) => new(
        validator.RequiredNumber(prefix + "basisPoints", body.BasisPoints, 0, MaxBasisPoints), body.Inclusive ?? false);
}
