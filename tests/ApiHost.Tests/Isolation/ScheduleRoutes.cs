using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Isolation;

/// <summary>The routes of schedules, holidays and calendars of several experts.</summary>
internal sealed class ScheduleRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes { get; } = new Dictionary<string, Expectation>
    {
        ["GET /api/v1/experts/{id}/schedules"] = Experts,
        ["POST /api/v1/experts/{id}/schedules"] = Experts,
        ["GET /api/v1/experts/{id}/schedules/{scheduleId}"] = Experts,
        ["PUT /api/v1/experts/{id}/schedules/{scheduleId}"] = Experts,
        ["PATCH /api/v1/experts/{id}/schedules/{scheduleId}"] = Experts,
        ["DELETE /api/v1/experts/{id}/schedules/{scheduleId}"] = Experts,
        ["GET /api/v1/experts/{id}/external-busy"] = Experts,
        ["GET /api/v1/experts/{id}/external-busy/{source}"] = Experts,
        ["PUT /api/v1/experts/{id}/external-busy/{source}"] = Experts with { NamesNew = true },
        ["DELETE /api/v1/experts/{id}/external-busy/{source}"] = Experts with { Consumes = true },
        ["GET /api/v1/experts/{id}/external-calendars"] = Experts,
        ["POST /api/v1/experts/{id}/external-calendars"] = Experts,
        ["POST /api/v1/experts/{id}/external-calendars/discover"] = Experts,
        ["GET /api/v1/experts/{id}/external-calendars/{calendarId}"] = Experts,
        ["POST /api/v1/experts/{id}/external-calendars/{calendarId}/sync"] = Experts with { Consumes = true },
        ["DELETE /api/v1/experts/{id}/external-calendars/{calendarId}"] = Experts with { Consumes = true },
        ["GET /api/v1/holidays"] = Members,
        ["POST /api/v1/holidays"] = Admins,
        ["DELETE /api/v1/holidays/{id}"] = Admins with { Consumes = true },
        ["POST /api/v1/time-off"] = Admins,
        ["GET /api/v1/calendar"] = OwnCalendars,
    };

    /// <inheritdoc/>
    public bool AreForKeys => true;
}
