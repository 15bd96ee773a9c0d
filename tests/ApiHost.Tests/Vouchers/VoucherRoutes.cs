using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Vouchers;

/// <summary>Who may use the routes of vouchers and packages.</summary>
internal sealed class VoucherRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["GET /api/v1/vouchers"] = Admins,
        ["POST /api/v1/vouchers"] = Admins,
        ["GET /api/v1/vouchers/check"] = Public,
        ["GET /api/v1/vouchers/{id}"] = Admins,
        ["PATCH /api/v1/vouchers/{id}"] = Admins,
        ["DELETE /api/v1/vouchers/{id}"] = Admins,
        ["GET /api/v1/packages"] = Public,
        ["POST /api/v1/packages"] = Admins,
        ["GET /api/v1/packages/{id}"] = Public,
        ["DELETE /api/v1/packages/{id}"] = Admins,
        ["POST /api/v1/packages/{id}/purchases"] = Participants,
        ["POST /api/v1/purchases"] = Public,
        ["GET /api/v1/purchases/{id}"] = Purchase,
    };
}

/// <summary>A person's own vouchers: programs have none.</summary>
internal sealed class OwnVoucherRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => false;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["GET /api/v1/vouchers/mine"] = Members,
    };
}
