using System.Text.Json.Nodes;
using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;

namespace Actors.ApiHost.Tests.Http;

/// <summary>What becomes of exceptions: what can be tried again says so, and a bug tells nothing of itself.</summary>
public sealed class FailureTests
{
    public static TheoryData<string, Exception, int, string> Failures => new()
    {
        { "lost fence", new InconsistentStateException("x"), 503, "TEMPORARILY_UNAVAILABLE" },
        { "engine", new OrleansException("x"), 503, "TEMPORARILY_UNAVAILABLE" },
        { "stopping", new SiloUnavailableException(), 503, "TEMPORARILY_UNAVAILABLE" },
        { "storage", new JournalUnavailableException("disk full at /secret", outcomeIsUnknown: true), 503, "TEMPORARILY_UNAVAILABLE" },
        { "queue", new JournalOverloadedException(1), 503, "TEMPORARILY_UNAVAILABLE" },
        { "time", new TimeoutException("x"), 504, "TIMEOUT" },
        { "bug", new InvalidOperationException("a secret"), 500, "INTERNAL_ERROR" },
        { "body", new BadHttpRequestException("x", 413), 413, "PAYLOAD_TOO_LARGE" },
        { "chunks", new BadHttpRequestException("x", 400), 400, "MALFORMED_REQUEST" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task An_exception_is_told_in_the_envelope(string name, Exception exception, int status, string code)
    {
        var (http, body) = await ServeAsync(_ => throw exception);
        http.Response.StatusCode.ShouldBe(status, name);
        body["error"]!["code"]!.GetValue<string>().ShouldBe(code);
        (http.Response.Headers.RetryAfter.Count > 0).ShouldBe(status is 503 or 504);
        body.ToJsonString().ShouldNotContain("secret");
        body.ToJsonString().ShouldNotContain("   at ");
    }

    private static async Task<(HttpContext Http, JsonNode Body)> ServeAsync(RequestDelegate next)
    {
        var http = new DefaultHttpContext();
        using var stream = new MemoryStream();
        http.Response.Body = stream;
        http.Features.Set(new ApiCall(http, "req_1", new FakeTimeProvider(ApiServer.Monday)));
        await new FailureMiddleware(next, NullLogger<FailureMiddleware>.Instance).InvokeAsync(http);
        await http.Response.BodyWriter.FlushAsync();
        return (http, JsonNode.Parse(stream.ToArray())!);
    }
}
