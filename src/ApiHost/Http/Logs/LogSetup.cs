using Microsoft.Extensions.Logging.Console;

namespace Actors.ApiHost.Http.Logs;

/// <summary>What is logged, and how: nothing that names people, and JSON outside Development.</summary>
internal static class LogSetup
{
    private const string Framework = "Microsoft.AspNetCore";
    private const string Levels = "LogLevel";

    // Far more than a second's worth of lines.
    private const int LongestQueue = 10_000;

    // These put into their lines what callers send: paths, queries, origins, addresses, pieces of broken requests. For the first one the
    // framework also makes an activity and a scope (with the path) for every request; an activity that somebody listens for is made all the
    // same.
    private static readonly string[] Talkative =
    [
        $"{Framework}.Hosting.Diagnostics",
        $"{Framework}.Cors.Infrastructure.CorsService",
        $"{Framework}.HttpOverrides.ForwardedHeadersMiddleware",
        $"{Framework}.Routing.EndpointRoutingMiddleware",
        $"{Framework}.Routing.Matching.DfaMatcher",
        $"{Framework}.Server.Kestrel.BadRequests",
        $"{Framework}.StaticFiles.StaticFileMiddleware",
    ];

    /// <summary>Adds it.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Logging");
        if (settings[$"{Levels}:{Framework}"] is null) builder.Logging.AddFilter(Framework, LogLevel.Warning);
        Silence(builder.Services, settings);
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.PostConfigure<ConsoleLoggerOptions>(console =>
        {
            if (!isDevelopment) console.FormatterName ??= ConsoleFormatterNames.Json;
            if (settings["Console:QueueFullMode"] is not null) return;
            // A terminal that nobody reads must not stop requests; what is lost is counted and told.
            console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
            console.MaxQueueLength = LongestQueue;
        });
        builder.Services.PostConfigure<JsonConsoleFormatterOptions>(json =>
        {
            json.TimestampFormat ??= "yyyy-MM-ddTHH:mm:ss.fffZ";
            json.UseUtcTimestamp = true;
        });
    }

    // Levels of a whole branch, or of one provider, do not wake them; who names a category itself has asked for it.
    private static void Silence(IServiceCollection services, IConfigurationSection settings)
    {
        var providers =
            settings.GetChildren().Where(section => section.GetSection(Levels).Exists()).Select(section => (string?)section.Key).ToArray();
        foreach (var category in Talkative)
        {
            foreach (var provider in providers.Append(null))
            {
                var levels = provider is null ? Levels : $"{provider}:{Levels}";
                if (settings[$"{levels}:{category}"] is not null) continue;
                services.Configure<LoggerFilterOptions>(
                    options => options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.None, null)));
            }
        }
    }
}
