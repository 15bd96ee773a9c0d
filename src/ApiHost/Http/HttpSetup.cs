using Actors.ApiHost.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Http;

/// <summary>The conventions that every route keeps.</summary>
internal static class HttpSetup
{
    private const string UsualAddress = "http://localhost:5080";

    /// <summary>Adds what the conventions need.</summary>
    /// <param name="builder">The host.</param>
    public static WebApplicationBuilder AddHttpConventions(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<RequestIds>();
        builder.Services.TryAddSingleton<RequestLimiter>();
        builder.Services.AddOptions<RateLimitOptions>()
            .BindConfiguration(RateLimitOptions.Section)
            .Validate(options => options.Problem() is null, "RateLimit: a value is out of bounds; see RateLimitOptions.")
            .ValidateOnStart();
        builder.Services.TryAddSingleton<PublicReads>();
        builder.Services.AddOptions<PublicReadOptions>()
            .BindConfiguration(PublicReadOptions.Section)
            .Validate(options => options.Problem() is null, "Cache: a value is out of bounds; see PublicReadOptions.")
            .ValidateOnStart();
        builder.AddLogs();
        builder.AddEdge();
        var settings = builder.Configuration;
        var hasAddress = settings["urls"] ?? settings["http_ports"] ?? settings["https_ports"];
        if (string.IsNullOrEmpty(hasAddress) && !settings.GetSection("Kestrel:Endpoints").Exists()) builder.WebHost.UseUrls(UsualAddress);
        return builder;
    }

    /// <summary>Puts the conventions before the routes. The order matters and is the order of the list.</summary>
    /// <param name="app">The host.</param>
    public static WebApplication UseHttpConventions(this WebApplication app)
    {
        app.UseMiddleware<ConventionsMiddleware>();
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseProxies();
        app.UseMiddleware<FailureMiddleware>();
        app.UseMiddleware<VersionMiddleware>();
        app.UseRouting();
        app.UseCrossOrigin();
        app.UseMiddleware<AuthenticationMiddleware>();
        app.UseMiddleware<RateLimitMiddleware>();
        return app;
    }
}
