using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Webhooks;

/// <summary>Who may use the routes of webhook endpoints: those who manage the organisation.</summary>
internal sealed class WebhookEndpointRoutes : ICapabilityRoutes
{
    private const string Endpoint = "/api/v1/webhook-endpoints/{id}";

    /// <inheritdoc/>
    public bool AreForKeys => false;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["GET /api/v1/webhook-endpoints"] = Admins,
        ["POST /api/v1/webhook-endpoints"] = Admins,
        ["GET " + Endpoint] = Admins,
        ["PATCH " + Endpoint] = Admins,
        ["DELETE " + Endpoint] = Admins with { Consumes = true },
        ["POST " + Endpoint + "/rotate-secret"] = Admins with { Consumes = true },
        ["POST " + Endpoint + "/test"] = Admins with { Consumes = true },
        ["POST " + Endpoint + "/replay"] = Admins with { Consumes = true },
        ["GET " + Endpoint + "/deliveries"] = Admins,
        // None was sent: who may look for one finds none.
        ["GET " + Endpoint + "/deliveries/{deliveryId}"] = Admins with { Consumes = true },
        ["POST " + Endpoint + "/deliveries/{deliveryId}/replay"] = Admins with { Consumes = true },
    };
}
