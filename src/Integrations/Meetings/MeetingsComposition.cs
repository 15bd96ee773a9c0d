using Actors.Grains.Configuration;
using Actors.Grains.Meetings;
using Actors.Integrations.Meetings.Teams;
using Actors.Integrations.Meetings.Zoom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Integrations.Meetings;

/// <summary>The providers of meetings.</summary>
internal static class MeetingsComposition
{
    private const int MostAnswer = 1024 * 1024;

    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestOpen = TimeSpan.FromMinutes(2);

    /// <summary>Adds them. What was added before stays.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddMeetingProviders(this IServiceCollection services)
    {
        services.AddSettings<ZoomOptions, ZoomOptionsValidator>(ZoomOptions.Section);
        services.AddSettings<TeamsOptions, TeamsOptionsValidator>(TeamsOptions.Section);
        services.AddProviderClient(ZoomMeetings.ClientName);
        services.AddProviderClient(TeamsMeetings.ClientName);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMeetingProvider, ZoomMeetings>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMeetingProvider, TeamsMeetings>());
        return services;
    }

    /// <summary>
    /// Adds the client of a provider: without redirects and cookies, and with nothing of it in logs, since addresses name people.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The client's name.</param>
    internal static void AddProviderClient(this IServiceCollection services, string name) => services
        .AddHttpClient(name, static client =>
        {
            // Each thing has a limit of its own, sign-in and all.
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.MaxResponseContentBufferSize = MostAnswer;
        })
        .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = LongestConnect,
            PooledConnectionLifetime = LongestOpen,
            ActivityHeadersPropagator = null,
        })
        .RemoveAllLoggers();
}
