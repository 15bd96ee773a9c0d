using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Vouchers;

/// <summary>What vouchers are good for: pure, in whole minor units.</summary>
internal static class VoucherAmounts
{
    /// <summary>The field that refusals of vouchers are about.</summary>
    public const string Field = "voucherCode";

    /// <summary>The refusal of what is unknown, over, not yet good or taken out of use: those are not told apart.</summary>
    public static Refusal NotValid { get; } = No(VoucherReasons.NotValid, "is not valid");

    /// <summary>The refusal of what has been used as often as it may be.</summary>
    public static Refusal UsedUp { get; } =
        No(VoucherReasons.UsedUp, "has been used up") with { Code = RefusalCode.LimitReached };

    /// <summary>The refusal of what a client has used as often as one may.</summary>
    public static Refusal UsedUpByClient { get; } =
        No(VoucherReasons.UsedByClient, "has been used by this client as often as it may be") with { Code = RefusalCode.LimitReached };

    /// <summary>A refusal of a voucher.</summary>
    /// <param name="reason">Why, for programs; one of <see cref="VoucherReasons"/>.</param>
    /// <param name="why">Why, for people.</param>
    public static Refusal No(string reason, string why) => Refusal.Invalid(Field, why) with
    {
        Code = RefusalCode.PolicyViolation,
        Fields = [new FieldProblem(Field, why) { Reason = reason }],
    };

    /// <summary>A refusal when a voucher is not good for a service at a time; null when it is.</summary>
    /// <param name="voucher">The voucher.</param>
    /// <param name="service">The service.</param>
    /// <param name="now">The time.</param>
    public static Refusal? CheckService(Voucher voucher, Service service, DateTimeOffset now)
    {
        if (voucher.DeactivatedAt is not null || !voucher.Terms.AreValidAt(now)) return NotValid;
        return voucher.Terms.Services.IsDefaultOrEmpty || voucher.Terms.Services.Contains(service.Id)
            ? null
            : No(VoucherReasons.OtherService, $"is not good for {service.Definition.Name}");
    }

    /// <summary>A refusal when a voucher is not good at a price; null when it is.</summary>
    /// <param name="voucher">The voucher.</param>
    /// <param name="price">The price; null for none.</param>
    public static Refusal? CheckPrice(Voucher voucher, Money? price)
    {
        var currency = voucher.Worth?.Currency ?? voucher.Terms.Coupon?.Amount?.Currency ?? voucher.Terms.Coupon?.MinPrice?.Currency;
        // A session is a session, whatever it costs by now.
        if (voucher.Kind == VoucherKind.Package) return price is null || price.Currency == currency ? null : InOtherCurrency;
        if (price is not { Amount: > 0 }) return No(VoucherReasons.NothingToPay, "takes nothing off: there is nothing to pay");
        if (currency is not null && price.Currency != currency) return InOtherCurrency;
        return price.Amount < voucher.Terms.Coupon?.MinPrice?.Amount
            ? No(VoucherReasons.PriceTooLow, "is good from a higher price only")
            : null;
    }

    /// <summary>A refusal when nothing is left of a voucher; null when something is.</summary>
    /// <param name="voucher">The voucher.</param>
    /// <param name="clientUses">How often the client has used it; null when that does not matter.</param>
    public static Refusal? CheckLeft(Voucher voucher, int? clientUses)
    {
        var coupon = voucher.Terms.Coupon;
        var isLeft = voucher.Kind switch
        {
            VoucherKind.Gift => voucher.Balance() is { Amount: > 0 },
            VoucherKind.Package => voucher.SessionsLeft() > 0,
            _ => coupon?.MaxRedemptions is not { } most || voucher.Used.Redemptions < most,
        };
        if (!isLeft) return UsedUp;
        return clientUses >= MostOfClient(voucher) ? UsedUpByClient : null;
    }

    /// <summary>How often one client may use a voucher; null for any number.</summary>
    /// <param name="voucher">The voucher.</param>
    public static int? MostOfClient(Voucher voucher) =>
        voucher.Terms.Coupon is { } coupon ? (coupon.FirstBookingOnly ? 1 : coupon.MaxPerClient) : null;

    /// <summary>What a voucher is worth at a price for which it is good.</summary>
    /// <param name="voucher">The voucher.</param>
    /// <param name="price">The price; null for none.</param>
    public static VoucherWorth WorthOf(Voucher voucher, Money? price) => voucher.Kind switch
    {
        VoucherKind.Gift => new VoucherWorth(0, voucher.Balance()?.Amount ?? 0),
        VoucherKind.Package => new VoucherWorth(0, long.MaxValue),
        _ => new VoucherWorth(DiscountOf(voucher.Terms.Coupon, price?.Amount ?? 0), 0),
    };

    private static Refusal InOtherCurrency => No(VoucherReasons.OtherCurrency, "is in another currency");

    private static long DiscountOf(CouponTerms? coupon, long price) => coupon switch
    {
        null => 0,
        { Percent: { } percent } => Math.Min(price, Charges.Percent(price, percent)),
        _ => Math.Min(price, coupon.Amount?.Amount ?? 0),
    };
}
