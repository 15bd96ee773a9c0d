using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>What an appointment comes to: pure, in whole minor units. Half a unit is rounded up, once for each amount.</summary>
internal static class Charges
{
    private const int Whole = 10_000;

    /// <summary>What a booking comes to.</summary>
    /// <param name="price">The price.</param>
    /// <param name="tax">The rate of tax; null for none.</param>
    /// <param name="terms">How it is paid for.</param>
    /// <param name="discount">What a coupon takes off, in minor units.</param>
    /// <param name="covers">How much other means than money could pay at most, in minor units.</param>
    public static Charge Of(Money price, TaxRate? tax, PaymentTerms terms, long discount = 0, long covers = 0)
    {
        var off = Math.Clamp(discount, 0, price.Amount);
        var left = price.Amount - off;
        var taxed = tax is null ? 0 : TaxOf(left, tax);
        var total = tax is { IsInclusive: false } ? left + taxed : left;
        var covered = Math.Clamp(covers, 0, total);
        return new Charge
        {
            Currency = price.Currency,
            Price = price.Amount,
            Discount = off,
            Tax = taxed,
            Total = total,
            Covered = covered,
            Due = DueOf(total, total - covered, terms),
            TaxRate = tax,
        };
    }

    /// <summary>A percentage of an amount.</summary>
    /// <param name="amount">The amount, in minor units.</param>
    /// <param name="percent">How much, 0 to 100.</param>
    public static long Percent(long amount, int percent) => Share(amount, percent, 100);

    // What is covered is spent first, so a deposit is never more than what is left to pay.
    private static long DueOf(long total, long left, PaymentTerms terms) => terms.Collects switch
    {
        PaymentCollection.Card => 0,
        PaymentCollection.Deposit => Math.Min(left, terms.DepositAmount ?? Percent(total, terms.DepositPercent ?? 100)),
        _ => left,
    };

    private static long TaxOf(long amount, TaxRate tax) =>
        Share(amount, tax.BasisPoints, tax.IsInclusive ? Whole + tax.BasisPoints : Whole);

    private static long Share(long amount, int part, int of) => (long)(((Int128)amount * part * 2 + of) / (2 * of));
}
