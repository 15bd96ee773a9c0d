using Actors.Grains.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Mail;

/// <summary>Mail. Who delivers it is registered by the host.</summary>
public static class MailModule
{
    /// <summary>Adds what mails need to know.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSettings<MailOptions, MailOptionsValidator>(MailOptions.Section);
        return services;
    }
}
