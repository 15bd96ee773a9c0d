using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.Support.Meetings;

/// <summary>
/// A stand-in of a provider of meetings on this machine that remembers: who does not sign in, or names nobody whom it knows, is refused as
/// there. It fails when it is told to.
/// </summary>
public abstract class FakeMeetingProvider : IAsyncDisposable
{
    /// <summary>The id of the app that it knows.</summary>
    public const string ClientId = "app-1";

    /// <summary>The secret of that.</summary>
    public const string ClientSecret = "app-secret-1";

    /// <summary>The account, or the directory, that it knows.</summary>
    public const string Account = "account-1";

    /// <summary>How long a token is good for.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(3_599);

    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new();
    private readonly ConcurrentQueue<MeetingFault> _faults = new();
    private readonly ConcurrentQueue<MeetingCall> _calls = new();
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private WebApplication _app = null!;
    private int _signIns;

    /// <summary>Makes one.</summary>
    protected FakeMeetingProvider(TimeProvider clock) => _clock = clock;

    /// <summary>Its address.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The addresses of the users whom it knows, and their ids.</summary>
    public ConcurrentDictionary<string, string> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was asked, without the signing in.</summary>
    public IReadOnlyList<MeetingCall> Calls => [.. _calls];

    /// <summary>How often somebody has signed in.</summary>
    public int SignIns => _signIns;

    /// <summary>The meetings that there are.</summary>
    public IReadOnlyList<FakeMeeting> Meetings
    {
        get
        {
            lock (_lock) return [.. Held.Values];
        }
    }

    /// <summary>The meetings by their ids. Whoever answers has them for itself.</summary>
    protected Dictionary<string, FakeMeeting> Held { get; } = [];

    /// <summary>Starts it.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        Url = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>Has the next requests go wrong; signing in goes on.</summary>
    public void FailNext(MeetingFault fault, int count = 1)
    {
        for (var number = 0; number < count; number++) _faults.Enqueue(fault);
    }

    /// <summary>Takes all tokens back.</summary>
    public void RevokeTokens() => _tokens.Clear();

    /// <summary>Deletes a meeting as somebody does there by hand.</summary>
    public void Delete(string id)
    {
        lock (_lock) Held.Remove(id);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _letGo.TrySetResult();
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>True for the path at which one signs in.</summary>
    protected abstract bool IsSignIn(string path);

    /// <summary>What is wrong with somebody who signs in; null when nothing is.</summary>
    protected abstract MeetingReply? RefuseSignIn(HttpRequest request, IFormCollection form);

    /// <summary>What is answered to a token that is not good.</summary>
    protected abstract MeetingReply NotSignedIn { get; }

    /// <summary>Answers a request of somebody who has signed in.</summary>
    protected abstract MeetingReply Answer(MeetingCall call);

    /// <summary>The time.</summary>
    protected DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>A time of a request; null when it is none.</summary>
    protected static DateTimeOffset? TimeIn(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<DateTimeOffset>(out var time) ? time : null;

    private async Task AnswerAsync(HttpContext http)
    {
        if (IsSignIn(http.Request.Path.Value!))
        {
            await SayAsync(http, await SignInAsync(http.Request));
            return;
        }

        var call = await ReadAsync(http.Request);
        _calls.Enqueue(call);
        var token = http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        if (!_tokens.TryGetValue(token, out var until) || until <= Now) await SayAsync(http, NotSignedIn);
        else if (_faults.TryDequeue(out var fault)) await FailAsync(http, call, fault);
        else await SayAsync(http, Decide(call));
    }

    private MeetingReply Decide(MeetingCall call)
    {
        lock (_lock) return Answer(call);
    }

    private async Task<MeetingReply> SignInAsync(HttpRequest request)
    {
        if (RefuseSignIn(request, await request.ReadFormAsync()) is { } refused) return refused;
        var token = $"token-{Interlocked.Increment(ref _signIns)}";
        _tokens[token] = Now + TokenLife;
        return new MeetingReply(200, new JsonObject
        {
            ["access_token"] = token,
            ["token_type"] = "bearer",
            ["expires_in"] = (int)TokenLife.TotalSeconds,
        });
    }

    private async Task FailAsync(HttpContext http, MeetingCall call, MeetingFault fault)
    {
        if (fault.IsDone) Decide(call);
        switch (fault.Kind)
        {
            case MeetingFaultKind.Hang:
                await _letGo.Task;
                break;
            case MeetingFaultKind.Disconnect:
                http.Abort();
                break;
            case MeetingFaultKind.Garbage:
                await http.Response.WriteAsync("<html>Something");
                break;
            default:
                if (fault.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = $"{seconds}";
                await SayAsync(http, new MeetingReply(fault.Status, new JsonObject { ["code"] = fault.Status, ["message"] = "no" }));
                break;
        }
    }

    private static async Task<MeetingCall> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        return new MeetingCall(
            request.Method, request.Path.Value!, request.Query.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()),
            text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject());
    }

    private static Task SayAsync(HttpContext http, MeetingReply reply)
    {
        http.Response.StatusCode = reply.Status;
        if (reply.Body is null) return Task.CompletedTask;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(reply.Body.ToJsonString(JsonSerializerOptions.Web));
    }
}

/// <summary>What was asked.</summary>
/// <param name="Method">The method of HTTP.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record MeetingCall(string Method, string Path, IReadOnlyDictionary<string, string> Query, JsonObject? Body)
{
    /// <summary>The segments of the path.</summary>
    public string[] Segments => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What is answered.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record MeetingReply(int Status, JsonObject? Body = null);

/// <summary>A meeting that there is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Host">The address of its host.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Mark">Our own id of it, and what else is said of it.</param>
public sealed record FakeMeeting(string Id, string Host, DateTimeOffset Start, DateTimeOffset End, string? Topic, string Mark);

/// <summary>How a request goes wrong.</summary>
public enum MeetingFaultKind
{
    /// <summary>It is answered with a status.</summary>
    Status,

    /// <summary>The connection ends.</summary>
    Disconnect,

    /// <summary>Something is answered that is no JSON.</summary>
    Garbage,

    /// <summary>It is not answered.</summary>
    Hang,
}

/// <summary>What goes wrong with a request.</summary>
/// <param name="Kind">How.</param>
public sealed record MeetingFault(MeetingFaultKind Kind)
{
    /// <summary>With which status.</summary>
    public int Status { get; init; } = 500;

    /// <summary>For how many seconds it wants not to be asked; null when it does not say.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>True when everything was done before: nobody hears of it.</summary>
    public bool IsDone { get; init; }
}
