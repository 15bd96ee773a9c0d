using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Grains.Vouchers;
using Actors.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Vouchers;

/// <summary>
/// The arithmetic of vouchers, in minor units: yen have no decimals, dinars three, and nothing depends on it. Never below nothing, never
/// above the price, and what is given back is what was taken less the fee.
/// </summary>
public sealed class VoucherProperties
{
    private static readonly string[] Currencies = ["JPY", "EUR", "KWD"];

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    /// <summary>What is booked with what.</summary>
    public sealed record Case(Service Service, Voucher Voucher, int Count);

    [Fact]
    public void What_is_taken_off_or_covered_is_never_less_than_nothing_nor_more_than_there_is() =>
        Properties.Hold(Prop.ForAll(Cases, each => Check(each)), tests: 1_000);

    [Fact]
    public void What_is_given_back_and_what_pays_the_fee_is_what_was_taken()
    {
        var cases = (from kind in Gen.Elements(Enum.GetValues<VoucherKind>())
                     from amount in Gen.Choose(0, 1_000_000)
                     from fee in Gen.Choose(-1, 1_500_000)
                     from currency in Gen.Elements(Currencies)
                     select (kind, amount, fee, currency)).ToArbitrary();
        Properties.Hold(Prop.ForAll(cases, each =>
        {
            var applied = new AppliedVoucher
            {
                Id = "vch_1",
                Kind = each.kind,
                Amount = each.amount,
                Sessions = each.kind == VoucherKind.Package ? 1 : 0,
                Currency = each.currency,
            };
            var fee = each.fee < 0 ? null : new Money(each.fee, each.currency);
            var (back, paid) = (VoucherReturns.Of(applied, fee), VoucherReturns.FeeBy(applied, fee) ?? 0);
            back.Amount.ShouldBeInRange(0, applied.Amount);
            paid.ShouldBeInRange(0, Math.Min(applied.Amount, fee?.Amount ?? 0));
            if (fee is null) back.ShouldBe(new ReturnedVoucher(1, applied.Amount, applied.Sessions));
            else if (each.kind == VoucherKind.Gift) (back.Amount + paid).ShouldBe(applied.Amount);
            else back.ShouldBe(default);
        }), tests: 1_000);
    }

    [Theory]
    [InlineData("SUMMER-27", "summer 27", true)]
    [InlineData("OIL", "0l1", true)]
    [InlineData("ABC", "ABD", false)]
    public void Codes_that_look_alike_are_one(string one, string other, bool isSame) =>
        (VoucherCodes.Normalized(one) == VoucherCodes.Normalized(other)).ShouldBe(isSame);

    private static Arbitrary<Case> Cases => (
        from currency in Gen.Elements(Currencies)
        from price in Gen.Choose(1, 5_000_000)
        from points in Gen.Choose(0, 3_000)
        from isInclusive in Gen.Elements(true, false)
        from deposit in Gen.Choose(1, 100)
        from kind in Gen.Elements(Enum.GetValues<VoucherKind>())
        from percent in Gen.Choose(0, 100)
        from amount in Gen.Choose(1, 8_000_000)
        from limit in Gen.Choose(1, 6)
        from count in Gen.Choose(1, 6)
        select new Case(ServiceOf(currency, price, points, isInclusive, deposit), VoucherOf(currency, kind, percent, amount, limit), count))
        .ToArbitrary();

    private static void Check(Case each)
    {
        var (service, voucher) = (each.Service, each.Voucher);
        var fence = new StreamFence(StreamName.For("tnt_1", "voucher", "vch_1"), 1, default);
        BookingVoucher offer = new VoucherOffer(new VoucherAccount("tnt_1", voucher, fence), Client: null);
        var price = service.Definition.Price!.Amount;
        if (VoucherUses.Of(offer, service, 30, each.Count).IsRefused(out var uses, out var refusal))
        {
            refusal.Code.ShouldBe(RefusalCode.LimitReached);
            each.Count.ShouldBeGreaterThan(voucher.Sessions ?? voucher.Terms.Coupon?.MaxRedemptions ?? 0);
            return;
        }

        var all = Enumerable.Range(0, each.Count).Select(index => uses[index]).OfType<VoucherUse>().ToImmutableArray();
        foreach (var (applied, charge) in all)
        {
            charge.ShouldNotBeNull();
            charge.Discount.ShouldBeInRange(0, price);
            charge.Covered.ShouldBeInRange(0, charge.Total);
            charge.Due.ShouldBeInRange(0, charge.Total - charge.Covered);
            charge.Tax.ShouldBeGreaterThanOrEqualTo(0);
            (charge.Price - charge.Discount + (charge.TaxRate!.IsInclusive ? 0 : charge.Tax)).ShouldBe(charge.Total);
            applied.Amount.ShouldBe(voucher.Kind == VoucherKind.Coupon ? charge.Discount : charge.Covered);
            if (voucher.Kind == VoucherKind.Package) charge.Due.ShouldBe(0);
        }

        if (voucher.Kind == VoucherKind.Gift)
        {
            var total = all[0].Charge!.Total;
            all.Sum(use => use.Applied.Amount).ShouldBe(Math.Min(voucher.Worth!.Amount, total * each.Count), "no unit is left lying");
        }

        all.Sum(use => use.Applied.Sessions).ShouldBe(voucher.Kind == VoucherKind.Package ? each.Count : 0);
    }

    private static Service ServiceOf(string currency, int price, int points, bool isInclusive, int deposit) => new(
        "svc_1",
        new ServiceDefinition
        {
            Name = "Consultation",
            ServiceType = "consultation",
            DurationMinutes = 30,
            Price = new Money(price, currency),
            Tax = new TaxRate(points, isInclusive),
            Payment = new PaymentTerms { Collects = PaymentCollection.Deposit, DepositPercent = deposit },
        },
        Now, Now, 1);

    private static Voucher VoucherOf(string currency, VoucherKind kind, int percent, int amount, int limit) => new()
    {
        Id = "vch_1",
        Kind = kind,
        Terms = new VoucherTerms
        {
            Coupon = kind != VoucherKind.Coupon ? null : new CouponTerms
            {
                Percent = percent == 0 ? null : percent,
                Amount = percent == 0 ? new Money(amount, currency) : null,
                MaxRedemptions = limit,
            },
        },
        Worth = kind == VoucherKind.Coupon ? null : new Money(amount, currency),
        Sessions = kind == VoucherKind.Package ? limit : null,
        CreatedAt = Now,
        UpdatedAt = Now,
        Version = 1,
    };
}
