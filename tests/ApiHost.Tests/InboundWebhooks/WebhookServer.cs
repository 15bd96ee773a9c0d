using System.Security.Cryptography;
using System.Text;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces.InboundWebhooks;
using Microsoft.Extensions.DependencyInjection;
using static Actors.ApiHost.Tests.InboundWebhooks.Vectors;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>A host that takes webhooks, an operator of it, and senders that sign as each source does, at the time of its clock.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    public const string CalendarSecret = "the-secret-of-all-channels";
    private const string OperatorEmail = "operator@example.com";

    private readonly (string, string) _operator;

    private WebhookServer(ApiServer server, TestClock clock, (string, string) operatorToken)
    {
        Server = server;
        Clock = clock;
        _operator = operatorToken;
    }

    /// <summary>The settings under which every source is taken.</summary>
    public static (string Key, string Value)[] Settings { get; } =
    [
        ("Webhooks:Stripe:Secrets", StripeSecret), ("Webhooks:Clerk:Secrets", SvixSecret), ("Webhooks:Zoom:Secrets", ZoomSecret),
        ("Webhooks:Calendar:Secrets", CalendarSecret), ("Webhooks:AiService:Secrets", SvixSecret),
    ];

    public ApiServer Server { get; }

    public TestClock Clock { get; }

    private long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Starts one; what acts on webhooks beside the product's own is given.</summary>
    public static async Task<WebhookServer> StartAsync(IWebhookProcessor? processor = null, params (string Key, string Value)[] settings)
    {
        var clock = new TestClock(ApiServer.Monday);
        var server = await ApiServer.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                if (processor is not null) builder.Services.AddSingleton(processor);
            },
            _ => { },
            [("Auth:Operators:0", OperatorEmail), .. Settings, .. settings]);
        const string password = "a-good-password";
        var account = $$"""{"email":"{{OperatorEmail}}","password":"{{password}}","name":"Operator"}""";
        (await server.CallAsync("POST", "auth/register", account)).Status.ShouldBe(201);
        var proof = Mailbox.TokenIn((await server.MailsToAsync(OperatorEmail, 1))[0]);
        (await server.CallAsync("POST", "auth/verify-email", $$"""{"token":"{{proof}}"}""")).Status.ShouldBe(200);
        return new WebhookServer(server, clock, Calls.Bearer(await TestTenant.LoginAsync(server, OperatorEmail, password)));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public Task<ApiAnswer> StripeAsync(string body) =>
        SendAsync("stripe", body, ("Stripe-Signature", $"t={Now},v1={Hex(Bytes(StripeSecret), $"{Now}.{body}")}"));

    public Task<ApiAnswer> ClerkAsync(string id, string body) => SendAsync("clerk", body, Standard("svix", id, Now, body));

    public Task<ApiAnswer> AiServiceAsync(string id, string body, params (string, string)[] more) =>
        SendAsync("ai-service", body, [.. Standard("webhook", id, Now, body), .. more]);

    public Task<ApiAnswer> ZoomAsync(string body) => SendAsync("zoom", body, Zoom(Now, body));

    public Task<ApiAnswer> GoogleAsync(string state, string message, string? token = null) => SendAsync(
        "calendar", null, ("X-Goog-Channel-ID", "channel-1"), ("X-Goog-Resource-ID", "resource-1"), ("X-Goog-Resource-State", state),
        ("X-Goog-Message-Number", message), ("X-Goog-Channel-Token", token ?? CalendarSecret));

    public Task<ApiAnswer> SendAsync(string source, string? body, params (string, string)[] headers) =>
        Server.CallAsync("POST", "webhooks/" + source, body, headers);

    /// <summary>Calls as the operator.</summary>
    public Task<ApiAnswer> AsOperator(string method, string path) => Server.CallAsync(method, "operator/webhooks" + path, null, _operator);

    /// <summary>The ids of what was received, once each of it has the status.</summary>
    public async Task<string[]> IdsOnceAllAreAsync(string status, int count)
    {
        var answer = await Eventually.Hears(
            () => AsOperator("GET", "?status=" + status), heard => heard.Json["pagination"]!["total"]!.GetValue<int>() == count);
        return [.. answer.Data.AsArray().Select(item => item!["id"]!.GetValue<string>())];
    }

    /// <summary>The headers of a delivery that is signed as Standard Webhooks are, and Svix's.</summary>
    public static (string Name, string Value)[] Standard(string sender, string id, long at, string body, string secret = SvixSecret) =>
    [
        (sender + "-id", id),
        (sender + "-timestamp", $"{at}"),
        (sender + "-signature", "v1," + Convert.ToBase64String(HMACSHA256.HashData(Decoded(secret), Bytes($"{id}.{at}.{body}")))),
    ];

    /// <summary>The headers of a delivery of Zoom's.</summary>
    public static (string Name, string Value)[] Zoom(long at, string body, string secret = ZoomSecret) =>
        [("x-zm-signature", "v0=" + Hex(Bytes(secret), $"v0:{at}:{body}")), ("x-zm-request-timestamp", $"{at}")];

    private static string Hex(byte[] secret, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)));
}

/// <summary>Acts on Stripe's events of one type as a test says.</summary>
internal sealed class TestProcessor(Func<WebhookContent, WebhookVerdict> act) : IWebhookProcessor
{
    private int _runs;

    public int Runs => Volatile.Read(ref _runs);

    public WebhookSource Source => WebhookSource.Stripe;

    public bool ActsOn(string type) => type == "payment_intent.succeeded";

    public Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        return Task.FromResult(act(webhook));
    }
}
