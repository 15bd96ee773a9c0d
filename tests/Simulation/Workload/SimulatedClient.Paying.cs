using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Scheduling;

namespace Actors.Simulation.Workload;

/// <content>Paying for what was booked: at once, late, twice, with a bad card, or not at all.</content>
internal sealed partial class SimulatedClient
{
    private static readonly ReturnUrls Back = new("https://example.com/paid", "https://example.com/not-paid");

    private readonly List<Booking> _paid = [];

    private async Task Pay()
    {
        if (AnyToPay() is not { } booking) return;
        var secret = await AskForSecret(booking);
        var url = _chance.Below(3) == 0 ? await AskForPage(booking) : null;
        // Time costs turns, so those who come too late are few.
        await Wait(_chance.Below(25) == 0 ? TimeSpan.FromMinutes(8) : TimeSpan.FromSeconds(10));
        if (url is not null || secret is not null) _paid.Add(booking);
        if (url is not null) _world.Payments.PayOn(url);
        if (secret is not null && (url is null || _chance.Below(3) == 0)) await Confirm(secret, booking);
        // Some think better of it at once, when what they have promised is just being taken.
        if (_chance.Below(8) == 0) await Cancel(booking);
        // Who comes back from the page looks; who closes the window does not.
        if (_chance.Below(2) == 0) await AskForSecret(booking);
    }

    private async Task Confirm(string secret, Booking? booking = null)
    {
        if (_chance.Below(4) == 0) _world.Payments.Confirm(secret, isGood: false);
        if (_chance.Below(4) == 0)
        {
            _world.Payments.Process(secret);
            if (booking is not null && _chance.Below(3) == 0) await Cancel(booking);
            await Wait(_chance.Below(25) == 0 ? TimeSpan.FromMinutes(8) : TimeSpan.FromSeconds(20));
            _world.Payments.Decide(secret, _chance.Below(3) > 0);
        }

        _world.Payments.Confirm(secret, isGood: true);
    }

    private Task Wait(TimeSpan most) => Task.Delay(_chance.Delay(TimeSpan.FromSeconds(1), most), _world.Clients.Clock);

    private async Task GiveBack()
    {
        if (AnyPaid() is not { } booking) return;
        var amount = _chance.Below(2) == 0 ? (long?)null : _chance.From(1, 6_000);
        await Refund(booking.Shop, booking.Key.Id, amount, grains => Payment(grains, booking));
    }

    private async Task Refund(Shop shop, string what, long? amount, Func<IGrainFactory, IPaymentGrain> payment)
    {
        var id = NextId("rfd");
        var request = new RefundRequest(new CreationKey(id, "print of " + id), amount, "asked for", null);
        for (var attempts = _chance.From(1, 3); attempts > 0; attempts--)
        {
            var answer = await _connection.Ask(shop.Id, $"gives back {amount} of {what}", grains => payment(grains).Refund(request));
            if (answer is null) continue;
            if (answer.Value is { } given) _world.Money.GivenBack(shop.Id, given.Id, id);
            return;
        }
    }

    // Mostly what costs money and is not paid yet; sometimes what costs nothing, or again.
    private Booking? AnyToPay()
    {
        var open = _bookings.FindAll(each =>
            each.IsBooked && each.Shop.Services[each.ServiceId].Payment is not null && !_paid.Contains(each));
        return open.Count > 0 && _chance.Below(5) > 0 ? _chance.OneOf(open) : AnyBooked();
    }

    // Mostly what was paid: of the rest there is nothing to give back.
    private Booking? AnyPaid() => _paid.Count > 0 && _chance.Below(5) > 0 ? _chance.OneOf(_paid) : AnyBooked();

    private async Task<string?> AskForSecret(Booking booking)
    {
        var answer = await _connection.Ask(
            booking.Shop.Id, $"asks to pay for {booking.Key.Id}", grains => Worker(grains, booking).Advance());
        return answer?.Value?.ClientSecret;
    }

    private async Task<string?> AskForPage(Booking booking)
    {
        var answer = await _connection.Ask(
            booking.Shop.Id, $"asks for a page to pay for {booking.Key.Id}", grains => Worker(grains, booking).OpenPage(Back));
        return answer?.Value?.Url;
    }

    private static IPaymentGrain Payment(IGrainFactory grains, Booking booking) => grains.GetGrain<IPaymentGrain>(PaymentKey(booking));

    private static IPaymentWorkerGrain Worker(IGrainFactory grains, Booking booking) =>
        grains.GetGrain<IPaymentWorkerGrain>(PaymentKey(booking));

    private static string PaymentKey(Booking booking) =>
        GrainKey.For(booking.Shop.Id, AppointmentPayments.IdOf(booking.Key.Id));
}
