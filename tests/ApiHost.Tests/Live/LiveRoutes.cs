using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Live;

/// <summary>Who may hear live events: all members, each what they may hear.</summary>
internal sealed class LiveRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["GET /api/v1/stream"] = Members,
    };
}

/// <summary>Who gets tickets: members, and no key.</summary>
internal sealed class TicketRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => false;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["POST /api/v1/live/tickets"] = Members,
    };
}
