using System.Net;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Http;

/// <summary>What is decided before a body is looked at, and what is answered besides GET, POST, PUT, PATCH and DELETE.</summary>
[Collection(SharedServerTests.Name)]
public sealed class AdmissionTests(SharedServer shared)
{
    private readonly TestTenant _tenant = shared.Tenant;

    // Endpoint filters run after the body was read; who may not send one must not learn what is wrong with it (decision 0023).
    [Theory]
    [InlineData("POST", "services", "{")]
    [InlineData("POST", "staff", "{\"unknown\":1}")]
    [InlineData("PATCH", "users/me", "[]")]
    [InlineData("POST", "api-keys", "")]
    public async Task Nobody_is_told_what_is_wrong_with_a_body_that_they_may_not_send(string method, string path, string body)
    {
        (await _tenant.AsAnybody(method, path, body)).Status.ShouldBe(401, path);
        (await _tenant.AsAnybody(method, path, body, ("Content-Type", "text/plain"))).Status.ShouldBe(401, path);
    }

    [Theory]
    [InlineData("services")]
    [InlineData("services/{service}")]
    [InlineData("experts/{expert}/availability?serviceType=consultation&date=2027-03-08")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task What_can_be_read_can_be_asked_about(string path)
    {
        var own = path
            .Replace("{service}", _tenant.ServiceId, StringComparison.Ordinal)
            .Replace("{expert}", _tenant.ExpertId, StringComparison.Ordinal);
        var head = await _tenant.AsAnybody("HEAD", own);
        head.Status.ShouldBe(200, path);
        head.Body.ShouldBeEmpty();
        head.Message.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(0, path);
        var read = await _tenant.AsAnybody("GET", own);
        head.Header("Content-Type").ShouldBe(read.Header("Content-Type"));
        head.Header("ETag").ShouldBe(read.Header("ETag"));
    }

    [Fact]
    public async Task What_can_only_be_changed_cannot_be_asked_about()
    {
        var answer = await _tenant.AsAnybody("HEAD", "auth/login");
        answer.Status.ShouldBe(405);
        answer.Header("Allow").ShouldBe("POST");
    }

    // Where there is a demo it is shown (tests/Web.Tests).
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_browser_that_opens_the_host_is_led_to_the_desk(string method)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _tenant.Server.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var answer = await browser.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/app");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
    }

    [Theory]
    [InlineData("{\"clientName\":\"A\",\"answers\":{\"q\":\"a\",\"q\":\"b\"}}", "MALFORMED_REQUEST", "answers.q", "must not occur twice")]
    [InlineData("{\"metadata\":{\"q\":{}}}", "VALIDATION_ERROR", "metadata.q", "must be a string")]
    [InlineData("{\"clientName\":\"A\" \"notes\":\"B\"}", "MALFORMED_REQUEST", "body", "is not valid JSON here")]
    [InlineData(
        "{\"answers\":{\"q\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}}",
        "MALFORMED_REQUEST",
        "answers",
        "must not nest deeper than 32 levels")]
    [InlineData("{\"scheduledAt\":null,\"nothing\":null}", "VALIDATION_ERROR", "nothing", "is not known here")]
    [InlineData("{\"\\ud800\":1}", "MALFORMED_REQUEST", "body", "must not hold characters that do not exist")]
    public async Task What_is_wrong_with_a_body_is_said_of_its_place(string json, string code, string field, string message)
    {
        var answer = await _tenant.AsAnybody("POST", "appointments", json);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Code.ShouldBe(code, answer.ToString());
        answer.Fields.Single().ShouldStartWith(field, Case.Sensitive, answer.ToString());
        answer.Json["error"]!["details"]![0]!["message"]!.GetValue<string>().ShouldContain(message);
        answer.Json["error"]!["message"]!.GetValue<string>().ShouldContain(message);
    }
}
