using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Http;

/// <summary>The conventions that every answer keeps.</summary>
[Collection(SharedServerTests.Name)]
public sealed class EnvelopeTests(SharedServer shared)
{
    private readonly TestTenant _tenant = shared.Tenant;

    [Fact]
    public async Task Success_has_its_envelope_and_headers()
    {
        var answer = await _tenant.AsAnybody("GET", "services", null, ("X-Request-ID", "trace-42"));
        answer.Status.ShouldBe(200);
        answer.Json["success"]!.GetValue<bool>().ShouldBeTrue();
        answer.Json["meta"]!["requestId"]!.GetValue<string>().ShouldBe("trace-42");
        answer.Json["meta"]!["version"]!.GetValue<string>().ShouldBe("1");
        answer.Json["meta"]!["timestamp"]!.GetValue<string>().ShouldEndWith("Z");
        answer.Json["pagination"]!.ToJsonString()
            .ShouldBe("""{"page":1,"limit":20,"total":1,"totalPages":1,"hasNext":false,"hasPrev":false}""");
        answer.Header("X-Request-ID").ShouldBe("trace-42");
        answer.Header("X-Api-Version").ShouldBe("1");
        answer.Header("X-Response-Time").ShouldNotBeNull();
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("X-Frame-Options").ShouldBe("DENY");
        answer.Header("Referrer-Policy").ShouldBe("no-referrer");
        answer.Header("Content-Security-Policy").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("<script>")]
    public async Task A_request_id_that_is_not_sane_is_replaced(string id)
    {
        var answer = await _tenant.AsAnybody("GET", "services", null, ("X-Request-ID", id));
        answer.Header("X-Request-ID")!.ShouldStartWith("req_");
    }

    [Fact]
    public async Task Failures_are_problem_documents_for_those_who_accept_them()
    {
        var answer = await _tenant.AsAnybody("POST", "appointments", "{}", ("Accept", "application/problem+json"));
        answer.Status.ShouldBe(400);
        answer.Header("Content-Type").ShouldBe("application/problem+json");
        answer.Json["code"]!.GetValue<string>().ShouldBe("VALIDATION_ERROR");
        answer.Json["status"]!.GetValue<int>().ShouldBe(400);
        answer.Json["type"]!.GetValue<string>().ShouldBe("urn:actors:error:VALIDATION_ERROR");
        answer.Json["details"]!.AsArray().Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "RESOURCE_NOT_FOUND")]
    [InlineData("GET", "/api/v2/services", 406, "NOT_ACCEPTABLE")]
    [InlineData("GET", "/nothing", 404, "RESOURCE_NOT_FOUND")]
    [InlineData("PUT", "/api/v1/services", 405, "METHOD_NOT_ALLOWED")]
    public async Task What_routing_refuses_has_the_envelope_too(string method, string path, int status, string code)
    {
        var answer = await _tenant.AsAnybody(method, path);
        answer.Status.ShouldBe(status);
        answer.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("application/vnd.actors.v1+json", 200)]
    [InlineData("application/json", 200)]
    [InlineData("*/*", 200)]
    [InlineData("application/vnd.actors.v2+json", 406)]
    [InlineData("application/vnd.actors.v2+json, application/vnd.actors.v1+json;q=0.5", 200)]
    public async Task Accept_picks_the_version(string accept, int status)
    {
        var answer = await _tenant.AsAnybody("GET", "services", null, ("Accept", accept));
        answer.Status.ShouldBe(status);
        if (status == 406) answer.Code.ShouldBe("NOT_ACCEPTABLE");
    }

    [Fact]
    public async Task A_path_without_a_version_means_the_latest()
    {
        (await _tenant.AsAnybody("GET", "/api/services")).Data.ToJsonString()
            .ShouldBe((await _tenant.AsAnybody("GET", "/api/v1/services")).Data.ToJsonString());
    }

    [Fact]
    public async Task A_version_that_the_caller_has_is_not_sent_again()
    {
        var path = $"experts/{_tenant.ExpertId}/schedule";
        var tag = (await _tenant.AsAnybody("GET", path)).Header("ETag")!;
        var answer = await _tenant.AsAnybody("GET", path, null, ("If-None-Match", tag));
        answer.Status.ShouldBe(304);
        answer.Body.ShouldBeEmpty();
        answer.Header("ETag").ShouldBe(tag);
        (await _tenant.AsAnybody("GET", path, null, ("If-None-Match", "\"99\""))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_a_version_does_not_name_is_sent_again()
    {
        var tenant = await TestTenant.CreateAsync(_tenant.Server);
        var organization = "organizations/" + tenant.Id;
        var member = Calls.Bearer(await tenant.MemberAsync($"member@{tenant.Slug}.example"));
        var owners = await tenant.AsOwner("GET", organization);
        var members = await tenant.Server.CallAsync("GET", organization, null, member, ("If-None-Match", owners.Header("ETag")!));
        members.Status.ShouldBe(200, "another role sees another thing");
        members.Data["role"]!.GetValue<string>().ShouldBe("member");

        // Another service has the slug now, and the same version.
        var tag = (await tenant.AsAnybody("GET", "services/consultation")).Header("ETag")!;
        (await tenant.AsOwner("DELETE", "services/" + tenant.ServiceId)).Status.ShouldBe(200);
        (await tenant.AsOwner("POST", "services", """{"name":"Consultation","durationMinutes":20}""")).Status.ShouldBe(201);
        var other = await tenant.AsAnybody("GET", "services/consultation", null, ("If-None-Match", tag));
        (other.Status, other.Header("ETag")).ShouldBe((200, tag), other.ToString());
    }

    [Fact]
    public async Task Health_is_told_at_the_root_and_under_the_base_path()
    {
        foreach (var path in new[]
        {
            "/health/live", "/health/ready", "/keep-alive", "/api/v1/keep-alive", "/api/v1/health/ready", "/api/keep-alive"
        })
            (await _tenant.Server.CallAsync("GET", path)).Status.ShouldBe(200, path);
    }

    [Fact]
    public async Task The_explorer_and_its_scripts_are_served()
    {
        var page = await _tenant.Server.CallAsync("GET", "/docs/index.html");
        page.Status.ShouldBe(200);
        page.Body.ShouldContain("swagger-ui");
        // Whatever the page runs must come from this host, or the policy stops it.
        page.Header("Content-Security-Policy")!.ShouldContain("script-src 'self';");
        page.Body.ShouldNotContain("<script>");
        (await _tenant.Server.CallAsync("GET", "/docs/swagger-ui-bundle.js")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/docs", 200)]
    [InlineData("/docs/", 200)]
    [InlineData("/DOCS/index.html", 200)]
    [InlineData("/docs/no-such-page", 404)]
    [InlineData("/docsx/index.html", 404)]
    [InlineData("/index.html", 404)]
    public async Task The_explorer_answers_at_its_path_only(string path, int status) =>
        (await _tenant.Server.CallAsync("GET", path)).Status.ShouldBe(status);
}
