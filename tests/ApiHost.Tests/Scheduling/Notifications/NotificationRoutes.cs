using Actors.ApiHost.Tests.Isolation;

namespace Actors.ApiHost.Tests.Scheduling.Notifications;

/// <summary>Who may use the routes of calendars and feeds.</summary>
internal sealed class NotificationRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes => new Dictionary<string, Expectation>
    {
        ["GET /api/v1/appointments/{id}/calendar.ics"] = Expectation.Appointment,
        ["GET /api/v1/experts/{id}/calendar-feed"] = Expectation.Experts,
        ["POST /api/v1/experts/{id}/calendar-feed"] = Expectation.Experts,
        ["DELETE /api/v1/experts/{id}/calendar-feed"] = Expectation.Experts with { Consumes = true },
        ["GET /api/v1/experts/{id}/calendar.ics"] = Expectation.Token,
    };

    /// <inheritdoc/>
    public bool AreForKeys => true;
}

/// <summary>Who may end mails, and say what stands in them.</summary>
internal sealed class MailPreferenceRoutes : ICapabilityRoutes
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Expectation> Routes => new Dictionary<string, Expectation>
    {
        ["POST /api/v1/mail-preferences/{id}/unsubscribe"] = Expectation.Token,
        ["GET /api/v1/message-templates"] = Expectation.Admins,
        ["POST /api/v1/message-templates"] = Expectation.Admins,
        ["GET /api/v1/message-templates/{id}"] = Expectation.Admins,
        ["PATCH /api/v1/message-templates/{id}"] = Expectation.Admins,
        ["DELETE /api/v1/message-templates/{id}"] = Expectation.Admins with { Consumes = true },
    };

    /// <inheritdoc/>
    public bool AreForKeys => false;
}
