using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Payments.Testing;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Payments.Testing;

/// <summary>The payment gateway that is built in. Whether it serves is decided where integrations are put together.</summary>
public static class TestGatewayModule
{
    private const string OfTheGateway = "What a gateway knows is the gateway's; what it means for payments is told of these.";

    private static readonly EventDeclarations Declarations = new EventDeclarations().Private<TestGatewayChanged>(OfTheGateway);

    /// <summary>Adds its grains and what they need.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddTestGateway(this IServiceCollection services) => services
        .AddTestGatewayPorts()
        .AddEvents(TestGatewayJson.Default)
        .AddDeclarations(Declarations)
        .AddEffect<TellTestEventHandler>()
        .AddEffect<KeepTestMethodHandler>()
        .AddEffect<AdvanceTestGatewayHandler>();

    /// <summary>Adds the ports on it, for hosts that serve its grains and for those that only call them.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddTestGatewayPorts(this IServiceCollection services)
    {
        services.AddSettings<TestGatewayOptions, TestGatewayOptionsValidator>(TestGatewayOptions.Section);
        services.TryAddSingleton<TestGatewaySecrets>();
        services.TryAddSingleton<TestPaymentGateway>();
        services.TryAddSingleton<TestGatewayDesk>();
        return services;
    }
}
