using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Actors.ApiHost.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Rights;

/// <summary>What it costs to ask for the rights of now, and that a request which is held open asks again.</summary>
public sealed class GateCallsTests : IAsyncLifetime
{
    private readonly GrainCalls _calls = new();
    private readonly JumpingClock _clock = new();
    private ApiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(
        builder => builder.Services
            .AddSingleton<IIncomingGrainCallFilter>(_calls)
            .AddSingleton<TimeProvider>(_clock),
        _ => { });

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    /// <summary>Who acts for an expert costs one call more than others, and everybody else none for that.</summary>
    [Fact]
    public async Task Rights_cost_a_call_for_each_thing_that_is_claimed()
    {
        var expert = await Stage.SetAsync(_server, Holder.ExpertByAddress);
        var member = await expert.Tenant.MemberAsync($"member@{expert.Tenant.Slug}.example");
        var key = (await Stage.SetAsync(_server, Holder.Key)).Token;

        (await CountAsync("services", expert.Tenant.Named)).ShouldBe("GetStatus");
        (await CountAsync("services", Calls.Bearer(member))).ShouldBe("IsLive, Get, GetStatus");
        (await CountAsync("services", Calls.Bearer(expert.Tenant.OwnerToken))).ShouldBe("IsLive, Get, GetStatus");
        (await CountAsync("services", Calls.Bearer(expert.Token))).ShouldBe("IsLive, Get, IsStill, GetStatus");
        (await CountAsync("appointments", Calls.Bearer(key))).ShouldBe("Check, GetStatus");
    }

    [Fact]
    public async Task A_body_that_is_held_back_keeps_no_right_that_has_ended()
    {
        var stage = await Stage.SetAsync(_server, Holder.ExpertByAddress);
        using var body = new HeldBack("""{"timeZone":"UTC","weekly":[{"days":[1],"start":"09:00",""", "\"end\":\"10:00\"}]}");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/experts/{stage.Tenant.ExpertId}/schedule");
        request.Headers.Add("Authorization", "Bearer " + stage.Token);
        request.Content = body;
        _calls.All.Clear();
        var answer = _server.Client.SendAsync(request);
        await Eventually.Holds(() => _calls.All.Contains("GetStatus"));

        await Changes.ExpertGetsAnotherAddress(stage);
        _clock.Jump(TimeSpan.FromSeconds(2));
        body.LetGo();

        (await answer).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var schedule = await stage.Tenant.AsOwner("GET", $"experts/{stage.Tenant.ExpertId}/schedule");
        schedule.Data["weekly"]![0]!["end"]!.GetValue<string>().ShouldBe("17:00");
    }

    private async Task<string> CountAsync(string path, (string Name, string Value) caller)
    {
        _calls.All.Clear();
        (await _server.CallAsync("GET", path, null, caller)).Status.ShouldBe(200);
        return string.Join(", ", _calls.All);
    }

    private sealed class GrainCalls : IIncomingGrainCallFilter
    {
        public ConcurrentQueue<string> All { get; } = [];

        public Task Invoke(IIncomingGrainCallContext context)
        {
            // What the effects' dispatchers and the mails do besides is nothing of a request's.
            if (context.InterfaceMethod.Name is "IsLive" or "Get" or "GetStatus" or "IsStill" or "Check")
                All.Enqueue(context.InterfaceMethod.Name);
            return context.Invoke();
        }
    }

    /// <summary>The clock of the machine, which a test sends ahead.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private long _ahead;

        public override DateTimeOffset GetUtcNow() => ApiServer.Monday;

        public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Read(ref _ahead);

        public void Jump(TimeSpan by) => Interlocked.Add(ref _ahead, (long)(by.TotalSeconds * TimestampFrequency));
    }

    private sealed class HeldBack(string first, string rest) : HttpContent
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void LetGo() => _held.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(first));
            await stream.FlushAsync();
            await _held.Task;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(rest));
        }

        protected override bool TryComputeLength(out long length)
        {
            Headers.ContentType ??= new("application/json");
            length = Encoding.UTF8.GetByteCount(first) + Encoding.UTF8.GetByteCount(rest);
            return true;
        }
    }
}
