using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Silo.Tests.Webhooks;

/// <summary>A silo with receivers that a test answers for.</summary>
internal static class WebhookSilo
{
    public const string Url = "https://receiver.example/hooks";

    /// <summary>Starts one.</summary>
    public static Task<TestSilo> StartAsync(
        Receivers receivers, string? databaseFile = null, Action<IServiceCollection>? configure = null) =>
        TestSilo.Start(databaseFile, services =>
        {
            QuickHasher.Add(services);
            services.Replace(ServiceDescriptor.Singleton<IWebhookSender>(receivers));
            configure?.Invoke(services);
        });

    /// <summary>Adds an endpoint.</summary>
    public static async Task AddEndpointAsync(
        this TestSilo silo, string id = "whe_1", string url = Url, params string[] events)
    {
        var definition = new WebhookEndpointDefinition(url, null, events.Length == 0 ? ["service.*"] : [.. events], IsEnabled: true);
        (await silo.Endpoint(id).Create(new CreationKey(id, null), definition)).Refusal.ShouldBeNull();
    }

    /// <summary>An endpoint.</summary>
    public static IWebhookEndpointGrain Endpoint(this TestSilo silo, string id = "whe_1") =>
        silo.Grains.GetGrain<IWebhookEndpointGrain>(GrainKey.For(silo.Tenant, id));

    /// <summary>Lets something happen: a service is added.</summary>
    public static Task<Service> LetHappenAsync(this TestSilo silo, string slug) =>
        silo.AddService(definition => definition with { Name = slug, ServiceType = slug });

    /// <summary>Lets something more happen to the same thing.</summary>
    public static async Task LetChangeAsync(this TestSilo silo, Service service, int minutes)
    {
        var changed = service.Definition with { DurationMinutes = minutes };
        (await silo.Catalog.Change(service.Id, changed, null)).Refusal.ShouldBeNull();
    }

    /// <summary>The deliveries as the log has them, oldest first.</summary>
    public static async Task<EventDelivery[]> LogAsync(this TestSilo silo, string id = "whe_1")
    {
        var query = new DocumentQuery { Tenant = silo.Tenant, Kind = WebhookDocuments.Delivery, Owner = id, Limit = 100 };
        var page = await silo.Documents.QueryAsync(query, CancellationToken.None);
        return [.. page.Items.Select(row => JsonSerializer.Deserialize(row.Body.Span, WebhooksJson.Default.EventDelivery)!)];
    }

    /// <summary>The log, once there are so many deliveries of a status.</summary>
    public static Task<EventDelivery[]> LogOnceAsync(this TestSilo silo, EventDeliveryStatus status, int count, string id = "whe_1") =>
        Eventually.Hears(() => silo.LogAsync(id), log => log.Count(delivery => delivery.Status == status) == count);
}
