using Actors.Grains.Billing.Notices;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Billing.Usage;
using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Actors.Grains.Scheduling;
using Actors.Grains.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Billing;

/// <summary>What tenants pay for using the product, and what their plans allow.</summary>
public static class BillingModule
{
    private const string BetweenTenantAndOperator = "Between the organisation and who operates the installation.";

    private static readonly EventDeclarations Declarations = new EventDeclarations()
        .Private<BillingCustomerOpened>(BetweenTenantAndOperator)
        .Private<BillingStepAsked>(BetweenTenantAndOperator)
        .Private<BillingStepRefused>(BetweenTenantAndOperator)
        .Private<SubscriptionSeen>(BetweenTenantAndOperator)
        .Private<BillingSetupOpened>(BetweenTenantAndOperator)
        .Private<BillingDetailsSet>(BetweenTenantAndOperator)
        .Private<BillingManagersTold>(BetweenTenantAndOperator)
        .Private<BillingClosed>(BetweenTenantAndOperator);

    /// <summary>Adds it. The gateway is registered by the host.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddBilling(this IServiceCollection services)
    {
        services.AddPlans();
        services.TryAddSingleton<UsageReader>();
        // Scheduling allows everything unless somebody limits it.
        services.Replace(ServiceDescriptor.Singleton<IBookingAllowance, PlanAllowance>());
        return services
            .AddEvents(BillingJson.Default)
            .AddDeclarations(Declarations)
            .AddEffect<LookHandler>()
            .AddEffect<SettleHandler>()
            .AddEffect<BillingMailHandler>()
            .AddTenantEraser<BillingTenantEraser>()
            .AddWebhookProcessor<StripeBillingProcessor>();
    }

    /// <summary>Adds the plans alone, for those who serve no grains themselves.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddPlans(this IServiceCollection services)
    {
        services.AddSettings<BillingOptions, BillingOptionsValidator>(BillingOptions.Section);
        services.TryAddSingleton<PlanCatalog>();
        return services;
    }
}
