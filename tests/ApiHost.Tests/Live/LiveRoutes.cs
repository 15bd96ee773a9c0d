using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Live;

/// <summary>Who may use the routes of live events: all members, each for what they may hear.</summary>
internal sealed class LiveRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["POST /api/v1/live/tickets"] = Members,
        ["GET /api/v1/stream"] = Members,
    };
}
