using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.InboundWebhooks;

/// <summary>Webhooks that others send: what keeps them, and how a module adds what acts on them.</summary>
public static class InboundWebhooksModule
{
    private const string OfTheSystem = "Of the system, before anybody has read whom it concerns; what comes of it is told.";

    private static readonly EventDeclarations Declarations = new EventDeclarations()
        .Private<WebhookReceived>(OfTheSystem)
        .Private<WebhookProcessed>(OfTheSystem)
        .Private<WebhookIgnored>(OfTheSystem)
        .Private<WebhookFailed>(OfTheSystem)
        .Private<WebhookReplayed>(OfTheSystem)
        .Private<WebhookErased>(OfTheSystem);

    /// <summary>Adds what keeps webhooks and has them processed.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddInboundWebhooks(this IServiceCollection services)
    {
        services.AddSettings<InboundWebhookOptions, InboundWebhookOptionsValidator>(InboundWebhookOptions.Section);
        return services
            .AddEvents(InboundWebhooksJson.Default)
            .AddDeclarations(Declarations)
            .AddEffect<ProcessWebhookHandler>()
            .AddEffect<EraseWebhookHandler>()
            .AddEraser<InboundWebhookEraser>();
    }

    /// <summary>Adds what acts on webhooks of one source.</summary>
    /// <typeparam name="TProcessor">It.</typeparam>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddWebhookProcessor<TProcessor>(this IServiceCollection services)
        where TProcessor : class, IWebhookProcessor
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWebhookProcessor, TProcessor>());
        return services;
    }
}
