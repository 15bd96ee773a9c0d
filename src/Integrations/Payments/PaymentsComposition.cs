using Actors.Grains.Configuration;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing;
using Actors.Integrations.Payments.Stripe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Integrations.Payments;

/// <summary>By which gateway money is moved: Stripe where its key is set, and otherwise the test gateway, which moves none.</summary>
internal static class PaymentsComposition
{
    /// <summary>Adds it. What was added before stays.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddPaymentGateway(this IServiceCollection services)
    {
        services.AddTestGatewayPorts();
        services.AddSettings<StripeGatewayOptions, StripeGatewayOptionsValidator>(StripeGatewayOptions.Section);
        services.TryAddSingleton<StripeLines>();
        services.TryAddSingleton<StripeGateway>();
        services.TryAddSingleton<IPaymentGateway>(Serving<IPaymentGateway>);
        services.TryAddSingleton<IConnectGateway>(Serving<IConnectGateway>);
        services.TryAddSingleton<IBillingGateway>(Serving<IBillingGateway>);
        return services.AddHostedService<GatewayNotice>();
    }

    private static TPort Serving<TPort>(IServiceProvider provider)
        where TPort : class => provider.GetRequiredService<StripeGatewayOptions>().HasKey
            ? (TPort)(object)provider.GetRequiredService<StripeGateway>()
            : (TPort)(object)provider.GetRequiredService<TestPaymentGateway>();
}
