using Actors.Scheduling;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>
/// Asks processes that know nothing yet, so they have to read everything back, what can be booked; compares it with the plain lists; and books
/// some of it.
/// </summary>
/// <param name="world">The world.</param>
internal sealed class Offers(SimulatedWorld world)
{
    private int _lastId;

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
            if (obstacle is not null && slot.Reason == SlotReason.None) throw Wrong($"{expert} {serviceId} offers {slot.Start:u} although {obstacle}");
            if (obstacle is null && isTaken && !calendar.TimeOff.Any(off => off.Start < entry.PaddedEnd && off.End > entry.PaddedStart)) throw Wrong($"{expert} {serviceId} does not offer {slot.Start:u}, {slot.Reason}, and nothing is in the way");
        }

        await Book(grain, slots, service, slots.Offered.FirstOrDefault(slot => slot.Reason == SlotReason.None), isFree: true);
        await Book(grain, slots, service, slots.Offered.FirstOrDefault(slot => slot.Reason != SlotReason.None), isFree: false);
    }

    private async Task Book(IExpertCalendarGrain grain, Slots slots, Service service, OfferedSlot slot, bool isFree)
    {
        if (slot.Start == default) return;
        var id = $"offer-{++_lastId}";
        var request = new BookingRequest { Service = service.Id, Start = slot.Start, Client = new Client("Last", null, null) };
        var outcome = await grain.Book(new CreationKey(id, null), request);
        if (outcome.Refusal is null != isFree)
            throw Wrong($"{slots.ExpertId} {service.Id} {slot.Start:u} was shown as {slot.Reason} and then {outcome.Refusal?.Message ?? "booked"}");
    }

    private static PlainEntry Entry(Service service, DateTimeOffset start)
    {
        var definition = service.Definition;
        return new PlainEntry(
            "offer",
            new TakenTime(service.Id, start, start.AddMinutes(definition.DurationMinutes), definition.BufferBeforeMinutes, definition.BufferAfterMinutes),
            false,
            default);
    }

    private static ViolationException Wrong(string message) => new("what is offered can be booked", message);
}
