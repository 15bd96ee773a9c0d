using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.Workload;

/// <summary>A place in a line, as a client keeps it.</summary>
/// <param name="Shop">Where.</param>
/// <param name="ServiceId">For which service.</param>
/// <param name="Key">The entry's key.</param>
/// <param name="Request">What is waited for.</param>
internal sealed record Place(Shop Shop, string ServiceId, CreationKey Key, WaitlistRequest Request);

/// <content>Those who wait. What their offers do to calendars is told by the journal (<see cref="TogetherHistory"/>).</content>
internal sealed partial class SimulatedClient
{
    private readonly List<Place> _places = [];

    private async Task JoinLine()
    {
        var (shop, expert, service) = Somewhere();
        if (await DrawWish(shop, expert, service) is not { } wish) return;
        // Some wait under the address by which they also book, which ends their waiting.
        var name = _chance.Below(4) == 0 ? _name : $"{_name}-{_places.Count + 1}";
        var body = wish with { ServiceId = service, ClientName = $"Client {name}", ClientEmail = $"{name}@example.com" };
        var (key, request) = ApiRequests.CheckPlace(shop.Id, _name, NextId("line"), service, body, _world.Now);
        var place = new Place(shop, service, key, request);
        var outcome = await Again(shop, $"joins the line of {service} as {key.Id}", async grains =>
        {
            var answer = await Line(grains, place).Join(key, request);
            _answers.Joined(shop.Id, service, answer);
            return answer;
        });
        if (outcome?.Value is not null) _places.Add(place);
    }

    // Half of them want one slot that they have seen, free or not; the others whatever comes.
    private async Task<WaitlistBody?> DrawWish(Shop shop, string expert, string service)
    {
        var seats = shop.Services[service].Capacity > 1 && _chance.Below(2) == 0 ? 2 : 1;
        if (_chance.Below(2) == 0)
        {
            if (await Look(shop, expert, service) is not { } start || start <= _world.Now) return null;
            return new WaitlistBody { ExpertId = expert, From = start, To = start.AddMinutes(15), Seats = seats };
        }

        var from = _world.Now.AddHours(_chance.From(-2, 30));
        return new WaitlistBody
        {
            ExpertId = _chance.Below(2) == 0 ? expert : null,
            From = from,
            To = from.AddHours(_chance.From(3, 30)),
            Days = _chance.Below(4) == 0 ? [.. Enumerable.Range(1, 7).Where(_ => _chance.Below(2) == 0)] : null,
            PartOfDay = _chance.Below(4) == 0 ? _chance.OneOf(WaitlistNames.PartsOfDay) : null,
            Seats = seats,
        };
    }

    // As somebody does who gets her mails at once. Some answer although nothing is offered.
    private Task AnswerOffer()
    {
        if (_places.Count == 0) return Task.CompletedTask;
        var offered = _places.FindAll(place => OfferOf(place) is not null);
        if (offered.Count == 0) return _chance.Below(8) == 0 ? Accept(_chance.OneOf(_places)) : Task.CompletedTask;
        var place = _chance.OneOf(offered);
        return _chance.Below(8) switch
        {
            < 4 => Accept(place),
            < 7 => Decline(place),
            _ => BookOffered(place, OfferOf(place)!),
        };
    }

    private async Task Accept(Place place)
    {
        var code = AnyCode(place.Shop);
        var request = new AcceptRequest { Voucher = code is null ? null : ShopVoucher.IdOf(place.Shop.Id, code) };
        var outcome = await Again(place.Shop, $"accepts what {place.Key.Id} is offered", async grains =>
        {
            var before = PlainOf(place)?.Offer;
            var answer = await Line(grains, place).Accept(place.Key.Id, request);
            _answers.Accepted(PlainOf(place), before, answer);
            return answer;
        });
        if (outcome?.Value is { Appointments: [var booked, ..] }) _together.Add(Taken(place, booked));
    }

    private async Task Decline(Place place)
    {
        var (number, key) = (OfferOf(place)?.Number, NextId("no"));
        await Again(place.Shop, $"declines {number} of {place.Key.Id}", async grains =>
        {
            var answer = await Line(grains, place).Decline(place.Key.Id, new CreationKey(key, $"print of {key}"));
            if (answer.Value is not null) AnswerOracle.Declined(PlainOf(place), number);
            return answer;
        });
    }

    // Whoever knows the hold of an offer may also book as everybody does.
    private Task BookOffered(Place place, WaitlistOffer offer)
    {
        var body = new BookingBody
        {
            ServiceId = place.ServiceId,
            ExpertId = offer.ExpertId,
            ScheduledAt = offer.Start,
            ClientName = place.Request.Client.Name,
            ClientEmail = place.Request.Client.Email,
            HoldId = offer.HoldId,
        };
        var key = ApiRequests.KeyOf(place.Shop.Id, _name, $"together-{_together.Count + 1}", body, () => NextId("apt"));
        var together = new Together(place.Shop, offer.ExpertId, place.ServiceId, key, body);
        _together.Add(together);
        _world.Journal.Together.Add(place.Shop.Id, key.Id);
        return Send(together);
    }

    private async Task LeaveLine()
    {
        if (_places.Count == 0) return;
        var place = Take(_places);
        if (_chance.Below(8) == 0)
        {
            await _connection.Ask(place.Shop.Id, $"erases {place.Key.Id}", async grains =>
            {
                await Line(grains, place).Erase([place.Key.Id]);
                return place;
            });
            return;
        }

        await Again(place.Shop, $"leaves the line as {place.Key.Id}", async grains =>
        {
            var answer = await Line(grains, place).Leave(place.Key.Id, null);
            if (answer.Value is not null) AnswerOracle.Left(PlainOf(place));
            return answer;
        });
    }

    private static Together Taken(Place place, Appointment booked) =>
        new(place.Shop, booked.ExpertId, place.ServiceId, new CreationKey(booked.Id, null), new BookingBody { ExpertId = booked.ExpertId })
        {
            Booked = [booked],
        };

    private PlainPlace? PlainOf(Place place) => _world.Journal.Lines.Find(place.Shop.Id, place.ServiceId, place.Key.Id);

    private WaitlistOffer? OfferOf(Place place) => PlainOf(place)?.Offer;

    private static IWaitlistGrain Line(IGrainFactory grains, Place place) =>
        grains.GetGrain<IWaitlistGrain>(GrainKey.For(place.Shop.Id, place.ServiceId));
}
