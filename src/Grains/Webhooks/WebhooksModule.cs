using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Webhooks;

/// <summary>Webhooks that are sent: what an organisation's events are sent by, and where to.</summary>
public static class WebhooksModule
{
    /// <summary>Adds them. Who sends is registered by the host.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSettings<WebhookOptions, WebhookOptionsValidator>(WebhookOptions.Section);
        services.TryAddSingleton<WebhookSecrets>();
        services.TryAddSingleton<WebhookPayloads>();
        services.TryAddSingleton<WebhookServices>();
        return services
            .AddEvents(WebhooksJson.Default)
            .AddDeclarations(WebhookPublicEvents.All)
            .AddEffect<TrimLogHandler>()
            .AddEffect<MailFailuresHandler>()
            .AddHostedService<WebhookHeartbeat>();
    }
}
