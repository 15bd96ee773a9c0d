using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Profiles, and who sees what of them.</summary>
[Collection(SharedServerTests.Name)]
public sealed class UserJourneyTests(SharedServer shared)
{
    private const string Profile = """
        {"firstName":"Bea","lastName":"Ramos","phone":"+351910000001","company":"Clinic","title":"Dr.","bio":"Physio",
        """ + """
        "skills":["Safety planning"],
         "address":{"street":"Rua Augusta 1","city":"Lisboa","country":"Portugal"},"website":"https://example.com",
         "certifications":[{"name":"PMP","issuer":"PMI","issueDate":"2026-03-01","expiryDate":"2029-03-01"}],
         "notificationPreferences":{"email":true,"sms":false,"push":true}}
        """;

    [Fact]
    public async Task A_profile_is_replaced_patched_and_kept_by_its_version()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var bea = Calls.Bearer(await tenant.MemberAsync($"bea@{tenant.Slug}.example"));
        (await shared.Server.CallAsync("GET", "users/me", null, bea)).Data["name"]!.GetValue<string>().ShouldBe("Member");
        var put = await shared.Server.CallAsync("PUT", "users/me", Profile, bea, ("If-Match", "\"1\""));
        (put.Status, put.Header("ETag")).ShouldBe((200, "\"2\""), put.ToString());
        put.Data["name"]!.GetValue<string>().ShouldBe("Bea Ramos");
        put.Data["certifications"]![0]!["expiryDate"]!.GetValue<string>().ShouldBe("2029-03-01");
        (await shared.Server.CallAsync("PUT", "users/me", Profile, bea, ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        var patched = await shared.Server.CallAsync(
            "PATCH", "users/me", """{"lastName":"Reis","address":{"street":null},"phone":null}""", bea);
        patched.Data["name"]!.GetValue<string>().ShouldBe("Bea Reis");
        patched.Data["address"]!.ToJsonString().ShouldBe("""{"city":"Lisboa","country":"Portugal"}""");
        patched.Data["phone"].ShouldBeNull();
        // Another organisation would know nothing of it, and a role does not touch it.
        var id = patched.Data["id"]!.GetValue<string>();
        (await tenant.AsOwner("PATCH", $"organizations/{tenant.Id}/members/{id}", """{"role":"expert"}""")).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", "users/me", null, bea)).Data["title"]!.GetValue<string>().ShouldBe("Dr.");
    }

    [Fact]
    public async Task What_was_said_at_registration_is_in_the_profile()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"said@{tenant.Slug}.example";
        var body = $$"""{"email":"{{email}}","password":"a-good-password","name":"Said","phone":"+1","company":"ABC","title":"PM"}""";
        (await tenant.AsAnybody("POST", "auth/register", body)).Status.ShouldBe(201);
        var me = await shared.Server.CallAsync(
            "GET", "users/me", null, Calls.Bearer(await TestTenant.LoginAsync(shared.Server, email, "a-good-password")));
        (me.Data["phone"]!.GetValue<string>(), me.Data["company"]!.GetValue<string>(), me.Data["title"]!.GetValue<string>())
            .ShouldBe(("+1", "ABC", "PM"));
    }

    [Theory]
    [InlineData("""{"website":"javascript:alert(1)"}""", "website")]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"skills":[""]}""", "skills[0]")]
    [InlineData("""{"certifications":[{"issuer":"X"}]}""", "certifications[0].name")]
    [InlineData("""{"certifications":[{"name":"X","issueDate":"2027-02-02","expiryDate":"2027-02-01"}]}""", "certifications[0].expiryDate")]
    public async Task What_is_wrong_is_named(string patch, string field)
    {
        var answer = await shared.Tenant.AsOwner("PATCH", "users/me", patch);
        (answer.Status, answer.Fields.Single()).ShouldBe((400, field), answer.ToString());
    }

    [Fact]
    public async Task Members_see_public_fields_of_each_other_and_admins_see_all()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"bea@{tenant.Slug}.example";
        var bea = Calls.Bearer(await tenant.MemberAsync(email));
        var ana = Calls.Bearer(await tenant.MemberAsync($"ana@{tenant.Slug}.example"));
        var id = (await shared.Server.CallAsync("PUT", "users/me", Profile, bea)).Data["id"]!.GetValue<string>();

        var trimmed = await shared.Server.CallAsync("GET", "users/" + id, null, ana);
        trimmed.Data["city"]!.GetValue<string>().ShouldBe("Lisboa");
        foreach (var hidden in new[] { "email", "phone", "address", "certifications", "notificationPreferences", "status", "version" })
            trimmed.Data[hidden].ShouldBeNull(hidden);
        (await tenant.AsOwner("GET", "users/" + id)).Data["email"]!.GetValue<string>().ShouldBe(email);
        (await shared.Server.CallAsync("GET", "users/" + id, null, bea)).Data["email"]!.GetValue<string>().ShouldBe(email);
        (await shared.Server.CallAsync("GET", "users", null, ana)).Status.ShouldBe(403);

        foreach (var query in new[] { "search=ramos", "location=lisboa", "skills=planning,safety", "memberType=member&search=clinic" })
        {
            var found = await shared.Server.CallAsync("GET", "users/directory?" + query, null, ana);
            found.Data.AsArray().Select(one => one!["id"]!.GetValue<string>()).ShouldBe([id], query);
            found.Body.ShouldNotContain(email);
        }

        // The directory tells nothing that a view does not: neither addresses nor phone numbers are words of it.
        (await shared.Server.CallAsync("GET", $"users/directory?search={email}", null, ana)).Data.AsArray().Count.ShouldBe(0);
        (await shared.Server.CallAsync("GET", "users/directory?search=351910000001", null, ana)).Data.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Clients_are_in_no_directory_and_see_none()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var client = Calls.Bearer(await tenant.MemberAsync($"client@{tenant.Slug}.example"));
        var ana = Calls.Bearer(await tenant.MemberAsync($"ana@{tenant.Slug}.example"));
        var id = (await shared.Server.CallAsync("GET", "users/me", null, client)).Data["id"]!.GetValue<string>();
        (await tenant.AsOwner("PATCH", $"organizations/{tenant.Id}/members/{id}", """{"role":"client"}""")).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", "users/directory", null, client)).Status.ShouldBe(403);
        (await shared.Server.CallAsync("GET", "users/directory", null, ana)).Data.AsArray().Count.ShouldBe(2);
        (await shared.Server.CallAsync("GET", "users/" + id, null, ana)).Status.ShouldBe(404);
        (await shared.Server.CallAsync("GET", "users/me", null, client)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Admins_filter_users()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var gone = Calls.Bearer(await tenant.MemberAsync($"gone@{tenant.Slug}.example"));
        var id = (await shared.Server.CallAsync("GET", "users/me", null, gone)).Data["id"]!.GetValue<string>();
        (await tenant.AsOwner("DELETE", $"organizations/{tenant.Id}/members/{id}")).Status.ShouldBe(200);
        async Task<int> Count(string query) =>
            (await tenant.AsOwner("GET", "admin/users?" + query)).Json["pagination"]!["total"]!.GetValue<int>();
        (await Count("")).ShouldBe(2);
        (await Count("status=active")).ShouldBe(1);
        (await Count("status=removed&memberType=member&search=gone")).ShouldBe(1);
        (await Count("memberType=owner")).ShouldBe(1);
        (await Count("registrationDate=2027-03-01")).ShouldBe(2);
        (await Count("registrationDate=2027-03-02")).ShouldBe(0);
        (await Count("registeredFrom=2027-03-02")).ShouldBe(0);
        (await Count("registeredTo=2027-03-01")).ShouldBe(2);
        (await Count("registrationDate=2027-03-01&registeredFrom=2027-03-01T23:00:00Z")).ShouldBe(0, "all that is given must hold");
        (await tenant.AsOwner("GET", "users?status=asleep")).Fields.ShouldBe(["status"]);
        foreach (var field in new[] { "registeredFrom", "registeredTo" })
            (await tenant.AsOwner("GET", $"users?registrationDate=2027-03-01&{field}=yesterday")).Fields.ShouldBe([field]);
        (await tenant.AsOwner("GET", "users?registeredFrom=2027-03-02&registeredTo=2027-02-01")).Fields.ShouldBe(["registeredTo"]);
        (await tenant.AsOwner("GET", "users?memberType=boss")).Fields.ShouldBe(["memberType"]);
    }
}
