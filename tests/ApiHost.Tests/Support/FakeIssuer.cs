using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.ApiHost.Tests.Support;

/// <summary>Another issuer: signs tokens, and publishes its keys over HTTP.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    /// <summary>Its name for itself.</summary>
    public const string Issuer = "https://clerk.example";

    // Made once: it takes longer than most tests.
    private static readonly RSAParameters Key = NewKey();

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;

    private FakeIssuer(WebApplication app, TimeProvider clock)
    {
        _app = app;
        _clock = clock;
    }

    /// <summary>Its keys by their ids; those that are published.</summary>
    public Dictionary<string, RSA> Keys { get; } = new() { ["key-1"] = RSA.Create(Key) };

    /// <summary>The answer in place of its keys; null answers the keys.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>How often its keys were asked for.</summary>
    public int Fetches { get; private set; }

    /// <summary>Where its keys are.</summary>
    public string JwksUri =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/jwks";

    /// <summary>Starts one.</summary>
    public static async Task<FakeIssuer> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var issuer = new FakeIssuer(app, clock);
        app.Run(issuer.AnswerAsync);
        await app.StartAsync();
        return issuer;
    }

    /// <summary>The settings of a host that trusts it.</summary>
    public (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        ("Auth:Issuers:0:Name", "Clerk"),
        ("Auth:Issuers:0:Issuer", Issuer),
        ("Auth:Issuers:0:JwksUri", JwksUri),
        ("Auth:Issuers:0:IsClerk", "true"),
        ("Auth:Issuers:0:AuthorizedParties:0", "https://app.example"),
        .. more.Select(setting => ("Auth:Issuers:0:" + setting.Key, setting.Value)),
    ];

    /// <summary>What a good token says, as Clerk's version 2 does.</summary>
    public JsonObject Claims(string subject = "user_1")
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = subject,
            ["sid"] = "sess_1",
            ["azp"] = "https://app.example",
            ["iat"] = now,
            ["nbf"] = now - 10,
            ["exp"] = now + 60,
            ["jti"] = "a1b2",
            ["v"] = 2,
        };
    }

    /// <summary>Signs a token with a key of its own.</summary>
    public string Sign(JsonObject claims, string keyId = "key-1", string? header = null) =>
        Compact(header ?? $$"""{"alg":"RS256","cat":"cl_B7d4PD111AAA","kid":"{{keyId}}","typ":"JWT"}""", claims.ToJsonString(), signed =>
            Keys[keyId].SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Puts a token together.</summary>
    public static string Compact(string header, string payload, Func<byte[], byte[]> sign)
    {
        var signed = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))
            + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload));
        return signed + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var key in Keys.Values) key.Dispose();
    }

    private Task AnswerAsync(HttpContext http)
    {
        Fetches++;
        if (Instead is not null) return Instead(http);
        var keys = Keys.Select(JsonNode? (key) => Published(key.Key, key.Value.ExportParameters(false))).ToArray();
        return http.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray(keys) }.ToJsonString());
    }

    private static JsonObject Published(string id, RSAParameters key) => new()
    {
        ["use"] = "sig",
        ["kty"] = "RSA",
        ["kid"] = id,
        ["alg"] = "RS256",
        ["n"] = Base64Url.EncodeToString(key.Modulus),
        ["e"] = Base64Url.EncodeToString(key.Exponent),
    };

    private static RSAParameters NewKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(includePrivateParameters: true);
    }
}
