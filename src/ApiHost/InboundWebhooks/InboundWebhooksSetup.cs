using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>Webhooks that others send.</summary>
internal static class InboundWebhooksSetup
{
    private static readonly DateTime Received = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly WebhookView Example = new()
    {
        Id = "stripe-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Source = "stripe",
        ProviderId = "evt_test_0001",
        Type = "payment_intent.succeeded",
        TenantId = null,
        Status = "ignored",
        Failures = 0,
        Remark = "Nothing here acts on this type.",
        ReceivedAt = Received,
        UpdatedAt = Received.AddSeconds(1),
    };

    public static WebApplicationBuilder AddInboundWebhooks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<WebhookIntakeOptions, WebhookIntakeOptionsValidator>(WebhookIntakeOptions.Section);
        services.TryAddSingleton<WebhookSenders>();
        services.TryAddSingleton<WebhookEndpoints>();
        services.TryAddSingleton<OperatorWebhookEndpoints>();
        services.AddJson(WebhookAnswers.Default);
        services.AddExamples(AddExamples);
        services.AddTag(WebhookEndpoints.Tag, "What others tell us, and what became of it.");
        return builder;
    }

    public static void MapInboundWebhooks(this IEndpointRouteBuilder api)
    {
        api.ServiceProvider.GetRequiredService<WebhookEndpoints>().Map(api);
        api.ServiceProvider.GetRequiredService<OperatorWebhookEndpoints>().Map(api);
    }

    private static void AddExamples(ExampleCatalog examples) => examples
        .Add(new WebhookReceiptView { Received = 1, Repeated = 0 }, WebhookAnswers.Default.WebhookReceiptView)
        .Add(Example, WebhookAnswers.Default.WebhookView)
        .Add(
            new WebhookContentView
            {
                Webhook = Example,
                Body = """{"id":"evt_test_0001","object":"event","type":"payment_intent.succeeded"}""",
            },
            WebhookAnswers.Default.WebhookContentView);
}
