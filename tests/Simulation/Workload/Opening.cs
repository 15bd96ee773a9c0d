using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Tenancy;
using Actors.Simulation.World;

namespace Actors.Simulation.Workload;

/// <summary>Opens the organisations, before anything goes wrong.</summary>
internal static class Opening
{
    /// <summary>Opens all of them.</summary>
    /// <param name="world">The world.</param>
    public static async Task Open(SimulatedWorld world)
    {
        foreach (var shop in world.Scenario.Shops) await Open(world, shop);
        var first = world.Scenario.Shops[0].Id;
        RequestContext.Set(Caller.ContextKey, new Caller(first, "c1", "opening"));
        Expect(await world.Processes[0].Grains.GetGrain<IWebhookEndpointGrain>(GrainKey.For(first, SimulatedWorld.EndpointId)).Create(
            new CreationKey(SimulatedWorld.EndpointId, null), new WebhookEndpointDefinition(Receiver.Url, null, ["*"], IsEnabled: true)));
    }

    private static async Task Open(SimulatedWorld world, Shop shop)
    {
        // An account would found it; accounts hash passwords on threads of their own and stay outside.
        var caller = new Caller(shop.Id, "c1", "opening");
        var profile = new OrganizationProfile { Name = shop.Id, Slug = shop.Id };
        var encoder = new EventEncoder(SimulatedWorld.Catalog, caller, world.Now);
        var founded = encoder.Created(StreamName.For(shop.Id, TenantGrain.Kind, shop.Id), new TenantCreated(shop.Id, profile, "c1"));
        await world.Database.Write(new JournalBatch([founded], [], [], []));

        RequestContext.Set(Caller.ContextKey, caller);
        var grains = world.Processes[0].Grains;
        foreach (var (id, service) in shop.All)
            Expect(await grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(shop.Id, IServiceCatalogGrain.KeyId))
                .Create(new CreationKey(id, null), service));
        await ShopVouchers.Make(grains, shop);
        foreach (var expert in shop.Experts)
        {
            var key = GrainKey.For(shop.Id, expert);
            var person = new ExpertProfile { DisplayName = expert, Email = $"{expert}@example.com", TimeZone = world.Scenario.Zone };
            Expect(await grains.GetGrain<IExpertGrain>(key).Create(new CreationKey(expert, null), person));
            var hours = new WeeklyHours([1, 2, 3, 4, 5, 6, 7], new TimeRange(new TimeOnly(0, 0), new TimeOnly(0, 0)));
            Expect(await grains.GetGrain<IExpertCalendarGrain>(key).SetSchedule(new Schedule(world.Scenario.Zone, [hours], []), null));
        }
    }

    private static void Expect<T>(Outcome<T> outcome)
        where T : class
    {
        if (outcome.Refusal is { } refusal) throw new InvalidOperationException($"The opening was refused: {refusal.Message}");
    }
}
