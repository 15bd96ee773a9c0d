using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Webhooks;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>
/// At the end the receiver of webhooks has everything that there was to tell since its endpoint was made, each under one id, and those of
/// one subject in their order.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="pass">Lets time pass.</param>
internal sealed class Deliveries(SimulatedWorld world, Func<TimeSpan, Task> pass)
{
    private const int MostRounds = 100;

    // Half of the longest time between two attempts.
    private static readonly TimeSpan Round = TimeSpan.FromHours(5);

    private string Tenant => world.Scenario.Shops[0].Id;

    /// <summary>Waits until all is delivered, and compares.</summary>
    public async Task Check()
    {
        for (var round = 0; round < MostRounds && await MissingAsync() is not null; round++) await pass(round == 0 ? TimeSpan.Zero : Round);
        if (await MissingAsync() is { } missing) throw new ViolationException("what happens is delivered", missing);
        var (told, places) = (await ToldAsync(), new Dictionary<string, long>());
        var known = told.ToDictionary(each => each.Id);
        foreach (var id in world.Receiver.Taken)
        {
            if (!known.TryGetValue(id, out var delivery))
                throw new ViolationException("what is delivered has happened", $"{id} is the delivery of no event");
            if (delivery.Position < places.GetValueOrDefault(delivery.Subject))
                throw new ViolationException(
                    "deliveries of one subject keep their order", $"{delivery.Subject} {delivery.Position} came after a later one");
            places[delivery.Subject] = delivery.Position;
        }
    }

    // What was given up after its last attempt is in the log as such.
    private async Task<string?> MissingAsync()
    {
        var taken = world.Receiver.Taken.ToHashSet();
        foreach (var delivery in await ToldAsync())
        {
            if (taken.Contains(delivery.Id)) continue;
            var row = await world.Database.Storage.GetAsync(
                new DocumentKey(Tenant, WebhookDocuments.Delivery, delivery.Id), CancellationToken.None);
            if (row?.Status != WebhookStatusNames.Of(EventDeliveryStatus.Failed))
                return $"{Tenant} has {delivery.Subject} at {delivery.Position} to tell, and its delivery is {row?.Status ?? "unknown"}";
        }

        return null;
    }

    private async Task<IReadOnlyList<(string Id, string Subject, long Position)>> ToldAsync()
    {
        var all = await world.Database.Storage.ReadAllAsync(0, Tenant, 10_000, CancellationToken.None);
        var endpoint = StreamName.For(Tenant, WebhookDocuments.Endpoint, SimulatedWorld.EndpointId);
        var catalog = world.Processes[0].Live.Catalog;
        return [.. all.SkipWhile(stored => stored.Stream != endpoint).Skip(1)
            .Select(catalog.Of).OfType<Grains.PublicEvents.PublicEvent>()
            .Select(told => (WebhookQueueDecisions.IdOf(SimulatedWorld.EndpointId, told.Id), told.Subject.ToString(), told.Position))];
    }
}
