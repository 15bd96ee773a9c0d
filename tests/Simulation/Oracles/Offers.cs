using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>
/// Asks processes that know nothing yet, so they have to read everything back, what can be booked; compares it with the plain lists; and
/// books some of it.
/// </summary>
/// <param name="world">The world.</param>
internal sealed class Offers(SimulatedWorld world)
{
    private static readonly TimeSpan LongerThanHolds = TimeSpan.FromMinutes(1);

    private int _lastId;
    private int _compared;

    /// <summary>Looks at every calendar for every service.</summary>
    public async Task Compare()
    {
        foreach (var process in world.Processes.ToList()) world.Replace(process, isOnItsWayWritten: false);
        foreach (var shop in world.Scenario.Shops)
        {
            foreach (var expert in shop.Experts)
                foreach (var service in shop.Services.Keys) await Compare(shop.Id, expert, service);
        }
    }

    private async Task Compare(string tenant, string expert, string serviceId)
    {
        RequestContext.Set(Caller.ContextKey, new Caller(tenant, "c1", "offers"));
        var grains = world.Processes[0].Grains;
        var grain = grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(tenant, expert));
        var service = await grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(tenant, IServiceCatalogGrain.KeyId)).Find(serviceId);
        var calendar = world.Journal.Calendars[GrainKey.For(tenant, expert)];
        var now = world.Now;
        var answer = await grain.FindSlots(new SlotQuery(serviceId, now, now.AddHours(40), null, null, IncludeUnavailable: true));
        if (service is null || calendar.IsClosed)
        {
            if (answer.Refusal is null) throw Wrong($"{expert} {serviceId} is gone and has slots");
            return;
        }

        if (answer.Value is not { } slots) return;
        foreach (var slot in slots.Offered)
        {
            var entry = Entry(service, slot.Start);
            var obstacle = calendar.Obstacle(entry, now);
            var isTaken = slot.Reason is SlotReason.Booked or SlotReason.Held or SlotReason.Buffer;
            if (obstacle is not null && slot.Reason == SlotReason.None)
                throw Wrong($"{expert} {serviceId} offers {slot.Start:u} although {obstacle}");
            if (obstacle is null && isTaken && calendar.Absence(entry) is null)
                throw Wrong($"{expert} {serviceId} does not offer {slot.Start:u}, {slot.Reason}, and nothing is in the way");
        }

        await Book(grain, slots, service, slots.Offered.FirstOrDefault(slot => slot.Reason != SlotReason.None), isFree: false);
        // Some minutes pass until the last of them is booked, and what is offered at the edge of the notice is then too soon.
        var soon = now.AddMinutes(service.Definition.MinimumNoticeMinutes + 10);
        var free = slots.Offered.Where(slot => slot.Reason == SlotReason.None && slot.Start > soon).ToList();
        if (free.Count > 0) await Book(grain, slots, service, free);
    }

    private Task Book(IExpertCalendarGrain grain, Slots slots, Service service, List<OfferedSlot> free) => (_compared++ % 3) switch
    {
        0 => Book(grain, slots, service, free[0], isFree: true),
        1 => HoldAndBook(grain, slots, service, free[0]),
        _ => BookAfterHold(grain, slots, service, free[^1]),
    };

    // Another node's clock may be ahead, so a hold may be asked to lapse too early; its holder must not notice.
    private async Task HoldAndBook(IExpertCalendarGrain grain, Slots slots, Service service, OfferedSlot slot)
    {
        var id = await Hold(grain, slots, service, slot);
        await grain.ExpireHold(id);
        await Book(grain, slots, service, slot, isFree: true, id);
    }

    // The moment a hold is over its time is free, whenever the effect comes that says so.
    private async Task BookAfterHold(IExpertCalendarGrain grain, Slots slots, Service service, OfferedSlot slot)
    {
        if (slot.Start < world.Now + TimeSpan.FromMinutes(service.Definition.MinimumNoticeMinutes) + LongerThanHolds * 2) return;
        await Hold(grain, slots, service, slot);
        world.Loop.Jump(LongerThanHolds);
        await Book(grain, slots, service, slot, isFree: true);
    }

    private async Task<string> Hold(IExpertCalendarGrain grain, Slots slots, Service service, OfferedSlot slot)
    {
        var id = $"kept-{++_lastId}";
        var outcome = await grain.Hold(new CreationKey(id, null), service.Id, slot.Start);
        return outcome.Refusal is null ? id : throw Wrong(
            $"{slots.ExpertId} {service.Id} {slot.Start:u} was shown as free and could not be held: {outcome.Refusal.Message}");
    }

    private async Task Book(IExpertCalendarGrain grain, Slots slots, Service service, OfferedSlot slot, bool isFree, string? holdId = null)
    {
        if (slot.Start == default) return;
        var id = $"offer-{++_lastId}";
        var request =
            new BookingRequest { Service = service.Id, Start = slot.Start, HoldId = holdId, Client = new Client("Last", null, null) };
        var outcome = await grain.Book(new CreationKey(id, null), request);
        if (outcome.Refusal is null != isFree)
            throw Wrong(
                $"{slots.ExpertId} {service.Id} {slot.Start:u} was shown as {slot.Reason} and then {outcome.Refusal?.Message ?? "booked"}");
    }

    private static PlainEntry Entry(Service service, DateTimeOffset start)
    {
        var definition = service.Definition;
        return new PlainEntry(
            "offer",
            new TakenTime(service.Id, start, start.AddMinutes(definition.DurationMinutes),
                definition.BufferBeforeMinutes, definition.BufferAfterMinutes),
            false,
            default);
    }

    private static ViolationException Wrong(string message) => new("what is offered can be booked", message);
}
