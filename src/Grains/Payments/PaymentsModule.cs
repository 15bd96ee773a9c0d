using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Connect;
using Actors.Grains.Payments.Testing;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Payments;

/// <summary>Money for appointments and other things, and experts' accounts that it goes to.</summary>
public static class PaymentsModule
{
    /// <summary>Adds payments.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddSettings<PaymentOptions, PaymentOptionsValidator>(PaymentOptions.Section);
        services.TryAddSingleton<Destinations>();
        services.TryAddSingleton<GatewayAttempts>();
        services.TryAddSingleton<GatewayRefunds>();
        services.TryAddSingleton<PaymentRunner>();
        services.TryAddSingleton<AppointmentPaymentsDesk>();
        services.TryAddSingleton<Reconciler>();
        return services
            .AddEvents(PaymentsJson.Default)
            .AddDeclarations(PaymentPublicEvents.All)
            .AddEffect<AdvancePaymentHandler>()
            .AddEffect<OpenPaymentHandler>()
            .AddEffect<SettlePaymentHandler>()
            .AddWebhookProcessor<PaymentProcessor>()
            .AddWebhookProcessor<ConnectedAccountProcessor>()
            .AddEffect<TellPaymentHandler>()
            .AddEffect<ReconcilePaymentsHandler>()
            .AddEffect<TellServicesHandler>()
            .AddTestGateway();
    }
}
