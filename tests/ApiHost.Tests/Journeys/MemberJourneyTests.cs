using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Members: roles that hold at once, and invitations.</summary>
[Collection(SharedServerTests.Name)]
public sealed class MemberJourneyTests(SharedServer shared)
{
    [Fact]
    public async Task A_change_of_role_and_a_removal_hold_for_tokens_that_are_out()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var token = await tenant.MemberAsync($"bea@{tenant.Slug}.example");
        var id = await IdOfAsync(token);
        var path = $"organizations/{tenant.Id}/members/{id}";
        (await shared.Server.CallAsync("GET", "staff", null, Calls.Bearer(token))).Status.ShouldBe(403);

        var promoted = await tenant.AsOwner("PATCH", path, """{"role":"admin"}""", ("If-Match", "\"1\""));
        (promoted.Status, promoted.Header("ETag")).ShouldBe((200, "\"2\""));
        (await shared.Server.CallAsync("GET", "staff", null, Calls.Bearer(token))).Status.ShouldBe(200);
        (await tenant.AsOwner("PATCH", path, """{"role":"member"}""", ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        (await tenant.AsOwner("PATCH", path, """{"role":"member"}""")).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", "staff", null, Calls.Bearer(token))).Status.ShouldBe(403);

        (await tenant.AsOwner("DELETE", path)).Status.ShouldBe(200);
        var gone = await shared.Server.CallAsync("GET", "services", null, Calls.Bearer(token));
        (gone.Status, gone.Code).ShouldBe((401, "AUTHENTICATION_FAILED"));
        var again = await TestTenant.SignInAsync(shared.Server, $"bea@{tenant.Slug}.example", "a-good-password");
        again.Status.ShouldBe(200);
        (again.Data["user"]!["tenantId"], again.Data["user"]!["role"]).ShouldBe((null, null));
        (await tenant.AsOwner("GET", $"organizations/{tenant.Id}/members")).Data.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_organisation_keeps_an_owner_and_admins_make_none()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var ownerId = await IdOfAsync(tenant.OwnerToken);
        var admin = await tenant.MemberAsync($"admin@{tenant.Slug}.example");
        var adminId = await IdOfAsync(admin);
        var members = $"organizations/{tenant.Id}/members/";
        (await tenant.AsOwner("PATCH", members + adminId, """{"role":"admin"}""")).Status.ShouldBe(200);
        (await tenant.AsOwner("DELETE", members + ownerId)).Code.ShouldBe("INVALID_TRANSITION");
        (await tenant.AsOwner("PATCH", members + ownerId, """{"role":"member"}""")).Code.ShouldBe("INVALID_TRANSITION");
        (await shared.Server.CallAsync("PATCH", members + adminId, """{"role":"owner"}""", Calls.Bearer(admin))).Status.ShouldBe(403);
        (await shared.Server.CallAsync("DELETE", members + ownerId, null, Calls.Bearer(admin))).Status.ShouldBe(403);
        var invite = $"organizations/{tenant.Id}/invitations";
        (await shared.Server.CallAsync("POST", invite, """{"email":"o@example.com","role":"owner"}""", Calls.Bearer(admin)))
            .Status.ShouldBe(403);
        (await tenant.AsOwner("PATCH", members + adminId, """{"role":"boss"}""")).Fields.ShouldBe(["role"]);
        (await tenant.AsOwner("PATCH", members + adminId, """{"role":"member","expertId":"exp_1"}""")).Fields.ShouldBe(["expertId"]);
        (await tenant.AsOwner("PATCH", members + adminId, """{"role":"expert","expertId":"exp_1"}""")).Fields.ShouldBe(["expertId"]);
    }

    [Fact]
    public async Task A_member_is_linked_to_an_expert_and_the_link_ends_at_once()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var token = await tenant.MemberAsync($"linked@{tenant.Slug}.example");
        var path = $"organizations/{tenant.Id}/members/{await IdOfAsync(token)}";
        const string timeOff = """{"start":"2027-03-02T09:00:00Z","end":"2027-03-02T12:00:00Z"}""";
        var calendar = $"experts/{tenant.ExpertId}/time-off";
        (await shared.Server.CallAsync("POST", calendar, timeOff, Calls.Bearer(token))).Status.ShouldBe(403);
        var linked = await tenant.AsOwner("PATCH", path, $$"""{"role":"expert","expertId":"{{tenant.ExpertId}}"}""");
        linked.Status.ShouldBe(200, linked.ToString());
        (await shared.Server.CallAsync("POST", calendar, timeOff, Calls.Bearer(token))).Status.ShouldBe(201);
        var session = await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token));
        session.Data["user"]!["expertId"]!.GetValue<string>().ShouldBe(tenant.ExpertId);
        (await tenant.AsOwner("PATCH", path, """{"role":"member"}""")).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", calendar, null, Calls.Bearer(token))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Who_is_invited_and_has_the_mail_joins_once()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"guest@{tenant.Slug}.example";
        (await shared.Server.CallAsync("POST", "auth/register", $$"""{"email":"{{email}}","password":"a-good-password","name":"Guest"}"""))
            .Status.ShouldBe(201);
        var invited = await tenant.AsOwner("POST", $"organizations/{tenant.Id}/members", $$"""{"email":"{{email}}","role":"admin"}""");
        (invited.Status, invited.Data["role"]!.GetValue<string>()).ShouldBe((201, "admin"));
        invited.Body.ShouldNotContain("token");
        (await tenant.AsOwner("POST", $"organizations/{tenant.Id}/invitations", $$"""{"email":"{{email}}"}"""))
            .Code.ShouldBe("DUPLICATE_RESOURCE");
        var token = await shared.Server.InvitationTokenAsync(email);

        var guest = await TestTenant.LoginAsync(shared.Server, email, "a-good-password");
        var body = $$"""{"token":"{{token}}"}""";
        (await tenant.AsOwner("POST", "invitations/accept", body)).Status.ShouldBe(403);
        (await shared.Server.CallAsync("POST", "invitations/accept", $$"""{"token":"{{token[..^1]}}"}""", Calls.Bearer(guest)))
            .Status.ShouldBe(404);
        var accepted = await shared.Server.CallAsync("POST", "invitations/accept", body, Calls.Bearer(guest));
        accepted.Status.ShouldBe(200, accepted.ToString());
        (accepted.Data["tenantId"]!.GetValue<string>(), accepted.Data["tenantSlug"]!.GetValue<string>()).ShouldBe((tenant.Id, tenant.Slug));
        // Whoever did not hear the answer may ask again; nobody else may.
        (await shared.Server.CallAsync("POST", "invitations/accept", body, Calls.Bearer(guest))).Status.ShouldBe(200);
        (await tenant.AsOwner("POST", "invitations/accept", body)).Status.ShouldBe(404);
        (await tenant.AsOwner("GET", $"organizations/{tenant.Id}/invitations")).Data.AsArray().Count.ShouldBe(0);
        var member = await TestTenant.LoginAsync(shared.Server, email, "a-good-password", tenant.Named);
        (await shared.Server.CallAsync("GET", "staff", null, Calls.Bearer(member))).Status.ShouldBe(200);
        var id = await IdOfAsync(member);
        (await tenant.AsOwner("DELETE", $"organizations/{tenant.Id}/members/{id}")).Status.ShouldBe(200);
        (await shared.Server.CallAsync("POST", "invitations/accept", body, Calls.Bearer(guest))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task One_registers_with_an_invitation_and_a_repeat_is_answered_alike()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"new@{tenant.Slug}.example";
        (await tenant.AsOwner("POST", $"organizations/{tenant.Id}/invitations", $$"""{"email":"{{email}}","role":"client"}"""))
            .Status.ShouldBe(201);
        var token = await shared.Server.InvitationTokenAsync(email);
        string Body(string address, string with) =>
            $$"""{"email":"{{address}}","password":"a-good-password","name":"New","invitationToken":"{{with}}"}""";
        (string, string) key = ("Idempotency-Key", "invited-" + tenant.Slug);

        (await shared.Server.CallAsync("POST", "auth/register", Body("other@example.com", token))).Status.ShouldBe(403);
        (await shared.Server.CallAsync("POST", "auth/register", Body(email, "x.y.z"))).Status.ShouldBe(404);
        var registered = await shared.Server.CallAsync("POST", "auth/register", Body(email, token), key);
        (registered.Status, registered.Data["tenantId"]!.GetValue<string>()).ShouldBe((201, tenant.Id));
        (await shared.Server.CallAsync("POST", "auth/register", Body(email, token), key)).Header("Idempotent-Replayed").ShouldBe("true");
        var answer = await TestTenant.SignInAsync(shared.Server, email, "a-good-password");
        answer.Data["user"]!["role"]!.GetValue<string>().ShouldBe("client");
    }

    [Fact]
    public async Task The_token_of_an_invitation_proves_the_address_it_went_to()
    {
        await using var server = await ApiServer.StartAsync(("Auth:RequireVerifiedEmail", "true"));
        var tenant = await TestTenant.CreateAsync(server);
        var (known, fresh) = ($"known@{tenant.Slug}.example", $"fresh@{tenant.Slug}.example");
        (await server.CallAsync("POST", "auth/register", $$"""{"email":"{{known}}","password":"a-good-password","name":"Known"}"""))
            .Data["verificationRequired"]!.GetValue<bool>().ShouldBeTrue();
        var knownToken = await TestTenant.LoginAsync(server, known, "a-good-password");
        foreach (var email in new[] { known, fresh })
            (await tenant.AsOwner("POST", $"organizations/{tenant.Id}/invitations", $$"""{"email":"{{email}}"}""")).Status.ShouldBe(201);
        var (toKnown, toFresh) = (await server.InvitationTokenAsync(known), await server.InvitationTokenAsync(fresh));

        (await server.CallAsync("POST", "invitations/accept", $$"""{"token":"{{toFresh}}"}""", Calls.Bearer(knownToken)))
            .Status.ShouldBe(403);
        (await IsVerifiedAsync(server, known)).ShouldBeFalse("it was another address's invitation");
        (await server.CallAsync("POST", "invitations/accept", $$"""{"token":"{{toKnown}}"}""", Calls.Bearer(knownToken)))
            .Status.ShouldBe(200);
        (await IsVerifiedAsync(server, known)).ShouldBeTrue();

        var registration = $$"""{"email":"{{fresh}}","password":"a-good-password","name":"Fresh","invitationToken":"{{toFresh}}"}""";
        (await server.CallAsync("POST", "auth/register", registration)).Data["verificationRequired"]!.GetValue<bool>().ShouldBeFalse();
        (await IsVerifiedAsync(server, fresh)).ShouldBeTrue();
        (await server.CallAsync("POST", "auth/resend-verification", null, Calls.Bearer(knownToken))).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_is_good_no_more()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"late@{tenant.Slug}.example";
        (await shared.Server.CallAsync("POST", "auth/register", $$"""{"email":"{{email}}","password":"a-good-password","name":"Late"}"""))
            .Status.ShouldBe(201);
        var invited = await tenant.AsOwner("POST", $"organizations/{tenant.Id}/invitations", $$"""{"email":"{{email}}"}""");
        var token = await shared.Server.InvitationTokenAsync(email);
        var path = $"organizations/{tenant.Id}/invitations/{invited.Data["id"]}";
        (await tenant.AsOwner("DELETE", path)).Status.ShouldBe(200);
        (await tenant.AsOwner("DELETE", path)).Status.ShouldBe(404);
        var late = await TestTenant.LoginAsync(shared.Server, email, "a-good-password");
        (await shared.Server.CallAsync("POST", "invitations/accept", $$"""{"token":"{{token}}"}""", Calls.Bearer(late)))
            .Status.ShouldBe(404);
    }

    private static async Task<bool> IsVerifiedAsync(ApiServer server, string email) =>
        (await TestTenant.SignInAsync(server, email, "a-good-password")).Data["user"]!["emailVerified"]!.GetValue<bool>();

    private async Task<string> IdOfAsync(string token) =>
        (await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token))).Data["user"]!["id"]!.GetValue<string>();
}
