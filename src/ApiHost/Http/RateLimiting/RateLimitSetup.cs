using Actors.Grains.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>The allowances of callers.</summary>
internal static class RateLimitSetup
{
    // The Redis in which the members of a cluster find each other is there already.
    private const string RedisOfMembers = "Cluster:Redis";

    /// <summary>Adds what counts and what refuses.</summary>
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSettings<RateLimitOptions, RateLimitOptionsValidator>(RateLimitOptions.Section)
            .PostConfigure(options => options.Redis ??= configuration[RedisOfMembers]);
        services.TryAddSingleton<MemoryCounters>();
        services.TryAddSingleton<RequestLimiter>();
        var isEnabled = configuration.GetValue($"{RateLimitOptions.Section}:{nameof(RateLimitOptions.Enabled)}", true);
        var redis = configuration[$"{RateLimitOptions.Section}:{nameof(RateLimitOptions.Redis)}"] ?? configuration[RedisOfMembers];
        if (isEnabled && !string.IsNullOrEmpty(redis))
        {
            services.TryAddSingleton<RedisCounters>();
            services.TryAddSingleton<SharedCounters>();
            services.AddHostedService(provider => provider.GetRequiredService<RedisCounters>());
            services.TryAddSingleton<IAllowanceCounters>(provider => provider.GetRequiredService<SharedCounters>());
        }

        services.TryAddSingleton<IAllowanceCounters>(provider => provider.GetRequiredService<MemoryCounters>());
    }
}
