using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Isolation;

/// <summary>An organisation with one of everything, all made over HTTP. Every text in it has a mark by which a leak is known.</summary>
internal sealed partial class MarkedTenant
{
    private readonly Dictionary<Who, string> _tokens = [];
    private readonly ApiServer _server;

    private MarkedTenant(ApiServer server, string mark)
    {
        _server = server;
        Mark = mark;
    }

    /// <summary>Stands in every text.</summary>
    public string Mark { get; }

    /// <summary>Its slug.</summary>
    public string Slug => Mark + "-clinic";

    /// <summary>Its id.</summary>
    public string TenantId { get; private set; } = "";

    /// <summary>Its expert.</summary>
    public string ExpertId { get; private set; } = "";

    /// <summary>The expert's picture.</summary>
    public string ImageId { get; private set; } = "";

    /// <summary>Its logo.</summary>
    public string LogoId { get; private set; } = "";

    /// <summary>Another expert of it.</summary>
    public string OtherExpertId { get; private set; } = "";

    /// <summary>Its service.</summary>
    public string ServiceId { get; private set; } = "";

    /// <summary>Its client's appointment.</summary>
    public string AppointmentId { get; private set; } = "";

    /// <summary>A hold in its expert's calendar.</summary>
    public string HoldId { get; private set; } = "";

    /// <summary>Its client's place on the waitlist for its expert.</summary>
    public string WaitlistEntryId { get; private set; } = "";

    /// <summary>A coupon of it.</summary>
    public string VoucherId { get; private set; } = "";

    /// <summary>A package of it.</summary>
    public string PackageId { get; private set; } = "";

    /// <summary>A package that somebody buys, and has not paid yet.</summary>
    public string PurchaseId { get; private set; } = "";

    /// <summary>The payment of that.</summary>
    public string PaymentId { get; private set; } = "";

    /// <summary>Time off of its expert.</summary>
    public string TimeOffId { get; private set; } = "";

    /// <summary>A schedule of its expert beside the default one.</summary>
    public string ScheduleId { get; private set; } = "";

    /// <summary>A closed day of it.</summary>
    public string HolidayId { get; private set; } = "";

    /// <summary>An API key that nobody calls with.</summary>
    public string ApiKeyId { get; private set; } = "";

    /// <summary>A webhook endpoint that hears of nothing that happens here.</summary>
    public string WebhookEndpointId { get; private set; } = "";

    /// <summary>A template of its mails.</summary>
    public string TemplateId { get; private set; } = "";

    /// <summary>A member.</summary>
    public string MemberId { get; private set; } = "";

    /// <summary>A session of the member.</summary>
    public string SessionId { get; private set; } = "";

    /// <summary>Somebody who asks to join.</summary>
    public string ApplicantId { get; private set; } = "";

    /// <summary>An open invitation.</summary>
    public string InvitationId { get; private set; } = "";

    /// <summary>The token of the open invitation.</summary>
    public string InvitationToken { get; private set; } = "";

    /// <summary>A review of the expert.</summary>
    public string ReviewId { get; private set; } = "";

    /// <summary>Whatever must never be in an answer to somebody of another tenant.</summary>
    public IReadOnlyList<string> Secrets =>
    [
        Mark, TenantId, ExpertId, OtherExpertId, ServiceId, AppointmentId, HoldId, TimeOffId, ScheduleId, HolidayId, MemberId, InvitationId,
        ApplicantId, ApiKeyId, WaitlistEntryId, TemplateId, ReviewId, VoucherId, PackageId, PurchaseId, PaymentId,
        ConnectedCalendarId,
        WebhookEndpointId,
    ];

    /// <summary>Makes one.</summary>
    public static async Task<MarkedTenant> CreateAsync(ApiServer server, string mark, string operatorToken)
    {
        var tenant = new MarkedTenant(server, mark);
        await tenant.FoundAsync();
        await tenant.FurnishAsync();
        await tenant.PeopleAsync(operatorToken);
        await tenant.ReviewAsync();
        return tenant;
    }

    /// <summary>The headers that a caller comes with; the other organisation is the one that is contradicted with.</summary>
    public (string Name, string Value)[] HeadersOf(Who who, MarkedTenant other) => who switch
    {
        Who.Anonymous => [("X-Tenant", Slug)],
        Who.Outsider or Who.Operator => [Calls.Bearer(_tokens[who]), ("X-Tenant", Slug)],
        Who.Contradicting => [Calls.Bearer(_tokens[Who.Owner]), ("X-Tenant", other.Slug)],
        Who.Stranger => [Calls.Bearer(other._tokens[Who.Owner])],
        _ => [Calls.Bearer(_tokens[who])],
    };

    private async Task FoundAsync()
    {
        var registered = await PostAsync(
            "auth/register",
            $$"""
            {"email":"owner@{{Mark}}.example","password":"a-good-password","name":"{{Mark}} owner","organizationName":"{{Mark}} clinic"}
            """);
        TenantId = IdIn(registered, "tenantId");
        _tokens[Who.Owner] = await LoginAsync("owner");
        var profile = $$"""{"industry":"{{Mark}}","settings": {"secret":"{{Mark}}"} }""";
        (await AsOwnerAsync("PATCH", "organizations/" + TenantId, profile)).Status.ShouldBe(200);
        var logo = await _server.UploadAsync(
            $"organizations/{TenantId}/logo", "image/png", TestImages.Png, Calls.Bearer(_tokens[Who.Owner]));
        LogoId = logo.Data["logoUrl"]!.GetValue<string>().Split('/')[^1];
    }

    private async Task FurnishAsync()
    {
        ExpertId = await MakeAsync("staff", $$"""{"displayName":"{{Mark}} Rita","email":"expert@{{Mark}}.example","timeZone":"UTC"}""");
        OtherExpertId = await MakeAsync("staff", $$"""{"displayName":"{{Mark}} Olaf","email":"other@{{Mark}}.example","timeZone":"UTC"}""");
        var hours = RouteTable.Bodies["PUT /api/v1/experts/{id}/schedule"];
        (await AsOwnerAsync("PUT", $"experts/{ExpertId}/schedule", hours)).Status.ShouldBe(200);
        ServiceId = await MakeAsync(
            "services",
            $$"""{"name":"{{Mark}} consultation","serviceType":"consultation","durationMinutes":30,"description":"{{Mark}}"}""");
        await PublishAsync();
        TimeOffId = await MakeAsync(
            $"experts/{ExpertId}/time-off",
            $$"""{"start":"2027-05-03T09:00:00Z","end":"2027-05-03T10:00:00Z","reason":"{{Mark}} dentist"}""");
        ScheduleId = await MakeAsync(
            $"experts/{ExpertId}/schedules",
            $$"""{"name":"{{Mark}} summer","timeZone":"UTC","weekly":[],"active":[{"from":"2027-08-01","to":"2027-08-31"}]}""");
        (await AsOwnerAsync("PUT", $"experts/{ExpertId}/external-busy/{ExternalCalendar}", """{"busy":[]}""")).Status.ShouldBe(200);
        var holiday = await AsOwnerAsync("POST", "holidays", $$"""{"date":"2027-12-25","name":"{{Mark}} party"}""");
        holiday.Status.ShouldBe(201, holiday.ToString());
        HolidayId = holiday.Data["holidays"]![0]!["id"]!.GetValue<string>();
        ApiKeyId = await MakeAsync("api-keys", $$"""{"name":"{{Mark}} website","scopes":["services:read"]}""");
        const string everything = """
            {"name":"Everything",
            "scopes":["services:write","staff:write","calendars:write","appointments:write","experts:write","vouchers:write",
            "payments:write","*:read"]}
            """;
        _tokens[Who.ApiKey] = await MakeAsync("api-keys", everything, "key");
        HoldId = await MakeAsync(
            "appointments/holds",
            $$"""{"serviceType":"consultation","expertId":"{{ExpertId}}","start":"2027-03-02T15:00:00Z"}""",
            "holdId");
        VoucherId = await MakeAsync("vouchers", $$"""{"kind":"coupon","name":"{{Mark}} coupon","percent":10}""");
        PackageId = await MakeAsync(
            "packages",
            $$"""{"name":"{{Mark}} ten","price":{"amount":500,"currency":"EUR"},"sessions":10,"services":["{{ServiceId}}"]}""");
        var bought = await PostAsync(
            "purchases",
            $$"""{"packageId":"{{PackageId}}","clientEmail":"buyer@{{Mark}}.example","clientName":"{{Mark}} buyer"}""",
            ("X-Tenant", Slug));
        PurchaseId = IdIn(bought, "id");
        PaymentId = bought.Data["payment"]!["id"]!.GetValue<string>();
        TemplateId = await MakeAsync(
            "message-templates",
            $$$"""{"kind":"lapsed","language":"pl","subject":"{{{Mark}}}","text":"{{date}} {{time}}"}""");
        WebhookEndpointId = await MakeAsync(
            "webhook-endpoints", $$"""{"url":"https://{{Mark}}.invalid/hooks","events":["webhook_endpoint.disabled"]}""");
        InvitationId = await MakeAsync($"organizations/{TenantId}/invitations", $$"""{"email":"guest@{{Mark}}.example"}""");
        InvitationToken = await _server.InvitationTokenAsync($"guest@{Mark}.example");
        await ConnectAsync();
    }

    private async Task PublishAsync()
    {
        var profile = $$"""{"bio":"{{string.Join(' ', Enumerable.Repeat(Mark, 20))}}","categories":["{{Mark}}"]}""";
        (await AsOwnerAsync("PATCH", "experts/" + ExpertId, profile)).Status.ShouldBe(200);
        (await AsOwnerAsync("POST", $"experts/{ExpertId}/publish")).Status.ShouldBe(200);
        var image = await _server.UploadAsync($"experts/{ExpertId}/image", "image/png", TestImages.Png, Calls.Bearer(_tokens[Who.Owner]));
        image.Status.ShouldBe(200, image.ToString());
        ImageId = image.Data["imageUrl"]!.GetValue<string>().Split('/')[^1];
    }

    // Staff book it for at once, so that it has soon started.
    private async Task ReviewAsync()
    {
        var start = _server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(1);
        var booked = await AsOwnerAsync(
            "POST",
            "appointments",
            $$"""
            {"serviceType":"consultation","expertId":"{{ExpertId}}","scheduledAt":"{{start:yyyy-MM-ddTHH:mm:ssZ}}",
            "clientName":"{{Mark}} Ana","override":["NOTICE","AVAILABILITY"]}
            """);
        booked.Status.ShouldBe(201, booked.ToString());
        var id = IdIn(booked, "id");
        await Eventually.Hears(() => AsOwnerAsync("POST", $"appointments/{id}/complete"), answer => answer.Status == 200);
        var review = await PostAsync(
            $"experts/{ExpertId}/reviews",
            $$"""{"appointmentId":"{{id}}","rating":5,"text":"{{Mark}} has good hands."}""",
            ("X-Tenant", Slug),
            ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>()));
        ReviewId = IdIn(review, "id");
    }

    private async Task PeopleAsync(string operatorToken)
    {
        (await AsOwnerAsync("PATCH", "organizations/" + TenantId, """{"selfRegistration":"approval"}""")).Status.ShouldBe(200);
        ApplicantId = IdIn(
            await PostAsync(
                "auth/register", $$"""{"email":"asks@{{Mark}}.example","password":"a-good-password","name":"{{Mark}} asks"}""",
                ("X-Tenant", Slug)),
            "userId");
        (await AsOwnerAsync("PATCH", "organizations/" + TenantId, """{"selfRegistration":"member"}""")).Status.ShouldBe(200);
        foreach (var (who, role) in new[] { (Who.Client, "client"), (Who.Member, "member"), (Who.Admin, "admin"), (Who.Removed, "member") })
            await JoinAsync(who, who.ToString().ToLowerInvariant(), role);
        // These two are experts by their addresses.
        await JoinAsync(Who.Expert, "expert", "expert");
        await JoinAsync(Who.OtherExpert, "other", "expert");
        var removed = await IdOfAsync(Who.Removed);
        MemberId = await IdOfAsync(Who.Member);
        var further = await LoginAsync("member");
        SessionId = (await _server.CallAsync("GET", "auth/sessions", null, Calls.Bearer(further))).Data.AsArray()
            .Single(session => session!["current"]!.GetValue<bool>())!["id"]!.GetValue<string>();
        (await AsOwnerAsync("DELETE", $"organizations/{TenantId}/members/{removed}")).Status.ShouldBe(200);
        await PostAsync("auth/register", $$"""{"email":"outsider@{{Mark}}.example","password":"a-good-password","name":"Outsider"}""");
        _tokens[Who.Outsider] = await LoginAsync("outsider");
        _tokens[Who.Operator] = operatorToken;
        var booking =
            $$"""{"serviceType":"consultation","expertId":"{{ExpertId}}","scheduledAt":"2027-03-02T09:00:00Z","notes":"{{Mark}} knee"}""";
        var booked = await _server.CallAsync("POST", "appointments", booking, Calls.Bearer(_tokens[Who.Client]));
        AppointmentId = IdIn(booked, "id");
        // On a Sunday nothing becomes free.
        var wish = $$"""
            {"serviceType":"consultation","expertId":"{{ExpertId}}","from":"2027-03-07T00:00:00Z","to":"2027-03-08T00:00:00Z"}
            """;
        WaitlistEntryId = IdIn(await _server.CallAsync("POST", "waitlist", wish, Calls.Bearer(_tokens[Who.Client])), "id");
        // The line is looked at once, and then not for a day: nothing else is written here by itself.
        await Eventually.Hears(
            () => AsOwnerAsync("GET", "audit?type=waitlist.look-planned.v1"), answer => answer.Data["events"]!.AsArray().Count > 0);
    }

    private async Task JoinAsync(Who who, string name, string role)
    {
        var body = $$"""{"email":"{{name}}@{{Mark}}.example","password":"a-good-password","name":"{{Mark}} {{name}}"}""";
        var id = IdIn(await PostAsync("auth/register", body, ("X-Tenant", Slug)), "userId");
        (await AsOwnerAsync("PATCH", $"organizations/{TenantId}/members/{id}", $$"""{"role":"{{role}}"}""")).Status.ShouldBe(200);
        _tokens[who] = await LoginAsync(name);
    }

    private async Task<string> IdOfAsync(Who who) =>
        (await _server.CallAsync("GET", "auth/session", null, Calls.Bearer(_tokens[who]))).Data["user"]!["id"]!.GetValue<string>();

    private Task<string> LoginAsync(string name) => TestTenant.LoginAsync(_server, $"{name}@{Mark}.example", "a-good-password");

    private async Task<string> MakeAsync(string path, string body, string idName = "id") =>
        IdIn(await AsOwnerAsync("POST", path, body), idName);

    private async Task<ApiAnswer> PostAsync(string path, string body, params (string Name, string Value)[] headers)
    {
        var answer = await _server.CallAsync("POST", path, body, headers);
        answer.Status.ShouldBe(201, answer.ToString());
        return answer;
    }

    private Task<ApiAnswer> AsOwnerAsync(string method, string path, string? body = null) =>
        _server.CallAsync(method, path, body, Calls.Bearer(_tokens[Who.Owner]));

    private static string IdIn(ApiAnswer answer, string name)
    {
        answer.Status.ShouldBe(201, answer.ToString());
        return answer.Data[name] is JsonValue id
            ? id.GetValue<string>()
            : throw new InvalidOperationException($"There is no {name} in {answer}.");
    }
}
