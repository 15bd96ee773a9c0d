using Actors.ApiHost.Tests.Isolation;

namespace Actors.ApiHost.Tests.Notes;

/// <summary>Who may use the routes of notes.</summary>
internal sealed class NotesRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["GET /api/v1/note"] = Expectation.Admins,
        ["PUT /api/v1/note"] = Expectation.Admins,
    };

    /// <inheritdoc/>
    public bool AreForKeys => false;
}
