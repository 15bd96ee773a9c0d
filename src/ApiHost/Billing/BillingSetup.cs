using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Billing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Billing;

/// <summary>What organisations pay for using the product.</summary>
internal static class BillingSetup
{
    private const string Tag = "Billing";

    public static WebApplicationBuilder AddBilling(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddPlans();
        services.TryAddSingleton<SubscriptionEndpoints>();
        services.TryAddSingleton<PaymentMethodEndpoints>();
        services.TryAddSingleton<InvoiceEndpoints>();
        services.TryAddSingleton<UsageEndpoints>();
        services.TryAddSingleton<BillingDetailsEndpoints>();
        services.AddJson(BillingRequests.Default, BillingAnswers.Default);
        services.AddExamples(BillingExamples.Add);
        services.AddTag(Tag, "The organisation's plan, what of it is used, how it is paid, and its invoices.");
        return builder;
    }

    public static void UseBilling(this WebApplication app) => app.UseMiddleware<PlanWarnings>();

    public static void MapBilling(this IEndpointRouteBuilder api)
    {
        var billing = api.MapGroup("/billing").WithTags(Tag).AllowedFor(Access.Admin);
        var services = api.ServiceProvider;
        services.GetRequiredService<SubscriptionEndpoints>().Map(billing);
        services.GetRequiredService<PaymentMethodEndpoints>().Map(billing);
        services.GetRequiredService<InvoiceEndpoints>().Map(billing);
        services.GetRequiredService<UsageEndpoints>().Map(billing);
        services.GetRequiredService<BillingDetailsEndpoints>().Map(billing);
    }
}
