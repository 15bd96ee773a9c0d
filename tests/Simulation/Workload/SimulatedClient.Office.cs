using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Tenancy;
using Actors.Simulation.Linearizability;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.Workload;

/// <content>What the staff does meanwhile.</content>
internal sealed partial class SimulatedClient
{
    private readonly List<(Shop Shop, string Expert, string Id)> _timeOff = [];

    private async Task SetSchedule()
    {
        var (shop, expert, _) = Somewhere();
        var schedule = _world.Scenario.DrawSchedule(_chance);
        await _connection.Ask(
            shop.Id, $"changes the hours of {expert}", grains => Calendar(grains, shop, expert).SetSchedule(schedule, null));
    }

    private async Task AddTimeOff()
    {
        var (shop, expert, _) = Somewhere();
        var start = _world.Scenario.Start.AddHours(_chance.From(0, 72));
        var id = NextId("off");
        var end = start.AddMinutes(_chance.From(30, 300));
        var outcome = await _connection.Do(
            shop.Id,
            () => _connection.Invoke(CalendarCall.AddTimeOff, GrainKey.For(shop.Id, expert), id) with { Start = start, End = end },
            async grains =>
            {
                var answer = await Calendar(grains, shop, expert).AddTimeOff(new CreationKey(id, $"print of {id}"), start, end, "rest");
                if (answer.Value is not null) _answers.Taken(GrainKey.For(shop.Id, expert), id);
                return answer;
            });
        if (outcome?.Value is not null) _timeOff.Add((shop, expert, id));
    }

    private async Task RemoveTimeOff()
    {
        if (_timeOff.Count == 0) return;
        var (shop, expert, id) = Take(_timeOff);
        await _connection.Do(
            shop.Id,
            () => _connection.Invoke(CalendarCall.RemoveTimeOff, GrainKey.For(shop.Id, expert), id),
            async grains =>
            {
                var answer = await Calendar(grains, shop, expert).RemoveTimeOff(id);
                if (answer.Value is not null) _answers.GivenBack(GrainKey.For(shop.Id, expert), id);
                return answer;
            });
    }

    // Each client has another calendar of some expert in its care, and tells all of it each time: one stretch, or none.
    private async Task TellExternal()
    {
        var (shop, expert, _) = Somewhere();
        var start = _world.Scenario.Start.AddHours(_chance.From(24, 96));
        var end = _chance.Below(3) == 0 ? start : start.AddMinutes(_chance.From(15, 300));
        var source = "calendar-of-" + _name;
        ImmutableArray<BusyStretch> busy = end > start ? [new BusyStretch(start, end)] : [];
        await _connection.Do(
            shop.Id,
            () => _connection.Invoke(CalendarCall.SetExternal, GrainKey.For(shop.Id, expert), source) with { Start = start, End = end },
            grains => Calendar(grains, shop, expert).SetExternalBusy(source, busy));
    }

    // Never the length, the buffers or the seats: those who look at histories know a service by them.
    private async Task ChangeService()
    {
        var (shop, _, service) = Somewhere();
        var changed = shop.Services[service] with
        {
            Active = _chance.Below(6) > 0,
            MinimumNoticeMinutes = _chance.OneOf([0, 0, 60, 600]),
            BookingWindowDays = _chance.OneOf([1, 7, 365]),
            MaxPerDay = _chance.OneOf<int?>([null, null, 3, 8]),
            RequiresConfirmation = _chance.Below(4) == 0,
        };
        await _connection.Ask(shop.Id, $"changes {service}", grains => Catalog(grains, shop).Change(service, changed, null));
    }

    private async Task RemoveSomething()
    {
        var (shop, expert, service) = Somewhere();
        // The last of each stays, or there would be nothing left to do.
        if (_chance.Below(2) == 0 && expert != shop.Experts[0]) await Dismiss(shop, expert);
        else if (shop.Services.Keys.First() != service)
            await _connection.Ask(shop.Id, $"removes {service}", grains => Catalog(grains, shop).Remove(service, null));
    }

    private async Task Dismiss(Shop shop, string expert)
    {
        var key = GrainKey.For(shop.Id, expert);
        var fate = _chance.Below(3) == 0 ? AppointmentsFate.Refuse : AppointmentsFate.Cancel;
        if (fate == AppointmentsFate.Cancel) _world.Leaving.Add(key);
        await _connection.Ask(
            shop.Id, $"removes {expert}, {fate}", grains => grains.GetGrain<IExpertGrain>(key).Leave(null, new Departure(fate, null)));
    }

    private async Task Invite()
    {
        var shop = _chance.OneOf(_world.Scenario.Shops);
        var id = NextId("inv");
        var key = new CreationKey(id, $"print of {id}");
        for (var attempts = _chance.From(1, 3); attempts > 0; attempts--)
        {
            var outcome = await _connection.Ask(
                shop.Id, $"invites {id}", grains => grains.GetGrain<ITenantGrain>(GrainKey.For(shop.Id, shop.Id))
                    .Invite(key, $"{id}@example.com", Role.Member));
            if (outcome?.Refusal is { } refusal)
                throw new ViolationException("same key, same answer", $"{id} was refused: {refusal.Message}");
            if (outcome is null) continue;
            _answers.Invited(id);
            return;
        }
    }

    private async Task Trespass()
    {
        var shop = _chance.OneOf(_world.Scenario.Shops);
        var expert = _chance.OneOf(shop.Experts);
        try
        {
            var answer = await _connection.Ask(
                "stranger", $"trespasses at {shop.Id}", grains => Calendar(grains, shop, expert).GetSchedule());
            if (answer is not null) throw new ViolationException("tenants never meet", $"a stranger was answered by {shop.Id}");
        }
        catch (TenantMismatchException)
        {
            // As it should be. That there is no answer at all, for another reason, is no entry either.
        }
    }

    private static IServiceCatalogGrain Catalog(IGrainFactory grains, Shop shop) =>
        grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(shop.Id, IServiceCatalogGrain.KeyId));
}
