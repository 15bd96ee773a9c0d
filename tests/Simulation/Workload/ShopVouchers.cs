using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Vouchers;
using Actors.Simulation.Machine;
using Actors.Simulation.World;

namespace Actors.Simulation.Workload;

/// <summary>A voucher of an organisation in a run.</summary>
/// <param name="Seed">From what its code is made.</param>
/// <param name="Request">What it is.</param>
internal sealed record ShopVoucher(string Seed, NewVoucher Request)
{
    private static readonly VoucherCodes Codes = new(new SimulatedProcess.TestKeys());

    /// <summary>Its code.</summary>
    /// <param name="tenant">The tenant.</param>
    public string CodeIn(string tenant) => CodeOf(tenant, Seed);

    /// <summary>The code that is made from a seed; for what is bought, that is the purchase.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="seed">The seed.</param>
    public static string CodeOf(string tenant, string seed) => Codes.Make(tenant, seed);

    /// <summary>The id of the voucher that a code leads to, as the API finds it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="code">The code.</param>
    public static string IdOf(string tenant, string code) => Codes.IdOf(tenant, code);
}

/// <summary>The vouchers of organisations: few uses each, so that clients run into their ends.</summary>
internal static class ShopVouchers
{
    /// <summary>Draws those of an organisation.</summary>
    /// <param name="shop">The organisation.</param>
    /// <param name="chance">Where from.</param>
    public static IReadOnlyList<ShopVoucher> Draw(string shop, Chance chance)
    {
        var coupon = new CouponTerms
        {
            Percent = chance.From(1, 100),
            MaxRedemptions = chance.From(1, 8),
            MaxPerClient = chance.Below(2) == 0 ? chance.From(1, 3) : null,
        };
        var first = new CouponTerms { Amount = new Money(chance.From(1, 20_000), "EUR"), FirstBookingOnly = true };
        return
        [
            Of("coupon", VoucherKind.Coupon, coupon),
            Of("first", VoucherKind.Coupon, first),
            Of("gift", VoucherKind.Gift, null),
            Of("package", VoucherKind.Package, null),
        ];

        ShopVoucher Of(string name, VoucherKind kind, CouponTerms? terms) => new($"{shop}-{name}", new NewVoucher
        {
            Kind = kind,
            Terms = new VoucherTerms { Name = name, Coupon = terms },
            Worth = kind == VoucherKind.Coupon ? null : new Money(chance.From(5_000, 60_000), "EUR"),
            Sessions = kind == VoucherKind.Package ? chance.From(1, 8) : null,
            CodeSeed = $"{shop}-{name}",
        });
    }

    /// <summary>Makes those of an organisation, and what clients can buy there.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="shop">The organisation.</param>
    public static async Task Make(IGrainFactory grains, Shop shop)
    {
        foreach (var voucher in shop.Vouchers)
        {
            var id = ShopVoucher.IdOf(shop.Id, voucher.CodeIn(shop.Id));
            var made = await grains.GetGrain<IVoucherGrain>(GrainKey.For(shop.Id, id)).Create(voucher.Request);
            if (made.Refusal is { } refusal) throw new InvalidOperationException($"The opening was refused: {refusal.Message}");
        }

        await grains.GetGrain<IPackageGrain>(GrainKey.For(shop.Id, Shop.PackageId)).Create(
            new CreationKey(Shop.PackageId, null),
            new PackageDefinition
            {
                Name = "three sessions",
                Price = new Money(20_001, "EUR"),
                Sessions = 3,
                Services = [.. shop.All.Select(each => each.Key)],
                ValidDays = 30,
            });
    }
}
