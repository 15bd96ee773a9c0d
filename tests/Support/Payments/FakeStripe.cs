using System.Collections.Concurrent;
using Actors.Grains.Payments.Testing.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.Support.Payments;

/// <summary>
/// A stand-in of Stripe on this machine that remembers: forms come in, JSON goes out, over the pure model of a gateway. It fails when it is
/// told to, and every account (<c>Stripe-Account</c>) is a world of its own.
/// </summary>
public sealed class FakeStripe : IAsyncDisposable
{
    /// <summary>The secret key that it takes.</summary>
    public const string SecretKey = "sk_test_fake";

    /// <summary>The publishable key that it takes, with client secrets.</summary>
    public const string PublishableKey = "pk_test_fake";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, StripeWorld> _worlds = new();
    private readonly ConcurrentQueue<(StripeFault Fault, int Status)> _faults = new();
    private readonly ConcurrentQueue<StripeCall> _calls = new();
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeStripe(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    /// <summary>Its address.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What was asked, in its order.</summary>
    public IReadOnlyList<StripeCall> Calls => [.. _calls];

    /// <summary>True when it writes objects as before the API's versions of 2025.</summary>
    public bool IsOld { get; set; }

    /// <summary>The world of the platform.</summary>
    internal StripeWorld World => WorldOf("");

    /// <summary>Starts one.</summary>
    public static async Task<FakeStripe> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var fake = new FakeStripe(app, clock);
        app.Run(http => new StripeConversation(fake, http).AnswerAsync());
        await app.StartAsync();
        fake.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return fake;
    }

    /// <summary>Has the next requests that change something go wrong.</summary>
    public void FailNext(int count, StripeFault fault, int status = StatusCodes.Status500InternalServerError)
    {
        for (var number = 0; number < count; number++) _faults.Enqueue((fault, status));
    }

    /// <summary>Lets go what hangs.</summary>
    public void LetGo() => _letGo.TrySetResult();

    /// <summary>Does what is due by itself.</summary>
    public void Tick()
    {
        foreach (var world in _worlds.Values) world.Tick();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        LetGo();
        await _app.DisposeAsync();
    }

    /// <summary>What somebody does outside of the API, on a page of Stripe's or at a bank.</summary>
    internal ModelAnswer Act(ModelCommand command) => World.Run(command, null);

    /// <summary>The world of an account.</summary>
    internal StripeWorld WorldOf(string account) => _worlds.GetOrAdd(account, _ => new StripeWorld(_clock));

    /// <summary>What goes wrong with the request at hand; null when nothing does.</summary>
    internal (StripeFault Fault, int Status)? NextFault() => _faults.TryDequeue(out var fault) ? fault : null;

    /// <summary>Waits until what hangs is let go.</summary>
    internal Task HangAsync() => _letGo.Task;

    /// <summary>Remembers what was asked.</summary>
    internal void Remember(StripeCall call) => _calls.Enqueue(call);
}

/// <summary>What was asked of the fake.</summary>
/// <param name="Method">The method of HTTP.</param>
/// <param name="Path">The path.</param>
/// <param name="Key">The idempotency key.</param>
/// <param name="Version">The version of the API that was asked for.</param>
/// <param name="Form">The parameters, as they came.</param>
public sealed record StripeCall(string Method, string Path, string? Key, string? Version, IReadOnlyDictionary<string, string> Form);
