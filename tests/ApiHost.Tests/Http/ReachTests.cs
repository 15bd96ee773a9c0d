using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Http;

/// <summary>Bodies that are compressed, and times that are too far away.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ReachTests(SharedServer shared)
{
    private readonly TestTenant _tenant = shared.Tenant;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    [InlineData("nothing")]
    public async Task A_body_that_is_said_to_be_compressed_is_not_read(string encoding)
    {
        var answer = await _tenant.AsOwner(
            "POST", "services", """{"name":"A","durationMinutes":30}""", ("Content-Encoding", encoding));
        answer.Status.ShouldBe(415, answer.ToString());
        answer.Fields.ShouldBe(["Content-Encoding"]);
        answer.Header("Accept-Encoding").ShouldBe("identity");
    }

    [Fact]
    public async Task A_body_that_is_said_to_be_as_it_is_is_read() => (await _tenant.AsOwner(
        "PATCH", "services/" + _tenant.ServiceId, """{"bufferAfterMinutes":0}""", ("Content-Encoding", "Identity"))).Status.ShouldBe(200);

    [Theory]
    [InlineData("1899-12-31T09:00:00Z", "1899-12-31T10:00:00Z", "start")]
    [InlineData("1900-01-01T00:00:00+14:00", "1900-01-02T00:00:00+14:00", "start")]
    [InlineData("1950-01-01T09:00:00Z", "1950-01-01T10:00:00Z", "end")]
    [InlineData("2999-01-01T09:00:00Z", "2999-01-01T10:00:00Z", "end")]
    [InlineData("2016-01-01T09:00:00Z", "2027-05-01T10:00:00Z", "start")]
    public async Task Time_off_far_away_is_refused(string start, string end, string field)
    {
        var timeOff = $$"""{"start":"{{start}}","end":"{{end}}"}""";
        var answer = await _tenant.AsOwner("POST", $"experts/{_tenant.ExpertId}/time-off", timeOff);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([field], answer.ToString());
    }
}
