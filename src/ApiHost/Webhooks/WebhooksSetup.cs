using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Actors.Grains;
using Actors.Grains.Webhooks;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Webhooks;

/// <summary>Webhooks that are sent.</summary>
internal static class WebhooksSetup
{
    public static WebApplicationBuilder AddWebhooks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // A host that is only a client of silos has no grains' services, and tells the same events.
        services.TryAddSingleton(_ => GrainServices.PublicEvents());
        services.TryAddSingleton<WebhookPayloads>();
        services.TryAddSingleton<WebhookSecrets>();
        services.TryAddSingleton<WebhookValidators>();
        services.TryAddSingleton<EndpointManagement>();
        services.TryAddSingleton<DeliveryLog>();
        services.AddJson(WebhookRequests.Default, WebhookEndpointAnswers.Default);
        services.AddExamples(WebhookExamples.Add);
        services.Configure<OpenApiOptions>(ContractDocument.Name, options => options.AddDocumentTransformer<WebhookContract>());
        services.AddTag(EndpointManagement.Tag, "Where the organisation's events are sent to, and what came of it.");
        return builder;
    }

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        api.ServiceProvider.GetRequiredService<EndpointManagement>().Map(api);
        api.ServiceProvider.GetRequiredService<DeliveryLog>().Map(api);
    }
}
