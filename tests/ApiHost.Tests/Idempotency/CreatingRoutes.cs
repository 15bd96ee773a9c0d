using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Idempotency;

/// <summary>All routes that take an idempotency key. One that is missing fails the test that compares them with the contract.</summary>
internal static class CreatingRoutes
{
    /// <summary>Their operations, and what sets two requests under one key apart.</summary>
    public static string[] Names { get; } =
    [
        "register", "register: another tenant", "issueApiKey", "createOrganization", "invite", "addMember", "createStaff", "createService",
        "book", "book: another expert", "book: nobody has signed in", "book: without an expert", "book: a series",
        "createHold", "createHold: another expert", "createHold: nobody has signed in", "createHold: without an expert",
        "addTimeOff", "addTimeOff: another expert",
        "joinWaitlist", "joinWaitlist: another service", "joinWaitlist: nobody has signed in",
        "addTeamTimeOff", "createSchedule", "createSchedule: another expert", "addHolidays",
        "makeCalendarFeed: another expert", "createMessageTemplate", "connectCalendar",
        "connectCalendar: another expert", "createWebhookEndpoint",
        "createVoucher", "createVoucher: another code", "createPackage", "sellPackage: another package",
        "openPurchase", "createZoomMeeting", "createTeamsMeeting",
    ];

    /// <summary>The routes, for a tenant with two experts.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expert">Its second expert.</param>
    /// <param name="other">Another tenant.</param>
    /// <param name="packages">Two packages of the tenant.</param>
    public static IEnumerable<CreatingRoute> Of(TestTenant tenant, string expert, TestTenant other, (string One, string Two) packages)
    {
        var organization = $"organizations/{tenant.Id}";
        yield return new("register", "auth/register", Register("victim"), Register("attacker"), Register("third")) { IsAnonymous = true };
        yield return new(
            "register: another tenant", $"auth/register?tenant={tenant.Slug}", Register("joins"), Register("joins"), Register("fourth"))
        {
            IsAnonymous = true,
            OtherPath = $"auth/register?tenant={other.Slug}",
        };
        yield return new("issueApiKey", "api-keys", ApiKey("a"), ApiKey("b"), ApiKey("c"));
        yield return new("createOrganization", "organizations", Named("First"), Named("Second"), Named("Third"));
        yield return new("invite", $"{organization}/invitations", Invitation("i1"), Invitation("i2"), Invitation("i3"));
        yield return new("addMember", $"{organization}/members", Invitation("m1"), Invitation("m2"), Invitation("m3"));
        yield return new("createStaff", "staff", Staff("s1"), Staff("s2"), Staff("s3"));
        yield return new("createService", "services", Service("One"), Service("Two"), Service("Three"));
        yield return new("book", "appointments", Booking("02T09:00"), Booking("02T10:00"), Booking("02T11:00"));
        yield return new("book: another expert", "appointments", Booking("02T12:00"), Booking("02T12:00", expert), Booking("02T13:00"));
        yield return new("book: nobody has signed in", $"appointments?tenant={tenant.Slug}",
            Booking("03T09:00"), Booking("03T10:00"), Booking("03T11:00"))
        {
            IsAnonymous = true,
        };
        yield return new("book: without an expert", "appointments", Assigned("18T09:00"), Assigned("18T10:00"), Assigned("18T11:00"));
        yield return new("book: a series", "appointments", Series("10T13:00", 2), Series("10T13:00", 3), Series("10T14:00", 2));
        yield return new("createHold", "appointments/holds", Hold("04T09:00"), Hold("04T10:00"), Hold("04T11:00"));
        yield return new("createHold: another expert", "appointments/holds", Hold("04T12:00"), Hold("04T12:00", expert), Hold("04T13:00"));
        yield return new("createHold: nobody has signed in", $"appointments/holds?tenant={tenant.Slug}",
            Hold("05T09:00"), Hold("05T10:00"), Hold("05T11:00"))
        {
            IsAnonymous = true,
        };
        yield return new(
            "createHold: without an expert", "appointments/holds",
            AssignedHold("19T09:00"), AssignedHold("19T10:00"), AssignedHold("19T11:00"));
        yield return new("addTimeOff", TimeOff(tenant.ExpertId), Away("10"), Away("11"), Away("12"));
        yield return new(
            "addTimeOff: another expert", TimeOff(tenant.ExpertId), Away("15"), Away("15"), Away("16"))
        { OtherPath = TimeOff(expert) };
        foreach (var route in OfCalendarsAndMails(tenant, expert)) yield return route;
        foreach (var route in OfVouchers(packages)) yield return route;
        foreach (var route in OfMeetings(tenant)) yield return route;

        static string TimeOff(string id) => $"experts/{id}/time-off";

        string Booking(string start, string? by = null) =>
            $$"""{"serviceType":"shared","expertId":"{{by ?? tenant.ExpertId}}","scheduledAt":"2027-03-{{start}}"""
            + """:00Z","clientName":"Ana","clientEmail":"ana@example.com"}""";

        string Assigned(string start) =>
            $$"""{"serviceType":"shared","scheduledAt":"2027-03-{{start}}:00Z","clientName":"Ana","clientEmail":"ana@example.com"}""";

        string AssignedHold(string start) => $$"""{"serviceType":"shared","start":"2027-03-{{start}}:00Z"}""";

        string Series(string start, int count) =>
            Booking(start).TrimEnd('}') + $$""","recurrence":{"frequency":"daily","count":{{count}} }""" + "}";

        string Hold(string start, string? by = null) =>
            $$"""{"serviceType":"shared","expertId":"{{by ?? tenant.ExpertId}}","start":"2027-03-{{start}}:00Z"}""";
    }

    private static IEnumerable<CreatingRoute> OfCalendarsAndMails(TestTenant tenant, string expert)
    {
        yield return new("addTeamTimeOff", "time-off", TeamAway("20"), TeamAway("21"), TeamAway("22"));
        yield return new(
            "createSchedule", Schedules(tenant.ExpertId), Named("First", Hours), Named("Second", Hours), Named("Third", Hours));
        yield return new(
            "createSchedule: another expert", Schedules(tenant.ExpertId), Named("Fourth", Hours), Named("Fourth", Hours),
            Named("Fifth", Hours))
        {
            OtherPath = Schedules(expert),
        };
        yield return new("addHolidays", "holidays", Named("First", Day("23")), Named("Second", Day("24")), Named("Third", Day("25")));

        string TeamAway(string day) => $$"""{"expertIds":["{{tenant.ExpertId}}"],{{Away(day)[1..]}}""";

        static string Schedules(string id) => $"experts/{id}/schedules";

        yield return new("joinWaitlist", "waitlist", Waiting("w1"), Waiting("w2"), Waiting("w3"));
        yield return new("joinWaitlist: another service", "waitlist", Waiting("w4"), Waiting("w4", "consultation"), Waiting("w5"));
        yield return new(
            "joinWaitlist: nobody has signed in", $"waitlist?tenant={tenant.Slug}", Waiting("w6"), Waiting("w7"), Waiting("w8"))
        {
            IsAnonymous = true,
        };

        // It has no body; what is asked for is whose feed.
        yield return new("makeCalendarFeed: another expert", Feed(tenant.ExpertId), "{}", "{}", "{}") { OtherPath = Feed(expert) };

        yield return new("createMessageTemplate", "message-templates", Template("booked"), Template("moved"), Template("lapsed"));

        yield return new("connectCalendar", Calendars(tenant.ExpertId), Published("one"), Published("two"), Published("three"));
        yield return new(
            "connectCalendar: another expert", Calendars(tenant.ExpertId), Published("four"), Published("five"), Published("six"))
        {
            OtherPath = Calendars(expert),
        };

        yield return new("createWebhookEndpoint", "webhook-endpoints", Receiver("one"), Receiver("two"), Receiver("three"));

        static string Calendars(string id) => $"experts/{id}/external-calendars";

        static string Published(string name) => $$"""{"url":"https://calendar.example/{{name}}.ics"}""";

        static string Feed(string id) => $"experts/{id}/calendar-feed";
    }

    private static IEnumerable<CreatingRoute> OfMeetings(TestTenant tenant)
    {
        yield return new("createZoomMeeting", "create-zoom-meeting", Zoom("One"), Zoom("Two"), Zoom("Three"));
        yield return new("createTeamsMeeting", "create-teams-meeting", Teams("One"), Teams("Two"), Teams("Three"));

        string Zoom(string topic) =>
            $$"""{"hostEmail":"{{tenant.ExpertEmail}}","topic":"{{topic}}","startTime":"2027-03-29T08:00:00Z","durationMinutes":30}""";

        string Teams(string subject) =>
            $$"""
            {"hostEmail":"{{tenant.ExpertEmail}}","subject":"{{subject}}","startDateTime":"2027-03-29T08:00:00Z","durationMinutes":30}
            """;
    }

    private static IEnumerable<CreatingRoute> OfVouchers((string One, string Two) packages)
    {
        yield return new("createVoucher", "vouchers", Coupon("1"), Coupon("2"), Coupon("3"));
        yield return new(
            "createVoucher: another code", "vouchers", Coupon("4", "FOUR-4444"), Coupon("4", "FIVE-5555"), Coupon("4", "SIX-6666"));
        yield return new("createPackage", "packages", Package("One"), Package("Two"), Package("Three"));
        yield return new("sellPackage: another package", Sale(packages.One), Buyer("a"), Buyer("a"), Buyer("b"))
        {
            OtherPath = Sale(packages.Two),
        };
        yield return new("openPurchase", "purchases", Order(packages.One, "a"), Order(packages.Two, "a"), Order(packages.One, "b"));

        static string Coupon(string percent, string? code = null) =>
            $$"""{"kind":"coupon","percent":{{percent}}{{(code is null ? "" : $",\"code\":\"{code}\"")}}}""";

        static string Sale(string id) => $"packages/{id}/purchases";

        static string Order(string id, string who) => $$"""{"packageId":"{{id}}","clientEmail":"{{who}}@idempotency.example"}""";

        static string Buyer(string who) => $$"""{"clientEmail":"{{who}}@idempotency.example"}""";
    }

    /// <summary>A package of the service that both experts offer.</summary>
    /// <param name="name">What it is called.</param>
    public static string Package(string name) =>
        $$"""{"name":"{{name}}","price":{"amount":100,"currency":"EUR"},"sessions":3,"services":["shared"]}""";

    private static string Template(string kind) =>
        $$$"""{"kind":"{{{kind}}}","language":"fr","subject":"A","text":"{{date}} {{time}}"}""";

    private static string Receiver(string name) => $$"""{"url":"https://{{name}}.invalid/hooks","events":["review.*"]}""";

    private static string Register(string who) =>
        $$"""{"email":"{{who}}@idempotency.example","password":"a-good-password","name":"{{who}}"}""";

    // On a Sunday nothing is free, so nothing is offered meanwhile.
    private static string Waiting(string who, string service = "shared") =>
        $$"""
        {"serviceType":"{{service}}","from":"2027-03-07T00:00:00Z","to":"2027-03-08T00:00:00Z","clientName":"{{who}}",
        "clientEmail":"{{who}}@idempotency.example"}
        """;

    private const string Hours = ""","timeZone":"UTC","weekly":[],"active":[]""";

    private static string Named(string name, string more = "") => $$"""{"name":"{{name}}"{{more}}}""";

    private static string Day(string day) => $",\"date\":\"2027-12-{day}\"";

    private static string ApiKey(string name) => $$"""{"name":"{{name}}","scopes":["services:read"]}""";

    private static string Invitation(string who) => $$"""{"email":"{{who}}@idempotency.example","role":"member"}""";

    private static string Staff(string who) => $$"""{"displayName":"{{who}}","email":"{{who}}@idempotency.example","timeZone":"UTC"}""";

    private static string Service(string name) => $$"""{"name":"{{name}}","durationMinutes":30}""";

    private static string Away(string day) => $$"""{"start":"2027-03-{{day}}T09:00:00Z","end":"2027-03-{{day}}T10:00:00Z"}""";
}
