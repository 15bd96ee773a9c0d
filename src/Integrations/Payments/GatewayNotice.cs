using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Actors.Integrations.Payments;

/// <summary>Says at the start, once, when no money moves.</summary>
internal sealed partial class GatewayNotice(IPaymentGateway gateway, ILogger<GatewayNotice> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (gateway.Name == TestPaymentGateway.GatewayName) LogTest(logger);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        EventId = 1, Level = LogLevel.Warning,
        Message = "Payments: the built-in test gateway serves. NO MONEY MOVES, and only test cards are taken. "
            + "Payments:Stripe:SecretKey sets up Stripe.")]
    private static partial void LogTest(ILogger logger);
}
