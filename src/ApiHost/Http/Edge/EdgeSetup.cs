using Actors.ApiHost.Http.RateLimiting;
using Actors.Grains.Configuration;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Actors.ApiHost.Http.Edge;

/// <summary>What stands between the network and the conventions: the server's limits, proxies and other sites' pages.</summary>
internal static class EdgeSetup
{
    // The framework's own switch believes everybody.
    private const string BelieveEverybody = "ForwardedHeaders_Enabled";

    private static readonly TimeSpan PreflightIsGood = TimeSpan.FromHours(1);

    private static readonly string[] AcceptedHeaders =
    [
        HeaderNames.Accept, HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.IfMatch, HeaderNames.IfNoneMatch,
        "Last-Event-ID", ApiHeaders.IdempotencyKey, ApiHeaders.ManageToken, ApiHeaders.RequestId, ApiHeaders.Tenant, "X-API-Key",
    ];

    private static readonly string[] ExposedHeaders =
    [
        HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter, "WWW-Authenticate",
        ApiHeaders.IdempotentReplayed, ApiHeaders.RequestId, ApiHeaders.ResponseTime, ApiHeaders.Version, ApiHeaders.Cache,
        RateLimitMiddleware.Limit, RateLimitMiddleware.Remaining, RateLimitMiddleware.Reset, RateLimitMiddleware.Warning,
    ];

    /// <summary>Adds it.</summary>
    /// <exception cref="InvalidOperationException">The configuration would believe every proxy.</exception>
    public static void AddEdge(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<bool>(BelieveEverybody))
            throw new InvalidOperationException(
                $"{BelieveEverybody} would let everybody say where they come from; name the proxies in Proxy:TrustedNetworks.");
        builder.Services.AddSettings<ProxyOptions, ProxyOptionsValidator>(ProxyOptions.Section);
        builder.Services.AddSettings<CrossOriginOptions, CrossOriginOptionsValidator>(CrossOriginOptions.Section);
        builder.Services.AddSettings<RequestBounds, RequestBoundsValidator>(RequestBounds.Section);
        builder.Services.AddCors();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<RequestBounds>>(
            (server, bounds) => bounds.Value.ApplyTo(server));
    }

    /// <summary>Finds out who asks, behind proxies that are believed.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        if (proxies.TrustedNetworks.Count > 0) app.UseForwardedHeaders(proxies.ToForwardedHeaders());
    }

    /// <summary>
    /// Lets the pages of sites call that are on the list. It answers their preflights itself, before anything is counted.
    /// </summary>
    public static void UseCrossOrigin(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<CrossOriginOptions>>().Value.Origins;
        if (origins.Count > 0) app.UseCors(policy => Fill(policy, origins));
    }

    // Tokens travel in headers that pages set themselves, never in cookies: credentials stay off.
    private static void Fill(CorsPolicyBuilder policy, IReadOnlyList<string> origins) => policy
        .WithOrigins([.. origins])
        .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
        .WithHeaders(AcceptedHeaders)
        .WithExposedHeaders(ExposedHeaders)
        .SetPreflightMaxAge(PreflightIsGood);
}
