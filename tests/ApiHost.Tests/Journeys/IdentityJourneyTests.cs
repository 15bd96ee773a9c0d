using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Who may do what, and tenants apart.</summary>
[Collection(SharedServerTests.Name)]
public sealed class IdentityJourneyTests(SharedServer shared)
{
    private readonly TestTenant _tenant = shared.Tenant;

    [Fact]
    public async Task A_session_tells_who_one_is()
    {
        var session = await _tenant.AsOwner("GET", "auth/session");
        session.Status.ShouldBe(200);
        session.Data["user"]!["role"]!.GetValue<string>().ShouldBe("owner");
        session.Data["user"]!["tenantId"]!.GetValue<string>().ShouldStartWith("tnt_");
        session.Data["user"]!["expertId"].ShouldBeNull();
        var missing = await _tenant.AsAnybody("GET", "auth/session");
        missing.Status.ShouldBe(401);
        missing.Header("WWW-Authenticate").ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("Bearer x")]
    [InlineData("Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.e30.")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    public async Task Bad_credentials_are_never_taken_for_none(string authorization)
    {
        var answer = await _tenant.AsAnybody("GET", "services", null, ("Authorization", authorization));
        answer.Status.ShouldBe(401);
        answer.Code.ShouldBe("AUTHENTICATION_FAILED");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_alike()
    {
        var email = "owner-of-nothing@example.com";
        (await _tenant.AsAnybody(
            "POST", "auth/register", $$"""{"email":"{{email}}","password":"a-good-password","firstName":"A","lastName":"B"}"""))
            .Status.ShouldBe(201);
        var wrong = await shared.Server.CallAsync("POST", "auth/login", $$"""{"email":"{{email}}","password":"wrong"}""");
        var unknown = await shared.Server.CallAsync("POST", "auth/login", """{"email":"nobody@example.com","password":"wrong"}""");
        (wrong.Status, unknown.Status).ShouldBe((401, 401));
        wrong.Json["error"]!.ToJsonString().ShouldBe(unknown.Json["error"]!.ToJsonString());
    }

    [Fact]
    public async Task Registering_twice_is_a_duplicate_and_a_repeat_is_not()
    {
        const string body = """{"email":"twice@example.com","password":"a-good-password","name":"Twice"}""";
        (string, string) key = ("Idempotency-Key", "register-twice");
        var first = await shared.Server.CallAsync("POST", "auth/register", body, key);
        first.Status.ShouldBe(201);
        first.Data["tenantId"].ShouldBeNull();
        first.Data.AsObject().ContainsKey("tenantId").ShouldBeTrue();
        var repeat = await shared.Server.CallAsync("POST", "auth/register", body, key);
        repeat.Header("Idempotent-Replayed").ShouldBe("true");
        repeat.Data.ToJsonString().ShouldBe(first.Data.ToJsonString());
        (await shared.Server.CallAsync("POST", "auth/register", body)).Code.ShouldBe("DUPLICATE_RESOURCE");
    }

    [Fact]
    public async Task Two_organisations_of_one_name_have_two_slugs_and_the_session_tells_them()
    {
        var name = "An organisation whose name is as long as a name may be, so that its slug has to be cut short at the end";
        name = name[..100].Trim();
        var slugs = new List<string>();
        foreach (var email in new[] { "first@slug.example", "second@slug.example" })
        {
            var body = $$"""{"email":"{{email}}","password":"a-good-password","name":"A","organizationName":"{{name}}"}""";
            (await shared.Server.CallAsync("POST", "auth/register", body)).Status.ShouldBe(201);
            var token = await TestTenant.LoginAsync(shared.Server, email, "a-good-password");
            var session = await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token));
            slugs.Add(session.Data["user"]!["tenantSlug"]!.GetValue<string>());
            (await shared.Server.CallAsync("GET", "services", null, ("X-Tenant", slugs[^1]))).Status.ShouldBe(200);
        }

        slugs[1].ShouldStartWith(slugs[0][..50]);
        slugs[1].ShouldNotBe(slugs[0]);
    }

    [Fact]
    public async Task Someone_without_an_organisation_manages_none()
    {
        (await shared.Server.CallAsync(
            "POST", "auth/register", """{"email":"alone@example.com","password":"a-good-password","name":"Alone"}"""))
            .Status.ShouldBe(201);
        var token = await TestTenant.LoginAsync(shared.Server, "alone@example.com", "a-good-password");
        (await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token))).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", "appointments", null, Calls.Bearer(token))).Status.ShouldBe(403);
        (await shared.Server.CallAsync("GET", "services", null, Calls.Bearer(token), _tenant.Named)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Members_see_their_own_and_nothing_of_others()
    {
        var ana = await _tenant.MemberAsync("ana.member@example.com");
        var bea = await _tenant.MemberAsync("bea.member@example.com");
        var body = $$"""{"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}","scheduledAt":"2027-03-10T09:00:00Z"}""";
        var booked = await shared.Server.CallAsync("POST", "appointments", body, Calls.Bearer(ana));
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["clientName"]!.GetValue<string>().ShouldBe("Member");
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();
        (await shared.Server.CallAsync("GET", path, null, Calls.Bearer(ana))).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", path, null, Calls.Bearer(bea))).Status.ShouldBe(404);
        (await shared.Server.CallAsync("POST", path + "/cancel", null, Calls.Bearer(bea))).Status.ShouldBe(404);
        (await shared.Server.CallAsync("PATCH", path, "{}", Calls.Bearer(bea))).Status.ShouldBe(404);
        (await shared.Server.CallAsync("POST", path + "/confirm", null, Calls.Bearer(ana))).Status.ShouldBe(403);
        (await shared.Server.CallAsync("GET", "appointments", null, Calls.Bearer(ana))).Data.AsArray().Count.ShouldBe(1);
        (await shared.Server.CallAsync("GET", "appointments", null, Calls.Bearer(bea))).Data.AsArray().Count.ShouldBe(0);
        (await shared.Server.CallAsync("GET", "appointments?clientEmail=ana.member@example.com", null, Calls.Bearer(bea)))
            .Data.AsArray().Count.ShouldBe(0);
        (await shared.Server.CallAsync("GET", "staff", null, Calls.Bearer(ana))).Status.ShouldBe(403);
        (await shared.Server.CallAsync("POST", "services", "{}", Calls.Bearer(ana))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task An_expert_manages_the_own_calendar_and_no_other()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var other = await tenant.AsOwner("POST", "staff", """{"displayName":"Other","email":"other@example.com","timeZone":"UTC"}""");
        var otherId = other.Data["id"]!.GetValue<string>();
        var token = await tenant.MemberAsync(tenant.ExpertEmail);
        var session = await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token));
        session.Data["user"]!["expertId"]!.GetValue<string>().ShouldBe(tenant.ExpertId);
        const string timeOff = """{"start":"2027-03-02T09:00:00Z","end":"2027-03-02T12:00:00Z"}""";
        (await shared.Server.CallAsync("POST", $"experts/{tenant.ExpertId}/time-off", timeOff, Calls.Bearer(token))).Status.ShouldBe(201);
        (await shared.Server.CallAsync("POST", $"experts/{otherId}/time-off", timeOff, Calls.Bearer(token))).Status.ShouldBe(403);
        var booked = await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T13:00:00Z"));
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();
        (await shared.Server.CallAsync("GET", "appointments", null, Calls.Bearer(token))).Data.AsArray().Count.ShouldBe(1);
        (await shared.Server.CallAsync("GET", "appointments?expertId=" + otherId, null, Calls.Bearer(token)))
            .Data.AsArray().Count.ShouldBe(0);
        (await shared.Server.CallAsync("POST", path + "/cancel", "{}", Calls.Bearer(token))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Tenants_never_meet()
    {
        var mine = await TestTenant.CreateAsync(shared.Server);
        var theirs = await TestTenant.CreateAsync(shared.Server);
        var booked = await theirs.AsAnybody("POST", "appointments", theirs.Booking("2027-03-02T09:00:00Z"));
        var id = booked.Data["id"]!.GetValue<string>();
        (await mine.AsOwner("GET", "appointments/" + id)).Status.ShouldBe(404);
        (await mine.AsOwner("POST", $"appointments/{id}/cancel")).Status.ShouldBe(404);
        (await mine.AsOwner("GET", "services/" + theirs.ServiceId)).Status.ShouldBe(404);
        (await mine.AsOwner("GET", "staff/" + theirs.ExpertId)).Status.ShouldBe(404);
        (await mine.AsOwner("PUT", $"experts/{theirs.ExpertId}/schedule", """{"timeZone":"UTC","weekly":[]}""")).Status.ShouldBe(404);
        (await mine.AsOwner("GET", "appointments")).Data.AsArray().Count.ShouldBe(0);
        (await mine.AsOwner("GET", "services", null, theirs.Named)).Status.ShouldBe(403);
        (await mine.AsOwner("GET", "services", null, mine.Named)).Status.ShouldBe(200);
        var token = booked.Data["manageToken"]!.GetValue<string>();
        (await mine.AsAnybody("GET", "appointments/" + id, null, ("X-Manage-Token", token))).Status.ShouldBe(404);
        // The same key in two tenants is two keys.
        (await mine.AsAnybody("POST", "appointments", mine.Booking("2027-03-02T09:00:00Z"), ("Idempotency-Key", "k"))).Status.ShouldBe(201);
        (await theirs.AsAnybody("POST", "appointments", theirs.Booking("2027-03-02T10:00:00Z"), ("Idempotency-Key", "k")))
            .Status.ShouldBe(201);
    }

    [Fact]
    public async Task Anonymous_callers_name_the_tenant()
    {
        var none = await shared.Server.CallAsync("GET", "services");
        none.Status.ShouldBe(400);
        none.Fields.ShouldBe(["X-Tenant"]);
        (await shared.Server.CallAsync("GET", "services", null, ("X-Tenant", "no-such-tenant"))).Status.ShouldBe(404);
        (await shared.Server.CallAsync("GET", "services", null, ("X-Tenant", "Not A Slug"))).Status.ShouldBe(400);
        (await shared.Server.CallAsync("GET", $"services?tenant={_tenant.Slug}")).Status.ShouldBe(200);
    }
}
