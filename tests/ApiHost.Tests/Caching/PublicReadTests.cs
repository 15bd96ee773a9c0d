using Actors.ApiHost.Health;
using Actors.ApiHost.Http.Caching;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Caching;

/// <summary>What is kept, for how long, and what must never be given again.</summary>
public sealed class PublicReadTests : IDisposable
{
    private static readonly JsonTypes Types = new([new JsonSource(HealthAnswers.Default)]);

    private readonly FakeTimeProvider _clock = new(ApiServer.Monday);
    private readonly PublicResponseCache _cache;

    public PublicReadTests() => _cache = Cache(megabytes: 1);

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task An_answer_is_kept_for_its_time()
    {
        (await AskAsync("/a", "first")).ShouldBe(("MISS", "first"));
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        (await AskAsync("/a", "second")).ShouldBe(("HIT", "first"));
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await AskAsync("/a", "second")).ShouldBe(("MISS", "second"));
    }

    [Fact]
    public async Task A_change_is_seen_at_once_and_only_by_its_tenant()
    {
        await AskAsync("/a", "first");
        await AskAsync("/a", "other", tenant: "tnt_2");
        _cache.Changed("tnt_1");
        _cache.Changed(null);
        (await AskAsync("/a", "second")).ShouldBe(("MISS", "second"));
        (await AskAsync("/a", "new", tenant: "tnt_2")).ShouldBe(("HIT", "other"));
    }

    [Fact]
    public async Task What_was_overtaken_while_it_was_read_is_never_given_again()
    {
        var call = Call("/a");
        (await _cache.FindAsync(call)).ShouldBeNull();
        _cache.Changed("tnt_1");
        await AnswerOf("before the change").ExecuteAsync(call.Http);
        (await AskAsync("/a", "after the change")).ShouldBe(("MISS", "after the change"));
        (await AskAsync("/a", "later")).ShouldBe(("HIT", "after the change"));
    }

    [Theory]
    [InlineData("?a=1&b=2", "?b=2&a=1", true)]
    [InlineData("?a=1", "?A=1", true)]
    [InlineData("?a=1&tenant=x", "?a=1", true)]
    [InlineData("?a=1", "?a=2", false)]
    [InlineData("?a=1&b=2", "?a=1%26b=2", false)]
    [InlineData("?a=1&a=2", "?a=2&a=1", false)]
    [InlineData("", "?x=1", false)]
    public async Task Questions_that_mean_the_same_are_kept_once(string first, string second, bool isSame)
    {
        await AskAsync("/a", "first", first);
        (await AskAsync("/a", "second", second)).Cache.ShouldBe(isSame ? "HIT" : "MISS");
        (await AskAsync("/b", "third", first)).Cache.ShouldBe("MISS");
    }

    [Fact]
    public async Task Failures_and_things_with_versions_are_not_kept()
    {
        (await AskAsync("/a", () => new ErrorResult(ApiError.NotFound("thing")))).Cache.ShouldBe("");
        (await AskAsync("/a", () => Reply.Ok(new HealthView { Status = "versioned" }, 3))).Cache.ShouldBe("");
        (await AskAsync("/a", "first")).Cache.ShouldBe("MISS");
    }

    [Fact]
    public async Task The_memory_is_bounded()
    {
        var large = new string('x', 10_000);
        for (var page = 0; page < 1_000; page++) await AskAsync("/a", large, $"?page={page}");
        _cache.Bytes.ShouldBeInRange(1, 1024 * 1024);
    }

    [Fact]
    public async Task Nothing_is_kept_when_it_is_turned_off()
    {
        using var off = Cache(1, seconds: 0);
        var call = Call("/a");
        (await off.FindAsync(call)).ShouldBeNull();
        call.CacheMiss.ShouldBeNull();
    }

    private Task<(string Cache, string Status)> AskAsync(string path, string status, string query = "", string tenant = "tnt_1") =>
        AskAsync(path, () => AnswerOf(status), query, tenant);

    private async Task<(string Cache, string Status)> AskAsync(
        string path, Func<ApiResult> answer, string query = "", string tenant = "tnt_1")
    {
        var call = Call(path, query, tenant);
        if (await _cache.FindAsync(call) is { } kept) await kept.WriteAsync(call, isHit: true);
        else await answer().ExecuteAsync(call.Http);
        call.CacheMiss?.Close(isAbandoned: false);
        var body = (MemoryStream)call.Http.Response.Body;
        var json = System.Text.Json.Nodes.JsonNode.Parse(body.ToArray())!;
        json["meta"]!["requestId"]!.GetValue<string>().ShouldBe(call.RequestId);
        return (call.Http.Response.Headers["X-Cache"].ToString(), json["data"]?["status"]?.GetValue<string>() ?? "");
    }

    private static OkResult<HealthView> AnswerOf(string status) => Reply.Ok(new HealthView { Status = status });

    private ApiCall Call(string path, string query = "", string tenant = "tnt_1")
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Path = path;
        http.Request.QueryString = new QueryString(query);
        http.Response.Body = new MemoryStream();
        var call = new ApiCall(http, $"req_{Guid.NewGuid():N}", _clock) { TenantId = tenant, Json = Types };
        http.Features.Set(call);
        return call;
    }

    private PublicResponseCache Cache(int megabytes, int seconds = 2) =>
        new(Options.Create(new PublicReadOptions { Megabytes = megabytes, Seconds = seconds }), _clock);
}
