using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Payments;

/// <summary>Who may use the routes of payments: those who have to do with an appointment pay for it, those who manage give back.</summary>
internal sealed class PaymentRoutes : ICapabilityRoutes
{
    private const string Payment = "/api/v1/payments/{id}";

    /// <inheritdoc/>
    public bool AreForKeys => true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        // What is asked for says whether a stranger may: an appointment by its token, an amount not at all.
        ["POST /api/v1/payments/intents"] = Public,
        ["GET /api/v1/payments"] = Admins,
        ["GET /api/v1/payments/reconciliation"] = Admins,
        ["GET " + Payment] = Purchase,
        ["POST " + Payment + "/checkout"] = Purchase,
        ["POST " + Payment + "/refund"] = Admins with { Consumes = true },
    };
}

/// <summary>Who may use the routes of experts' accounts: the expert concerned, and those who manage.</summary>
internal sealed class ConnectRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => false;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        // Whose account it is, is said in what is sent.
        ["POST /api/v1/stripe/connect"] = Members,
        ["GET /api/v1/stripe/connect"] = Members,
    };
}
