using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>Who may use the routes of inbound webhooks: senders by their signature, whoever has signed in or not; and operators.</summary>
internal sealed class InboundWebhookRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => false;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["POST /api/v1/webhooks/stripe"] = Open,
        ["POST /api/v1/webhooks/clerk"] = Open,
        ["POST /api/v1/webhooks/calendar"] = Open,
        ["POST /api/v1/webhooks/zoom"] = Open,
        ["POST /api/v1/webhooks/ai-service"] = Open,
        ["GET /api/v1/operator/webhooks"] = Operators,
        // None came: who may look for one finds none.
        ["GET /api/v1/operator/webhooks/{id}"] = Operators with { Consumes = true },
        ["POST /api/v1/operator/webhooks/{id}/replay"] = Operators with { Consumes = true },
    };
}
