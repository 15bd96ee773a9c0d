using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Waitlist;

/// <summary>Who may use the routes of the waitlist. An entry is to callers what an appointment is.</summary>
internal sealed class WaitlistRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public bool AreForKeys => true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["POST /api/v1/waitlist"] = Public,
        ["GET /api/v1/waitlist"] = Members,
        ["GET /api/v1/waitlist/{id}"] = Appointment,
        ["POST /api/v1/waitlist/{id}/accept"] = Appointment,
        ["POST /api/v1/waitlist/{id}/decline"] = Appointment,
        ["DELETE /api/v1/waitlist/{id}"] = Appointment,
    };
}
