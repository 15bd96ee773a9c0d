using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Vouchers;

namespace Actors.Simulation.Workload;

/// <content>Codes of vouchers, and what the staff does with vouchers meanwhile.</content>
internal sealed partial class SimulatedClient
{
    // A third come with a code, some of them with one that leads nowhere, and some with one that they have just bought.
    private string? AnyCode(Shop shop) => _codes.Below(12) switch
    {
        0 => "N0-SUCH-C0DE",
        < 3 when BoughtCode(shop) is { } bought => bought,
        < 5 => _codes.OneOf(shop.Vouchers).CodeIn(shop.Id),
        _ => null,
    };

    private async Task ChangeVoucher()
    {
        var shop = _codes.OneOf(_world.Scenario.Shops);
        var voucher = _codes.OneOf(shop.Vouchers);
        var grainId = GrainKey.For(shop.Id, ShopVoucher.IdOf(shop.Id, voucher.CodeIn(shop.Id)));
        var coupon = voucher.Request.Terms.Coupon;
        // What it was good for stays so: more is never taken than the least that was ever allowed would say.
        var terms = voucher.Request.Terms with
        {
            Coupon = coupon?.Percent is null ? coupon : coupon with { Percent = _codes.From(1, 100) },
        };
        var isEnded = _codes.Below(10) == 0;
        await _connection.Ask(shop.Id, isEnded ? $"ends {voucher.Seed}" : $"changes {voucher.Seed}", grains =>
        {
            var grain = grains.GetGrain<IVoucherGrain>(grainId);
            return isEnded ? grain.Deactivate(null) : grain.Change(terms, null);
        });
    }
}
