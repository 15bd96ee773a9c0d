using static Actors.ApiHost.Tests.Isolation.Expectation;

namespace Actors.ApiHost.Tests.Isolation;

/// <summary>Every route of the contract and its class. A route that is missing fails the test: decide who may use it, and add it.</summary>
internal static class RouteTable
{
    /// <summary>The routes.</summary>
    public static IReadOnlyDictionary<string, Expectation> Routes => WithKeys;

    private static readonly Dictionary<string, Expectation> ForPeople = new()
    {
        ["POST /api/v1/auth/register"] = Open,
        ["POST /api/v1/auth/login"] = Open,
        ["GET /api/v1/auth/session"] = SignedIn,
        ["POST /api/v1/auth/refresh"] = Open,
        ["POST /api/v1/auth/logout"] = SignedIn with { EndsSession = true },
        ["GET /api/v1/auth/sessions"] = SignedIn,
        ["DELETE /api/v1/auth/sessions/{id}"] = MembersSession with { Consumes = true },
        ["GET /api/v1/auth/providers"] = Open,
        ["POST /api/v1/auth/verify-email"] = Open,
        ["POST /api/v1/auth/resend-verification"] = SignedIn,
        ["POST /api/v1/auth/forgot-password"] = Open,
        ["POST /api/v1/auth/reset-password"] = Open,
        ["POST /api/v1/auth/change-password"] = SignedIn,
        ["GET /api/v1/users/me/export"] = SignedIn,
        ["DELETE /api/v1/users/me"] = SignedIn,
        ["GET /api/v1/audit"] = Admins,
        ["GET /api/v1/audit/verify"] = Admins,
        ["GET /api/v1/organizations"] = SignedIn,
        ["POST /api/v1/organizations"] = SignedIn,
        ["POST /api/v1/invitations/accept"] = SignedIn,
        ["GET /api/v1/organizations/{id}"] = Members,
        ["PATCH /api/v1/organizations/{id}"] = Admins,
        ["DELETE /api/v1/organizations/{id}"] = Owners,
        ["PUT /api/v1/organizations/{id}/logo"] = Admins,
        ["DELETE /api/v1/organizations/{id}/logo"] = Admins,
        ["GET /api/v1/tenants/{slug}"] = Open with { TellsName = true },
        ["GET /api/v1/tenants/{slug}/logo/{imageId}"] = Open,
        ["POST /api/v1/organizations/{id}/restore"] = Owners,
        ["GET /api/v1/organizations/{id}/members"] = Admins,
        ["POST /api/v1/organizations/{id}/members"] = Admins,
        ["PATCH /api/v1/organizations/{id}/members/{userId}"] = Admins,
        ["DELETE /api/v1/organizations/{id}/members/{userId}"] = Admins,
        ["GET /api/v1/organizations/{id}/invitations"] = Admins,
        ["POST /api/v1/organizations/{id}/invitations"] = Admins,
        ["DELETE /api/v1/organizations/{id}/invitations/{invitationId}"] = Admins with { Consumes = true },
        ["GET /api/v1/organizations/{id}/join-requests"] = Admins,
        ["POST /api/v1/organizations/{id}/join-requests/{applicantId}/approve"] = Admins with { Consumes = true },
        ["POST /api/v1/organizations/{id}/join-requests/{applicantId}/reject"] = Admins with { Consumes = true },
        ["GET /api/v1/users/me"] = Members,
        ["PATCH /api/v1/users/me"] = Members,
        ["PUT /api/v1/users/me"] = Members,
        ["GET /api/v1/users"] = Admins,
        ["GET /api/v1/admin/users"] = Admins,
        ["GET /api/v1/users/directory"] = Participants,
        ["GET /api/v1/users/{id}"] = Participants,
        ["GET /api/v1/services"] = Public,
        ["GET /api/v1/api-keys"] = Admins,
        ["POST /api/v1/api-keys"] = Admins,
        ["DELETE /api/v1/api-keys/{id}"] = Admins with { Consumes = true },
        ["POST /api/v1/services"] = Admins,
        ["GET /api/v1/services/tax"] = Admins,
        ["PUT /api/v1/services/tax"] = Admins,
        ["GET /api/v1/services/{id}"] = Public,
        ["PATCH /api/v1/services/{id}"] = Admins,
        ["DELETE /api/v1/services/{id}"] = Admins,
        ["GET /api/v1/staff"] = Admins,
        ["POST /api/v1/staff"] = Admins,
        ["GET /api/v1/staff/{id}"] = Admins,
        ["PATCH /api/v1/staff/{id}"] = Admins,
        ["DELETE /api/v1/staff/{id}"] = Admins,
        ["GET /api/v1/experts/{id}/schedule"] = Public,
        ["PUT /api/v1/experts/{id}/schedule"] = Experts,
        ["GET /api/v1/experts/{id}/time-off"] = Experts,
        ["POST /api/v1/experts/{id}/time-off"] = Experts,
        ["DELETE /api/v1/experts/{id}/time-off/{timeOffId}"] = Experts with { Consumes = true },
        ["GET /api/v1/experts/{id}/availability"] = Public,
        ["GET /api/v1/staff/{id}/availability"] = Public,
        ["GET /api/v1/practitioners/{id}/availability"] = Public,
        ["GET /api/v1/appointments/availability"] = Public,
        ["GET /api/v1/appointments/availability/next"] = Public,
        ["POST /api/v1/appointments/holds"] = Public,
        ["POST /api/v1/appointments/holds/{id}/extend"] = Public,
        ["DELETE /api/v1/appointments/holds/{id}"] = Public with { Consumes = true },
        ["GET /api/v1/appointments"] = Members,
        ["POST /api/v1/appointments"] = Public,
        ["GET /api/v1/appointments/{id}"] = Appointment,
        ["PATCH /api/v1/appointments/{id}"] = Appointment,
        ["DELETE /api/v1/appointments/{id}"] = Appointment,
        ["POST /api/v1/appointments/{id}/cancel"] = Appointment,
        ["POST /api/v1/appointments/{id}/reschedule"] = Appointment,
        ["POST /api/v1/appointments/{id}/confirm"] = StaffsAppointment,
        ["POST /api/v1/appointments/{id}/reassign"] = StaffsAppointment,
        ["POST /api/v1/appointments/{id}/complete"] = StaffsAppointment,
        ["POST /api/v1/appointments/{id}/manage-link"] = StaffsAppointment,
        ["POST /api/v1/appointments/manage-link"] = Public,
        ["POST /api/v1/appointments/{id}/no-show"] = StaffsAppointment,
        ["GET /api/v1/operator/outbox"] = Operators,
        ["POST /api/v1/operator/outbox/{id}/replay"] = Operators with { Consumes = true },
        ["DELETE /api/v1/operator/outbox/{id}"] = Operators with { Consumes = true },
        ["GET /keep-alive"] = Open,
        ["GET /health/live"] = Open,
        ["GET /health/ready"] = Open,
        ["GET /api/v1/keep-alive"] = Open,
        ["GET /api/v1/health/live"] = Open,
        ["GET /api/v1/health/ready"] = Open,
    };

    // API keys come to what is offered and booked, and to nothing that says who may what.
    private static readonly string[] PathsForKeys = ["services", "staff", "experts", "practitioners", "appointments"];

    private static readonly Dictionary<string, Expectation> WithKeys = ForPeople
        .Select(route => (route, PathsForKeys.Any(path => route.Key.Contains("/api/v1/" + path, StringComparison.Ordinal))))
        .Concat(OfCapabilities())
        .ToDictionary(entry => entry.Item1.Key, entry => entry.Item1.Value.WithKeys(entry.Item2));

    /// <summary>What to send where an empty object is not good enough to come as far as the thing that the path names.</summary>
    public static IReadOnlyDictionary<string, string> Bodies { get; } = new Dictionary<string, string>
    {
        ["PUT /api/v1/experts/{id}/schedule"] = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""",
        ["POST /api/v1/experts/{id}/time-off"] = """{"start":"2027-06-01T09:00:00Z","end":"2027-06-01T10:00:00Z"}""",
        ["POST /api/v1/experts/{id}/external-calendars/discover"] =
            """{"url":"https://calendar.example/","username":"rita","password":"abcd-efgh"}""",
        ["POST /api/v1/experts/{id}/external-calendars"] = """{"url":"https://calendar.example/a.ics"}""",
        ["PUT /api/v1/experts/{id}/external-busy/{source}"] = """{"busy":[]}""",
        ["POST /api/v1/appointments/{id}/reassign"] = """{"expertId":"exp_nobody"}""",
        ["POST /api/v1/experts/{id}/schedules"] = """{"name":"Summer","timeZone":"UTC","weekly":[],"active":[]}""",
        ["PUT /api/v1/experts/{id}/schedules/{scheduleId}"] =
            """{"name":"Summer","timeZone":"UTC","weekly":[],"active":[{"from":"2027-08-01","to":"2027-08-31"}]}""",
        ["POST /api/v1/webhook-endpoints/{id}/replay"] = """{"from":"2027-03-01T08:00:00Z","to":"2027-03-01T09:00:00Z"}""",
        ["POST /api/v1/payments/{id}/checkout"] =
            """{"successUrl":"https://example.com/1","cancelUrl":"https://example.com/2"}""",
        ["POST /api/v1/payments/{id}/refund"] = """{"reason":"none"}""",
        ["POST /api/v1/packages/{id}/purchases"] = """{"clientEmail":"buyer@example.com"}""",
        ["POST /api/v1/appointments/{id}/reschedule"] = """{"start":"2027-03-04T09:00:00Z"}""",
    };

    /// <summary>What is sent there is said to be, where it is no JSON.</summary>
    public static IReadOnlyDictionary<string, string> ContentTypes { get; } = new Dictionary<string, string>
    {
        ["PUT /api/v1/experts/{id}/image"] = "image/png",
        ["PUT /api/v1/organizations/{id}/logo"] = "image/png",
    };

    private static IEnumerable<(KeyValuePair<string, Expectation>, bool)> OfCapabilities() => typeof(RouteTable).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(ICapabilityRoutes)))
        .Select(type => (ICapabilityRoutes)Activator.CreateInstance(type)!)
        .SelectMany(capability => capability.Routes.Select(route => (route, capability.AreForKeys)));

    /// <summary>Asks for what routes need in their query.</summary>
    public static string QueryOf(string route)
    {
        if (route.EndsWith("/availability", StringComparison.Ordinal)) return "?serviceType=consultation&date=2027-03-05";
        if (route.EndsWith("/availability/next", StringComparison.Ordinal)) return "?serviceType=consultation";
        if (route.EndsWith("/vouchers/check", StringComparison.Ordinal)) return "?code=N0-SUCH-C0DE&serviceType=consultation";
        if (route.EndsWith("/calendar", StringComparison.Ordinal)) return "?from=2027-03-01T00:00:00Z&to=2027-03-08T00:00:00Z";
        var takesToken = route.EndsWith("/unsubscribe", StringComparison.Ordinal)
            || (route.Contains("/experts/", StringComparison.Ordinal) && route.EndsWith("/calendar.ics", StringComparison.Ordinal));
        return takesToken ? "?token=made-up" : "";
    }

    /// <summary>The id of a tenant's thing that a place in a path is about.</summary>
    public static string IdAt(string path, string name, MarkedTenant tenant) => name switch
    {
        "userId" => tenant.MemberId,
        "invitationId" => tenant.InvitationId,
        "applicantId" => tenant.ApplicantId,
        "timeOffId" => tenant.TimeOffId,
        "scheduleId" => tenant.ScheduleId,
        "source" => tenant.ExternalCalendar,
        "calendarId" => tenant.ConnectedCalendarId,
        _ when path.Contains("/holidays/", StringComparison.Ordinal) => tenant.HolidayId,
        "slug" => tenant.Slug,
        "imageId" when path.Contains("/tenants/", StringComparison.Ordinal) => tenant.LogoId,
        "imageId" => tenant.ImageId,
        "reviewId" => tenant.ReviewId,
        _ when path.Contains("/operator/outbox/", StringComparison.Ordinal) => "no-such-effect",
        _ when path.Contains("/operator/webhooks/", StringComparison.Ordinal) => "no-such-webhook",
        _ when path.Contains("/payments/test/", StringComparison.Ordinal) => "pi_test_nothing",
        _ when path.Contains("/payments/", StringComparison.Ordinal) => tenant.PaymentId,
        _ when path.Contains("/purchases/", StringComparison.Ordinal) => tenant.PurchaseId,
        "deliveryId" => "msg_nothing",
        "methodId" => "pm_none",
        "invoiceId" => "in_none",
        "month" => "2027-03",
        _ when path.Contains("/webhook-endpoints/", StringComparison.Ordinal) => tenant.WebhookEndpointId,
        _ when path.Contains("/message-templates/", StringComparison.Ordinal) => tenant.TemplateId,
        _ when path.Contains("/mail-preferences/", StringComparison.Ordinal) => "mpr_nobody",
        _ when path.Contains("/api-keys/", StringComparison.Ordinal) => tenant.ApiKeyId,
        _ when path.Contains("/sessions/", StringComparison.Ordinal) => tenant.SessionId,
        _ when path.Contains("/users/", StringComparison.Ordinal) => tenant.MemberId,
        _ when path.Contains("/services/", StringComparison.Ordinal) => tenant.ServiceId,
        _ when path.Contains("/organizations/", StringComparison.Ordinal) => tenant.TenantId,
        _ when path.Contains("/holds/", StringComparison.Ordinal) => tenant.HoldId,
        _ when path.Contains("/vouchers/", StringComparison.Ordinal) => tenant.VoucherId,
        _ when path.Contains("/packages/", StringComparison.Ordinal) => tenant.PackageId,
        _ when path.Contains("/appointments/", StringComparison.Ordinal) => tenant.AppointmentId,
        _ when path.Contains("/waitlist/", StringComparison.Ordinal) => tenant.WaitlistEntryId,
        _ when path.Contains("/staff/", StringComparison.Ordinal) || path.Contains("/experts/", StringComparison.Ordinal)
            || path.Contains("/practitioners/", StringComparison.Ordinal) => tenant.ExpertId,
        _ => throw new InvalidOperationException($"Say which id stands in {path}."),
    };
}
