using Actors.ApiHost.Tests.Isolation;

namespace Actors.ApiHost.Tests.ExpertProfiles;

/// <summary>The routes of experts as people see them, and of what clients say of them.</summary>
internal sealed class ExpertRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["GET /api/v1/experts"] = Expectation.Public,
        ["GET /api/v1/experts/{id}"] = Expectation.Public,
        ["PATCH /api/v1/experts/{id}"] = Expectation.Experts,
        ["POST /api/v1/experts/{id}/publish"] = Expectation.Experts,
        ["POST /api/v1/experts/{id}/unpublish"] = Expectation.Experts,
        ["PUT /api/v1/experts/{id}/image"] = Expectation.Experts,
        ["GET /api/v1/experts/{id}/image/{imageId}"] = Expectation.Public,
        ["GET /api/v1/experts/{id}/reviews"] = Expectation.Public,
        ["POST /api/v1/experts/{id}/reviews"] = Expectation.Public,
        // There is none: who may see to reviews is told so, and nobody else comes as far.
        ["PATCH /api/v1/experts/{id}/reviews/{reviewId}"] = Expectation.Experts with { Consumes = true },
    };
}
