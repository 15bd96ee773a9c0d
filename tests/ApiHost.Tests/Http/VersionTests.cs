using Actors.ApiHost.Health;
using Actors.ApiHost.Http;

namespace Actors.ApiHost.Tests.Http;

/// <summary>Routes that are to go away, and how they say so.</summary>
public sealed class VersionTests
{
    private static readonly Deprecation Old = new(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero))
    {
        Sunset = new DateTimeOffset(2027, 6, 30, 23, 59, 59, TimeSpan.Zero),
        Successor = "/api/v1/new",
    };

    [Fact]
    public async Task A_deprecated_route_says_so_in_headers_and_in_the_contract()
    {
        await using var server = await ApiServer.StartAsync(app =>
        {
            TestRoutes.Map(app, "/old", Of("old", Access.Open) with { Deprecation = Old });
            TestRoutes.Map(app, "/old-for-admins", Of("oldForAdmins", Access.Admin) with { Deprecation = Old with { Sunset = null, Successor = null } });
            TestRoutes.Map(app, "/new", Of("new", Access.Open));
        });
        var old = await server.CallAsync("GET", "old");
        old.Status.ShouldBe(200);
        old.Header("Deprecation").ShouldBe("@1767312000");
        old.Header("Sunset").ShouldBe("Wed, 30 Jun 2027 23:59:59 GMT");
        old.Header("Link").ShouldBe("</api/v1/new>; rel=\"successor-version\"");
        var refused = await server.CallAsync("GET", "old-for-admins");
        refused.Status.ShouldBe(401);
        refused.Header("Deprecation").ShouldBe("@1767312000", "refusals say so too");
        refused.Header("Sunset").ShouldBeNull();
        (await server.CallAsync("GET", "new")).Header("Deprecation").ShouldBeNull();

        var paths = (await server.CallAsync("GET", "/openapi/v1.json")).Json["paths"]!;
        paths["/api/v1/old"]!["get"]!["deprecated"]!.GetValue<bool>().ShouldBeTrue();
        paths["/api/v1/old"]!["get"]!["description"]!.GetValue<string>()
            .ShouldContain("Deprecated since 2026-01-02. It may be gone from 2027-06-30 on. Use /api/v1/new instead.");
        paths["/api/v1/new"]!["get"]!["deprecated"].ShouldBeNull();
    }

    [Theory]
    [InlineData("/api/v2/services", 406)]
    [InlineData("/api/v0/services", 406)]
    [InlineData("/api/v01/services", 406)]
    [InlineData("/API/V1/services", 200)]
    [InlineData("/api/services", 200)]
    [InlineData("/api/v1/services", 200)]
    [InlineData("/api/version/services", 404)]
    [InlineData("/api/v/services", 404)]
    public async Task A_path_picks_the_version(string path, int status)
    {
        await using var server = await ApiServer.StartAsync();
        var tenant = await TestTenant.CreateAsync(server);
        var answer = await tenant.AsAnybody("GET", path);
        answer.Status.ShouldBe(status, answer.ToString());
        if (status == 406) answer.Code.ShouldBe("NOT_ACCEPTABLE");
    }

    private static Operation Of(string id, Access access) => new(id, "Test", "Answers") { Access = access, Response = typeof(Envelope<HealthView>) };
}
