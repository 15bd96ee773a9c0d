using System.Net;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Reads;
using Actors.ApiHost.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Bounds;

/// <summary>Turns of long reads: bounded for each caller and for all, with a bounded number that waits.</summary>
public sealed class ReadGateTests : IDisposable
{
    private readonly ReadGate _gate = Gate(limits: true);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task A_caller_has_so_many_turns_some_wait_and_the_rest_is_refused()
    {
        var (first, _) = await _gate.EnterAsync(From("10.0.0.1"));
        await _gate.EnterAsync(From("10.0.0.1"));
        var waiting = _gate.EnterAsync(From("10.0.0.1"));
        waiting.IsCompleted.ShouldBeFalse();
        var refused = (await _gate.EnterAsync(From("10.0.0.1"))).Refusal.ShouldNotBeNull();
        (refused.Code, refused.RetryAfterSeconds).ShouldBe((ApiErrorCode.RateLimited, 1));
        (await _gate.EnterAsync(From("10.0.0.2"))).Refusal.ShouldBeNull("another network has turns of its own");
        first.Dispose();
        (await waiting).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task All_callers_have_so_many_turns_some_wait_and_the_rest_is_told_to_come_again()
    {
        var (first, _) = await _gate.EnterAsync(From("10.0.0.1"));
        for (var network = 2; network <= 4; network++)
            (await _gate.EnterAsync(From($"10.0.0.{network}"))).Refusal.ShouldBeNull();
        var waiting = _gate.EnterAsync(From("10.0.0.5"));
        waiting.IsCompleted.ShouldBeFalse();
        var refused = (await _gate.EnterAsync(From("10.0.0.6"))).Refusal.ShouldNotBeNull();
        (refused.Code, refused.RetryAfterSeconds).ShouldBe((ApiErrorCode.TemporarilyUnavailable, 1));
        first.Dispose();
        (await waiting).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_gives_back_what_it_had()
    {
        var turns = new List<ReadTurn>();
        for (var network = 1; network <= 4; network++) turns.Add((await _gate.EnterAsync(From($"10.0.0.{network}"))).Turn);
        using var gone = new CancellationTokenSource();
        var waiting = _gate.EnterAsync(From("10.0.0.9", gone.Token)).AsTask();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        turns.ForEach(turn => turn.Dispose());
        for (var turn = 0; turn < 2; turn++) (await _gate.EnterAsync(From("10.0.0.9"))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Without_allowances_only_the_host_is_protected()
    {
        using var gate = Gate(limits: false);
        for (var turn = 0; turn < 4; turn++) (await gate.EnterAsync(From("10.0.0.1"))).Refusal.ShouldBeNull();
        var waiting = gate.EnterAsync(From("10.0.0.1")).AsTask();
        (await gate.EnterAsync(From("10.0.0.1"))).Refusal!.Code.ShouldBe(ApiErrorCode.TemporarilyUnavailable);
        waiting.IsCompleted.ShouldBeFalse();
    }

    private static ReadGate Gate(bool limits) => new(
        Options.Create(new ReadOptions { PerCaller = 2, WaitingPerCaller = 1, AtOnce = 4, Waiting = 1 }),
        Options.Create(new RateLimitOptions { Enabled = limits }));

    private static ApiCall From(string address, CancellationToken stop = default)
    {
        var http = new DefaultHttpContext { RequestAborted = stop };
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return new ApiCall(http, "req_1", TimeProvider.System);
    }
}
