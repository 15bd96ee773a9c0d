using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Http;

/// <summary>The version of the API, by path.</summary>
[Collection(SharedServerTests.Name)]
public sealed class VersionTests(SharedServer shared)
{
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
        var answer = await shared.Tenant.AsAnybody("GET", path);
        answer.Status.ShouldBe(status, answer.ToString());
        if (status == 406) answer.Code.ShouldBe("NOT_ACCEPTABLE");
    }
}
