using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Payments;

/// <summary>Who may use the routes of the test gateway: everybody, who then finds nothing without a secret.</summary>
internal sealed class TestPaymentRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => false;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["POST /api/v1/payments/test/intents/{id}/confirm"] = Open,
        ["POST /api/v1/payments/test/setups/{id}/confirm"] = Open,
        ["POST /api/v1/payments/test/checkouts/{id}"] = Open,
        ["POST /api/v1/payments/test/accounts/{id}"] = Open,
    };
}
