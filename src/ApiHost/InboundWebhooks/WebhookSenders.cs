using Actors.ApiHost.InboundWebhooks.Protocols;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>All sources, as they were set up.</summary>
internal sealed class WebhookSenders(IOptions<WebhookIntakeOptions> options)
{
    /// <summary>Every source, also those that nothing is taken from.</summary>
    public IReadOnlyList<WebhookSender> All { get; } =
    [
        new(new StripeProtocol(), options.Value.Stripe),
        new(new ClerkProtocol(), options.Value.Clerk),
        new(new CalendarProtocol(), options.Value.Calendar),
        new(new ZoomProtocol(), options.Value.Zoom),
        new(new AiServiceProtocol(), options.Value.AiService),
    ];

    /// <summary>The names of those that nothing is taken from, because no secret is set for them.</summary>
    public IReadOnlyList<string> Closed => [.. All.Where(sender => sender.Secrets.Count == 0).Select(sender => sender.Name)];
}
