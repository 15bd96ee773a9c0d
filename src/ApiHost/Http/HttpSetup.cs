using Actors.ApiHost.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
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
        AddLogFilters(builder.Logging, builder.Configuration.GetSection("Logging"));
        builder.WebHost.ConfigureKestrel(ConfigureServer);
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
        app.UseMiddleware<FailureMiddleware>();
        app.UseMiddleware<VersionMiddleware>();
        app.UseRouting();
        app.UseMiddleware<AuthenticationMiddleware>();
        app.UseMiddleware<RateLimitMiddleware>();
        return app;
    }

    private static void AddLogFilters(ILoggingBuilder logging, IConfiguration settings)
    {
        const string framework = "Microsoft.AspNetCore";
        if (settings[$"LogLevel:{framework}"] is null) logging.AddFilter(framework, LogLevel.Warning);

        // For this category the framework makes an activity and a scope with every request and carries both through all of its calls. An
        // activity that somebody listens for is made all the same; the scope is for logs that include scopes, of which there are none usually.
        var isTold = settings.GetSection("LogLevel").GetChildren().Any(level => level.Key.StartsWith(framework, StringComparison.OrdinalIgnoreCase));
        if (!isTold && !IncludesScopes(settings)) logging.AddFilter($"{framework}.Hosting.Diagnostics", LogLevel.None);
    }

    private static bool IncludesScopes(IConfiguration logging) => logging.GetChildren().Any(provider =>
        provider.GetValue<bool>("IncludeScopes") || provider.GetValue<bool>("FormatterOptions:IncludeScopes"));

    private static void ConfigureServer(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = JsonInput.LargestReceived;
    }
}
