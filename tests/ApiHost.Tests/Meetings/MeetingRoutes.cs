using Actors.ApiHost.Tests.Isolation;
using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Meetings;

/// <summary>The routes of meetings.</summary>
internal sealed class MeetingRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["POST /api/v1/create-zoom-meeting"] = Participants,
        ["POST /api/v1/create-teams-meeting"] = Participants,
        ["GET /api/v1/appointments/{id}/host-link"] = StaffsAppointment,
    };

    /// <inheritdoc/>
    public bool AreForKeys => true;
}
