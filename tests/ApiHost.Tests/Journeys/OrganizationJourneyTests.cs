using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Organisations: their profile, their slugs, their end.</summary>
[Collection(SharedServerTests.Name)]
public sealed class OrganizationJourneyTests(SharedServer shared)
{
    [Fact]
    public async Task An_organisation_is_read_and_changed_by_its_version()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var path = "organizations/" + tenant.Id;
        var read = await tenant.AsOwner("GET", path);
        (read.Status, read.Header("ETag")).ShouldBe((200, "\"1\""));
        const string patch = """
            {"industry":"Health","timeZone":"Europe/Lisbon","businessHours":[{"days":[1,2],"start":"09:00","end":"24:00"}],
             "branding":{"logoUrl":"https://example.com/l.svg","primaryColor":"#0A7D5C"},"settings":{"greeting":"Hi","old":"x"}}
            """;
        var changed = await tenant.AsOwner("PATCH", path, patch, ("If-Match", "\"1\""));
        changed.Status.ShouldBe(200, changed.ToString());
        changed.Data["branding"]!["primaryColor"]!.GetValue<string>().ShouldBe("#0a7d5c");
        changed.Data["businessHours"]![0]!["end"]!.GetValue<string>().ShouldBe("24:00");
        (await tenant.AsOwner("PATCH", path, """{"industry":"X"}""", ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        var less = await tenant.AsOwner("PATCH", path, """{"industry":null,"settings":{"old":null}}""");
        less.Data["industry"].ShouldBeNull();
        less.Data["settings"]!.ToJsonString().ShouldBe("""{"greeting":"Hi"}""");
        var member = await tenant.MemberAsync($"member@{tenant.Slug}.example");
        (await shared.Server.CallAsync("GET", path, null, Calls.Bearer(member))).Data["settings"].ShouldBeNull();
        (await shared.Server.CallAsync("PATCH", path, "{}", Calls.Bearer(member))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"slug":"Not A Slug"}""", "slug")]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "timeZone")]
    [InlineData("""{"email":"nobody"}""", "email")]
    [InlineData("""{"businessHours":[{"days":[8],"start":"09:00","end":"17:00"}]}""", "businessHours[0].days[0]")]
    [InlineData("""{"branding":{"logoUrl":"javascript:alert(1)"}}""", "branding.logoUrl")]
    [InlineData("""{"branding":{"primaryColor":"red"}}""", "branding.primaryColor")]
    public async Task What_is_wrong_is_named(string patch, string field)
    {
        var answer = await shared.Tenant.AsOwner("PATCH", "organizations/" + shared.Tenant.Id, patch);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task A_slug_that_is_given_up_stays_reserved_and_leads_on()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var other = await TestTenant.CreateAsync(shared.Server);
        var renamed = await tenant.AsOwner("PATCH", "organizations/" + tenant.Id, $$"""{"slug":"{{tenant.Slug}}-new"}""");
        renamed.Status.ShouldBe(200, renamed.ToString());
        (await shared.Server.CallAsync("GET", "services", null, ("X-Tenant", tenant.Slug + "-new"))).Status.ShouldBe(200);
        (await tenant.AsAnybody("GET", "services")).Status.ShouldBe(200);
        foreach (var slug in new[] { tenant.Slug, tenant.Slug + "-new" })
        {
            var taken = await other.AsOwner("PATCH", "organizations/" + other.Id, $$"""{"slug":"{{slug}}"}""");
            (taken.Code, taken.Fields.Single()).ShouldBe(("DUPLICATE_RESOURCE", "slug"));
        }

        (await tenant.AsOwner("PATCH", "organizations/" + tenant.Id, $$"""{"slug":"{{tenant.Slug}}"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_further_organisation_belongs_to_who_creates_it()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        (string, string) key = ("Idempotency-Key", "further");
        var body = $$"""{"name":"Second {{tenant.Slug}}"}""";
        var created = await tenant.AsOwner("POST", "organizations", body, key);
        created.Status.ShouldBe(201, created.ToString());
        (created.Data["role"]!.GetValue<string>(), created.Data["slug"]!.GetValue<string>()).ShouldBe(("owner", "second-" + tenant.Slug));
        var repeat = await tenant.AsOwner("POST", "organizations", body, key);
        repeat.Header("Idempotent-Replayed").ShouldBe("true");
        repeat.Data.ToJsonString().ShouldBe(created.Data.ToJsonString());
        (await tenant.AsOwner("POST", "organizations", """{"name":"Another"}""", key)).Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (await tenant.AsOwner("POST", "organizations", $$"""{"name":"A","slug":"second-{{tenant.Slug}}"}"""))
            .Code.ShouldBe("DUPLICATE_RESOURCE");
        var listed = await tenant.AsOwner("GET", "organizations");
        listed.Data.AsArray().Select(one => one!["id"]!.GetValue<string>()).ShouldBe([tenant.Id, created.Data["id"]!.GetValue<string>()]);
        var token = await TestTenant.LoginAsync(
            shared.Server, tenant.OwnerEmail, tenant.OwnerPassword, ("X-Tenant", "second-" + tenant.Slug));
        (await shared.Server.CallAsync("GET", "organizations/" + created.Data["id"], null, Calls.Bearer(token))).Status.ShouldBe(200);
        // A token is for one organisation.
        (await shared.Server.CallAsync("GET", "organizations/" + tenant.Id, null, Calls.Bearer(token))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_deleted_organisation_is_its_owners_alone_and_can_be_restored()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var member = await tenant.MemberAsync($"member@{tenant.Slug}.example");
        var path = "organizations/" + tenant.Id;
        (await shared.Server.CallAsync("DELETE", path, null, Calls.Bearer(member))).Status.ShouldBe(403);
        var deleted = await tenant.AsOwner("DELETE", path);
        deleted.Status.ShouldBe(200, deleted.ToString());
        (deleted.Data["status"]!.GetValue<string>(), deleted.Data["deletesAt"]!.GetValue<DateTime>().Date)
            .ShouldBe(("deleting", new DateTime(2027, 3, 31, 0, 0, 0, DateTimeKind.Utc)));
        (await tenant.AsOwner("DELETE", path)).Code.ShouldBe("INVALID_TRANSITION");

        var shut = await shared.Server.CallAsync("GET", "services", null, Calls.Bearer(member));
        (shut.Status, shut.Code).ShouldBe((403, "INSUFFICIENT_PERMISSIONS"));
        (await tenant.AsAnybody("GET", "services")).Status.ShouldBe(404);
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-03T09:00:00Z"))).Status.ShouldBe(404);
        (await tenant.AsAnybody("POST", "auth/register", """{"email":"late@example.com","password":"a-good-password","name":"Late"}"""))
            .Status.ShouldBe(404);
        (await tenant.AsOwner("GET", "services")).Status.ShouldBe(200);
        var again = await TestTenant.SignInAsync(shared.Server, $"member@{tenant.Slug}.example", "a-good-password");
        again.Data["user"]!["tenantId"].ShouldBeNull();

        (await tenant.AsOwner("POST", path + "/restore")).Data["status"]!.GetValue<string>().ShouldBe("active");
        (await shared.Server.CallAsync("GET", "services", null, Calls.Bearer(member))).Status.ShouldBe(200);
        (await tenant.AsAnybody("GET", "services")).Status.ShouldBe(200);
        (await tenant.AsOwner("POST", path + "/restore")).Code.ShouldBe("INVALID_TRANSITION");
    }
}
