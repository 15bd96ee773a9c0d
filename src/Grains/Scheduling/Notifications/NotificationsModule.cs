using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>What is told about appointments, by mail and in calendars.</summary>
internal static class NotificationsModule
{
    /// <summary>Adds it.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.TryAddSingleton<AppointmentTokens>();
        services.TryAddSingleton<NoticeLinks>();
        services.TryAddSingleton<NoticeReader>();
        services.TryAddSingleton<NoticeBodies>();
        services.TryAddSingleton<NoticeMails>();
        services.TryAddSingleton<NoticePost>();
        services.TryAddSingleton<SeriesPost>();
        services.TryAddSingleton<MailPreferences>();
        services.TryAddSingleton<OfferNotices>();
        services.TryAddSingleton<PaymentNotices>();
        return services
            .AddEvents(NotificationsJson.Default)
            .AddEffect<TellHandler>()
            .AddEffect<TellSeriesHandler>()
            .AddEffect<RemindHandler>()
            .AddEffect<ManageLinkHandler>();
    }
}
