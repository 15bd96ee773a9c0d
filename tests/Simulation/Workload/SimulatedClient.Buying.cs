using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Vouchers;

namespace Actors.Simulation.Workload;

/// <content>Buying packages: paid, not paid, asked for again, given back, and booked with as soon as there is a code.</content>
internal sealed partial class SimulatedClient
{
    private readonly List<(Shop Shop, Purchase Purchase)> _purchases = [];

    private async Task Buy()
    {
        var shop = _codes.OneOf(_world.Scenario.Shops);
        var id = NextId("pur");
        var key = new CreationKey(id, $"print of {id}");
        var request = new NewPurchase
        {
            PackageId = Shop.PackageId,
            Owner = new VoucherOwner($"{_name}@example.com", _name, IsBound: _codes.Below(2) == 0),
        };
        Purchase? purchase = null;
        for (var attempts = _codes.From(1, 3); attempts > 0 && purchase is null; attempts--)
            purchase = (await _connection.Ask(shop.Id, $"buys {id}", grains => PurchaseGrain(grains, shop, id).Open(key, request)))?.Value;
        if (purchase is null) return;
        _purchases.Add((shop, purchase));
        if (await CarryOn(shop, id) is not { } secret || _codes.Below(5) == 0) return;
        await Wait(TimeSpan.FromSeconds(10));
        await Confirm(secret);
        if (_codes.Below(2) == 0) await CarryOn(shop, id);
    }

    private async Task<string?> CarryOn(Shop shop, string id)
    {
        var answer = await _connection.Ask(shop.Id, $"looks at {id}", grains => PurchaseGrain(grains, shop, id).CarryOn());
        return answer?.Value?.Payment.ClientSecret;
    }

    private async Task ReturnPurchase()
    {
        if (_purchases.Count == 0) return;
        var (shop, purchase) = _codes.OneOf(_purchases);
        await Refund(
            shop, purchase.PaymentId, _codes.Below(3) > 0 ? null : _codes.From(1, (int)purchase.Package.Price.Amount),
            grains => grains.GetGrain<IPaymentGrain>(GrainKey.For(shop.Id, purchase.PaymentId)));
    }

    private string? BoughtCode(Shop shop)
    {
        var here = _purchases.FindAll(each => each.Shop.Id == shop.Id);
        return here.Count == 0 ? null : ShopVoucher.CodeOf(shop.Id, _codes.OneOf(here).Purchase.Id);
    }

    private static IPurchaseGrain PurchaseGrain(IGrainFactory grains, Shop shop, string id) =>
        grains.GetGrain<IPurchaseGrain>(GrainKey.For(shop.Id, id));
}
