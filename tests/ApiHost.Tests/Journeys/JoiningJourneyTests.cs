using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>What becomes of a stranger who registers with an organisation's slug.</summary>
[Collection(SharedServerTests.Name)]
public sealed class JoiningJourneyTests(SharedServer shared)
{
    private static readonly string[] Closed = ["users/directory", "users/{user}", "staff", "audit"];

    [Theory]
    [InlineData(null, "client", 403)]
    [InlineData("client", "client", 403)]
    [InlineData("member", "member", 200)]
    public async Task A_stranger_becomes_what_the_organisation_says_or_else_a_client(string? how, string role, int directory)
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        if (how is not null) await tenant.LetJoinAsync(how);
        var (token, registered) = await RegisterAsync(tenant);

        registered.Data["approvalRequired"]!.GetValue<bool>().ShouldBeFalse();
        var session = await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token));
        session.Data["user"]!["role"]!.GetValue<string>().ShouldBe(role);
        (await shared.Server.CallAsync("GET", "users/directory", null, Calls.Bearer(token))).Status.ShouldBe(directory);
        (await shared.Server.CallAsync("GET", "services", null, Calls.Bearer(token))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Who_asks_to_join_may_nothing_until_an_admin_approves()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        await tenant.LetJoinAsync("approval");
        var (token, registered) = await RegisterAsync(tenant);
        var (id, email) = (registered.Data["userId"]!.GetValue<string>(), EmailAt(tenant));
        registered.Data["approvalRequired"]!.GetValue<bool>().ShouldBeTrue();
        foreach (var path in Closed)
            (await shared.Server.CallAsync("GET", path.Replace("{user}", id, StringComparison.Ordinal), null, Calls.Bearer(token)))
                .Status.ShouldBe(403, path);
        (await MailAsync(email, "Your request to join was received")).Text.ShouldContain("Tenant");
        (await MailAsync(tenant.OwnerEmail, "Somebody asks to join your organisation")).Text.ShouldNotContain(email);

        var waiting = await tenant.AsOwner("GET", Requests(tenant));
        waiting.Data.AsArray().ShouldHaveSingleItem()!["userId"]!.GetValue<string>().ShouldBe(id);
        (await tenant.AsOwner("GET", $"organizations/{tenant.Id}/members")).Data.AsArray().Count.ShouldBe(1);
        (await tenant.AsOwner("PATCH", $"organizations/{tenant.Id}/members/{id}", """{"role":"admin"}""")).Status.ShouldBe(404);
        (await tenant.AsOwner("POST", $"{Requests(tenant)}/{id}/approve", """{"role":"owner"}""")).Fields.ShouldBe(["role"]);
        var approved = await tenant.AsOwner("POST", $"{Requests(tenant)}/{id}/approve");
        (approved.Status, approved.Data["role"]!.GetValue<string>()).ShouldBe((200, "member"));

        (await tenant.AsOwner("POST", $"{Requests(tenant)}/{id}/approve")).Header("Idempotent-Replayed").ShouldBe("true");
        (await tenant.AsOwner("POST", $"{Requests(tenant)}/{id}/reject")).Status.ShouldBe(404);
        (await tenant.AsOwner("GET", Requests(tenant))).Data.AsArray().ShouldBeEmpty();
        await MailAsync(email, "You have joined");
        var member = Calls.Bearer(await TestTenant.LoginAsync(shared.Server, email, "a-good-password"));
        (await shared.Server.CallAsync("GET", "users/directory", null, member)).Status.ShouldBe(200);
        var audit = (await tenant.AsOwner("GET", "audit?limit=100")).Body;
        foreach (var type in new[] { "tenancy.member-join-asked.v1", "tenancy.joining-approved.v1" }) audit.ShouldContain(type);
        audit.ShouldNotContain(email);
    }

    [Fact]
    public async Task Who_is_rejected_may_nothing_is_told_and_may_be_invited_still()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        await tenant.LetJoinAsync("approval");
        var (token, registered) = await RegisterAsync(tenant);
        var id = registered.Data["userId"]!.GetValue<string>();

        var rejected = await tenant.AsOwner("POST", $"{Requests(tenant)}/{id}/reject");

        (rejected.Status, rejected.Data["userId"]!.GetValue<string>()).ShouldBe((200, id));
        await MailAsync(EmailAt(tenant), "Your request to join was declined");
        (await tenant.AsOwner("POST", $"{Requests(tenant)}/{id}/approve")).Status.ShouldBe(404);
        (await shared.Server.CallAsync("GET", "users/directory", null, Calls.Bearer(token))).Status.ShouldBe(403);
        (await tenant.AsOwner("GET", "users?status=rejected")).Data.AsArray().Count.ShouldBe(1);
        (await tenant.AsOwner("POST", $"organizations/{tenant.Id}/invitations", $$"""{"email":"{{EmailAt(tenant)}}"}"""))
            .Status.ShouldBe(201);
        var invitation = await shared.Server.InvitationTokenAsync(EmailAt(tenant));
        (await shared.Server.CallAsync("POST", "invitations/accept", $$"""{"token":"{{invitation}}"}""", Calls.Bearer(token)))
            .Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_closed_organisation_refuses_strangers_and_not_who_is_invited_or_books()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        await tenant.LetJoinAsync("closed");

        var refused = await shared.Server.CallAsync("POST", "auth/register", BodyOf(tenant), tenant.Named);

        (refused.Status, refused.Code).ShouldBe((422, "POLICY_VIOLATION"));
        (await TestTenant.SignInAsync(shared.Server, EmailAt(tenant), "a-good-password")).Status.ShouldBe(401, "there is no account");
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
        await tenant.AsOwner("POST", $"organizations/{tenant.Id}/invitations", $$"""{"email":"{{EmailAt(tenant)}}"}""");
        var invitation = await shared.Server.InvitationTokenAsync(EmailAt(tenant));
        var body = BodyOf(tenant).Replace("}", $$""","invitationToken":"{{invitation}}"}""", StringComparison.Ordinal);
        (await shared.Server.CallAsync("POST", "auth/register", body)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_repeat_is_answered_alike_whatever_the_organisation_says_by_then()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        await tenant.LetJoinAsync("approval");
        var key = ("Idempotency-Key", "join-" + tenant.Slug);
        var first = await shared.Server.CallAsync("POST", "auth/register", BodyOf(tenant), tenant.Named, key);
        await tenant.LetJoinAsync("closed");
        var again = await shared.Server.CallAsync("POST", "auth/register", BodyOf(tenant), tenant.Named, key);
        (again.Status, again.Data.ToJsonString()).ShouldBe((201, first.Data.ToJsonString()));
    }

    [Fact]
    public async Task What_an_organisation_keeps_of_who_asks_is_exported_and_erased()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        await tenant.LetJoinAsync("approval");
        var (token, registered) = await RegisterAsync(tenant);
        var id = registered.Data["userId"]!.GetValue<string>();
        var export = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(token));
        export.Data["organizations"]!.AsArray().ShouldHaveSingleItem()!["profile"]!["status"]!.GetValue<string>().ShouldBe("pending");
        (await shared.Server.CallAsync("DELETE", "users/me", """{"password":"a-good-password"}""", Calls.Bearer(token)))
            .Status.ShouldBe(202);
        await Eventually.Hears(() => tenant.AsOwner("GET", Requests(tenant)), seen => seen.Data.AsArray().Count == 0);
        (await tenant.AsOwner("POST", $"{Requests(tenant)}/{id}/approve")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("\"open\"")]
    [InlineData("\"Member\"")]
    [InlineData("\"\"")]
    public async Task An_unknown_way_is_refused_by_its_field(string value)
    {
        var answer = await shared.Tenant.AsOwner("PATCH", "organizations/" + shared.Tenant.Id, $$"""{"selfRegistration":{{value}}}""");
        answer.Fields.ShouldBe(["selfRegistration"]);
    }

    [Fact]
    public async Task Where_addresses_must_be_proven_the_directory_and_an_approval_take_a_proven_one()
    {
        await using var server = await ApiServer.StartAsync(("Auth:RequireVerifiedEmail", "true"));
        var tenant = await TestTenant.CreateAsync(server);
        var member = Calls.Bearer(await tenant.MemberAsync(EmailAt(tenant)));
        var own = (await server.CallAsync("GET", "auth/session", null, member)).Data["user"]!["id"]!.GetValue<string>();
        (await server.CallAsync("GET", "users/directory", null, member)).Status.ShouldBe(403);
        (await server.CallAsync("GET", "users/" + own, null, member)).Status.ShouldBe(403);
        (await server.CallAsync("GET", "users/me", null, member)).Status.ShouldBe(200, "what is one's own is no directory");

        await tenant.LetJoinAsync("approval");
        var asks = $"asks@{tenant.Slug}.example";
        var registered = await server.CallAsync("POST", "auth/register", BodyOf(tenant, asks), tenant.Named);
        var approve = $"{Requests(tenant)}/{registered.Data["userId"]}/approve";
        var early = await tenant.AsOwner("POST", approve);
        (early.Status, early.Code).ShouldBe((409, "INVALID_TRANSITION"));
        await ProveAsync(server, asks);
        (await tenant.AsOwner("POST", approve)).Status.ShouldBe(200);
        var proven = Calls.Bearer(await TestTenant.LoginAsync(server, asks, "a-good-password"));
        (await server.CallAsync("GET", "users/directory", null, proven)).Status.ShouldBe(200);
    }

    private static async Task ProveAsync(ApiServer server, string email)
    {
        var mails = await Eventually.Hears(
            () => Task.FromResult(Mailbox.Now(server, email)), all => all.Any(mail => mail.Subject == "Confirm your e-mail address"));
        var token = Mailbox.TokenIn(mails.Single(mail => mail.Subject == "Confirm your e-mail address"));
        (await server.CallAsync("POST", "auth/verify-email", $$"""{"token":"{{token}}"}""")).Status.ShouldBe(200);
    }

    private static async Task<(string Token, ApiAnswer Registered)> RegisterAsync(TestTenant tenant)
    {
        var registered = await tenant.Server.CallAsync("POST", "auth/register", BodyOf(tenant), tenant.Named);
        registered.Status.ShouldBe(201, registered.ToString());
        return (await TestTenant.LoginAsync(tenant.Server, EmailAt(tenant), "a-good-password"), registered);
    }

    private async Task<Grains.Mail.MailMessage> MailAsync(string email, string subject) => (await Eventually.Hears(
        () => Task.FromResult(Mailbox.Now(shared.Server, email)), all => all.Any(mail => mail.Subject == subject)))
        .Single(mail => mail.Subject == subject);

    private static string Requests(TestTenant tenant) => $"organizations/{tenant.Id}/join-requests";

    private static string EmailAt(TestTenant tenant) => $"stranger@{tenant.Slug}.example";

    private static string BodyOf(TestTenant tenant, string? email = null) =>
        $$"""{"email":"{{email ?? EmailAt(tenant)}}","password":"a-good-password","name":"Stranger"}""";
}
