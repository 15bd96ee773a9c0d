using Actors.ApiHost.Health;
using Actors.ApiHost.Http.Caching;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Caching;

/// <summary>Equal questions at once are computed once, whoever of those who ask goes away.</summary>
public sealed class SharedAnswerTests : IDisposable
{
    private static readonly JsonTypes Types = new([new JsonSource(HealthAnswers.Default)]);

    private readonly FakeTimeProvider _clock = new(ApiServer.Monday);
    private readonly PublicResponseCache _cache;

    public SharedAnswerTests() =>
        _cache = new(Options.Create(new PublicReadOptions { Seconds = 3_600, Megabytes = 1, LargestKilobytes = 1 }), _clock);

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Who_asks_the_same_meanwhile_is_given_the_same_answer()
    {
        var first = await FirstAsync();
        var others = Enumerable.Range(0, 100).Select(_ => _cache.FindAsync(Call()).AsTask()).ToList();
        (await _cache.FindAsync(Call("?other=1"))).ShouldBeNull("another question");
        others.ShouldAllBe(other => !other.IsCompleted);
        await AnswerAsync(first, "once");
        var answers = await Task.WhenAll(others);
        answers.ShouldAllBe(answer => answer != null && answer == answers[0]);
        first.CacheMiss!.Close(isAbandoned: true);
        (await _cache.FindAsync(Call())).ShouldBe(answers[0], "it is kept, whatever becomes of the first afterwards");
    }

    [Fact]
    public async Task What_was_asked_after_a_change_does_not_share_an_answer_from_before_it()
    {
        await FirstAsync();
        _cache.Changed("tnt_1");
        (await FirstAsync()).CacheMiss!.Question.Changes.ShouldBe(1);
    }

    [Fact]
    public async Task One_who_waits_goes_away_and_nobody_else_is_harmed()
    {
        var first = await FirstAsync();
        using var gone = new CancellationTokenSource();
        var leaving = _cache.FindAsync(Call(stop: gone.Token)).AsTask();
        var staying = _cache.FindAsync(Call()).AsTask();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaving);
        staying.IsCompleted.ShouldBeFalse();
        await AnswerAsync(first, "answer");
        (await staying).ShouldNotBeNull();
    }

    [Fact]
    public async Task When_the_first_goes_away_one_of_the_others_computes_it_for_all()
    {
        var first = await FirstAsync();
        var calls = Enumerable.Range(0, 10).Select(_ => Call()).ToList();
        var others = calls.ConvertAll(call => _cache.FindAsync(call).AsTask());
        first.CacheMiss!.Close(isAbandoned: true);
        await await Task.WhenAny(others);
        var next = calls.Single(call => call.CacheMiss is not null);
        await AnswerAsync(next, "second");
        (await Task.WhenAll(others)).Count(answer => answer is not null).ShouldBe(9);
    }

    [Fact]
    public async Task What_cannot_be_given_again_is_computed_by_each()
    {
        var first = await FirstAsync();
        var call = Call();
        var other = _cache.FindAsync(call).AsTask();
        first.CacheMiss!.Close(isAbandoned: false);
        (await other).ShouldBeNull();
        call.CacheMiss.ShouldBeNull();
        _cache.Computing.ShouldBe(0);
    }

    [Fact]
    public async Task A_long_answer_is_shared_and_not_kept()
    {
        var first = await FirstAsync();
        var other = _cache.FindAsync(Call()).AsTask();
        await AnswerAsync(first, new string('x', 2_000));
        (await other).ShouldNotBeNull();
        (_cache.Bytes, _cache.Computing).ShouldBe((0, 0));
    }

    private async Task<ApiCall> FirstAsync()
    {
        var call = Call();
        (await _cache.FindAsync(call)).ShouldBeNull();
        call.CacheMiss.ShouldNotBeNull();
        return call;
    }

    private static Task AnswerAsync(ApiCall call, string status) => Reply.Ok(new HealthView { Status = status }).ExecuteAsync(call.Http);

    private ApiCall Call(string query = "", CancellationToken stop = default)
    {
        var http = new DefaultHttpContext { RequestAborted = stop };
        http.Request.Method = "GET";
        http.Request.Path = "/a";
        http.Request.QueryString = new QueryString(query);
        http.Response.Body = new MemoryStream();
        var call = new ApiCall(http, "req_1", _clock) { TenantId = "tnt_1", Json = Types };
        http.Features.Set(call);
        return call;
    }
}
