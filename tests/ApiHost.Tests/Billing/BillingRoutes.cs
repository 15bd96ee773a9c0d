using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Billing;

/// <summary>Who may use the routes of billing: those who manage the organisation.</summary>
internal sealed class BillingRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => false;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["GET /api/v1/billing/plans"] = Admins,
        ["GET /api/v1/billing/subscription"] = Admins,
        ["POST /api/v1/billing/subscription"] = Admins,
        ["DELETE /api/v1/billing/subscription"] = Admins,
        ["GET /api/v1/billing/payment-methods"] = Admins,
        ["POST /api/v1/billing/payment-methods"] = Admins,
        // No method was given and nothing was billed: who may look for one finds none.
        ["DELETE /api/v1/billing/payment-methods/{methodId}"] = Admins with { Consumes = true },
        ["GET /api/v1/billing/invoices"] = Admins,
        ["GET /api/v1/billing/invoices/{invoiceId}"] = Admins with { Consumes = true },
        ["GET /api/v1/billing/invoices/{invoiceId}/download"] = Admins with { Consumes = true },
        ["GET /api/v1/billing/usage"] = Admins,
        // A month is nobody's.
        ["POST /api/v1/billing/usage/{month}/recompute"] = Admins with { Foreign = Admins.Own },
        ["GET /api/v1/billing/details"] = Admins,
        ["PUT /api/v1/billing/details"] = Admins,
    };
}
