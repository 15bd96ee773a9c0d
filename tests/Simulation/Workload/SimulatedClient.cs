using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Simulation.Linearizability;
using Actors.Simulation.Machine;
using Actors.Simulation.Oracles;
using Actors.Simulation.World;

namespace Actors.Simulation.Workload;

/// <summary>
/// Somebody who books, holds, moves, calls off and repeats, one thing after the other. Clients do not know of each other.
/// </summary>
internal sealed partial class SimulatedClient
{
    private readonly SimulatedWorld _world;
    private readonly AnswerOracle _answers;
    private readonly Chance _chance;
    private readonly Chance _codes;
    private readonly Connection _connection;
    private readonly string _name;
    private readonly List<Booking> _bookings = [];
    private readonly List<Held> _holds = [];
    private readonly (int Weight, Func<Task> Do)[] _deeds;
    private int _lastId;

    /// <summary>Makes a client.</summary>
    /// <param name="world">Where it lives.</param>
    /// <param name="answers">Looks at what it is told.</param>
    /// <param name="number">Which one.</param>
    /// <param name="chance">What it does.</param>
    public SimulatedClient(SimulatedWorld world, AnswerOracle answers, int number, Chance chance)
    {
        _world = world;
        _answers = answers;
        _chance = chance;
        _codes = chance.For("codes");
        _name = $"c{number}";
        _connection = new Connection(world, _name, chance.For("connection"));
        _deeds = world.Scenario.IsAboutMoney ? Paying() :
        [
            (30, LookAndBook), (12, Hold), (10, Convert), (4, ReleaseHold), (12, Cancel), (10, Move), (12, Repeat), (3, Reuse),
            (4, Confirm), (3, Finish), (3, Amend), (1, Erase), (3, ReadAppointment),
            (3, SetSchedule), (3, AddTimeOff), (2, RemoveTimeOff), (4, TellExternal), (3, ChangeService), (1, RemoveSomething),
            (1, Trespass), (2, Invite),
            (7, BookSeries), (9, BookPanel), (7, BookAssigned), (5, RepeatTogether), (6, MoveTogether), (5, CancelTogether),
            (20, Pay), (8, GiveBack), (4, Buy), (2, ReturnPurchase),
            (9, JoinLine), (9, AnswerOffer), (2, LeaveLine), (2, ChangeVoucher),
        ];
    }

    private (int Weight, Func<Task> Do)[] Paying() =>
    [
        (30, LookAndBook), (6, Hold), (5, Convert), (16, Cancel), (3, Move), (6, Repeat), (3, Confirm), (6, Finish), (1, Erase),
        (30, Pay), (14, GiveBack), (12, Buy), (6, ReturnPurchase), (2, ChangeVoucher),
    ];

    /// <summary>Does everything that it has to do.</summary>
    public async Task Live()
    {
        for (var deed = 0; deed < _world.Scenario.Deeds; deed++)
        {
            await Task.Delay(
                _chance.Delay(TimeSpan.Zero, TimeSpan.FromMilliseconds(_chance.OneOf([20, 500, 5_000]))), _world.Clients.Clock);
            var pick = _chance.Below(_deeds.Sum(each => each.Weight));
            await _deeds.First(each => (pick -= each.Weight) < 0).Do();
        }
    }

    private string NextId(string prefix) => $"{prefix}-{_name}-{++_lastId}";

    private (Shop Shop, string Expert, string ServiceId) Somewhere()
    {
        var shop = _chance.OneOf(_world.Scenario.Shops);
        return (shop, _chance.OneOf(shop.Experts), _chance.OneOf([.. shop.Services.Keys]));
    }

    private async Task LookAndBook()
    {
        var (shop, expert, service) = Somewhere();
        if (await Look(shop, expert, service) is not { } start) return;
        await Book(shop, expert, service, start, null);
    }

    // Mostly a free slot, as people do; sometimes one that is not, as those do who were too slow.
    private async Task<DateTimeOffset?> Look(Shop shop, string expert, string service)
    {
        // Half of them want the same few hours.
        var from = _world.Now + TimeSpan.FromHours(_chance.Below(2) == 0 ? 3 : _chance.From(-2, 60));
        var query = new SlotQuery(service, from, from + TimeSpan.FromHours(_chance.From(2, 30)), null, null, _chance.Below(3) == 0);
        var slots = await _connection.Ask(
            shop.Id, $"slots of {expert} for {service}", grains => Calendar(grains, shop, expert).FindSlots(query));
        return slots?.Value is { Offered: { Length: > 0 } offered } ? offered[_chance.Below(offered.Length)].Start : null;
    }

    private async Task Book(Shop shop, string expert, string service, DateTimeOffset start, string? holdId)
    {
        var body = new BookingBody
        {
            ServiceId = service,
            ExpertId = expert,
            ScheduledAt = start,
            ClientName = $"Client {_name}",
            ClientEmail = $"{_name}@example.com",
            HoldId = holdId,
            VoucherCode = AnyCode(shop),
        };
        // Keys are the clients' own affair, so two of them may well have the same.
        var idempotencyKey = _chance.Below(8) == 0 ? null : $"booking-{_bookings.Count + 1}";
        var booking = new Booking(shop, expert, service, ApiRequests.KeyOf(
            shop.Id, _name, idempotencyKey, body, () => NextId("apt")), ApiRequests.Check(shop.Id, body), body, idempotencyKey);
        _bookings.Add(booking);
        await Send(booking);
    }

    private async Task Send(Booking booking)
    {
        var outcome = booking.IdempotencyKey is null
            ? await _connection.DoOnce(booking.Shop.Id, () => Attempted(booking), grains => Calendar(grains, booking.Shop, booking.Expert)
                .Book(booking.Key, booking.Request))
            : await _connection.Do(booking.Shop.Id, () => Attempted(booking), grains => BookByKey(grains, booking));
        booking.IsBooked |= outcome?.Value is not null;
    }

    private CalendarOperation Attempted(Booking booking) =>
        Timed(CalendarCall.Book, booking.Shop, booking.Expert, booking.ServiceId, booking.Key.Id, booking.Request.Start) with
        { HoldId = booking.Request.HoldId };

    private async Task<Outcome<Appointment>> BookByKey(IGrainFactory grains, Booking booking)
    {
        var wasBooked = _answers.IsBooked(booking.Shop.Id, booking.Key);
        var answer = await Calendar(grains, booking.Shop, booking.Expert).Book(booking.Key, booking.Request);
        _answers.Told(booking.Shop.Id, booking.Key, wasBooked, answer);
        return answer;
    }

    private async Task Hold()
    {
        var (shop, expert, service) = Somewhere();
        if (await Look(shop, expert, service) is not { } start) return;
        var id = NextId("hold");
        var key = new CreationKey(id, $"print of {id}");
        var outcome = await _connection.Do(
            shop.Id,
            () => Timed(CalendarCall.Hold, shop, expert, service, id, start),
            async grains =>
            {
                var calendar = GrainKey.For(shop.Id, expert);
                var before = _answers.HeldBefore(calendar, id);
                var answer = await Calendar(grains, shop, expert).Hold(key, service, start);
                _answers.Held(calendar, id, before, answer);
                return answer;
            });
        if (outcome?.Value is not null) _holds.Add(new Held(shop, expert, service, id, start));
    }

    private async Task Convert()
    {
        if (_holds.Count == 0) return;
        var hold = Take(_holds);
        await Book(hold.Shop, hold.Expert, hold.ServiceId, hold.Start, hold.Id);
    }

    private async Task ReleaseHold()
    {
        if (_holds.Count == 0) return;
        var hold = Take(_holds);
        await _connection.Do(
            hold.Shop.Id,
            () => _connection.Invoke(CalendarCall.ReleaseHold, GrainKey.For(hold.Shop.Id, hold.Expert), hold.Id),
            async grains =>
            {
                var answer = await Calendar(grains, hold.Shop, hold.Expert).ReleaseHold(hold.Id);
                if (answer.Value is not null) _answers.GivenBack(GrainKey.For(hold.Shop.Id, hold.Expert), hold.Id);
                return answer;
            });
    }

    private async Task Repeat()
    {
        if (_bookings.Count == 0) return;
        var booking = _chance.OneOf(_bookings);
        if (booking.Key.Fingerprint is not null) await Send(booking);
    }

    // The same key with other content: never another booking.
    private async Task Reuse()
    {
        if (_bookings.Count == 0) return;
        var booking = _chance.OneOf(_bookings);
        if (!booking.IsBooked || booking.Key.Fingerprint is null) return;
        var other = booking.Body with { ScheduledAt = booking.Request.Start.AddDays(1) };
        var key = ApiRequests.KeyOf(booking.Shop.Id, _name, booking.IdempotencyKey, other, () => NextId("apt"));
        var outcome = await _connection.Ask(
            booking.Shop.Id, $"reuses {booking.Key.Id}", grains => Calendar(grains, booking.Shop, booking.Expert)
                .Book(key, ApiRequests.Check(booking.Shop.Id, other)));
        if (outcome is { Refusal.Code: not RefusalCode.IdempotencyKeyReused } or { Value: not null })
            throw new ViolationException(
                "same key, same answer", $"{booking.Key.Id} was used for another request and answered {outcome.Refusal?.Code}");
    }

    private CalendarOperation Timed(CalendarCall call, Shop shop, string expert, string serviceId, string id, DateTimeOffset start)
    {
        var service = shop.Services[serviceId];
        return _connection.Invoke(call, GrainKey.For(shop.Id, expert), id) with
        {
            Start = start,
            End = start.AddMinutes(service.DurationMinutes),
            ServiceId = serviceId,
            BufferBefore = service.BufferBeforeMinutes,
            BufferAfter = service.BufferAfterMinutes,
            Capacity = service.Capacity,
        };
    }

    private T Take<T>(List<T> from)
    {
        var index = _chance.Below(from.Count);
        var taken = from[index];
        from.RemoveAt(index);
        return taken;
    }

    private static IExpertCalendarGrain Calendar(IGrainFactory grains, Shop shop, string expert) =>
        grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(shop.Id, expert));
}
