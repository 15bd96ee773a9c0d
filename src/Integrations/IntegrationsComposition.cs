using Actors.Grains.Billing.Invoices;
using Actors.Grains.Configuration;
using Actors.Grains.ExternalCalendars;
using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Mail;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;
using Actors.Grains.Webhooks;
using Actors.Integrations.Billing;
using Actors.Integrations.Calendars;
using Actors.Integrations.Calendars.CalDav;
using Actors.Integrations.Mail;
using Actors.Integrations.Meetings;
using Actors.Integrations.Outbound;
using Actors.Integrations.Payments;
using Actors.Integrations.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Actors.Integrations;

/// <summary>The ports towards the outside made real.</summary>
public static class IntegrationsComposition
{
    /// <summary>Adds them. What was added before stays.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddIntegrations(this IServiceCollection services)
    {
        services.AddMail();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailDeliveryRules>());
        services.TryAddSingleton<MailSink>();
        services.TryAddSingleton<SmtpMailSender>();
        services.TryAddSingleton<IMailSender>(static provider => provider.GetRequiredService<MailOptions>().HasServer
            ? provider.GetRequiredService<SmtpMailSender>()
            : provider.GetRequiredService<MailSink>());
        services.TryAddSingleton<ICalendarFormat, IcalFormat>();
        services.TryAddSingleton<IHolidayFormat, IcalHolidays>();
        services.TryAddSingleton<IBusyFormat, IcalBusy>();
        services.AddSettings<CalendarSourceOptions, CalendarSourceOptionsValidator>(ExternalCalendarOptions.Section);
        services.TryAddSingleton<ICalendarSource, HttpCalendarSource>();
        services.TryAddSingleton<CalDavServer>();
        services.TryAddSingleton<ICalendarServer>(static provider => provider.GetRequiredService<CalDavServer>());
        services.TryAddSingleton<ICalendarWriter>(static provider => provider.GetRequiredService<CalDavServer>());
        services.AddSettings<WebhookSenderOptions, WebhookSenderOptionsValidator>(WebhookSenderOptions.Section);
        services.TryAddSingleton<INameResolver, SystemResolver>();
        services.TryAddSingleton<IWebhookSender, HttpWebhookSender>();
        services.TryAddSingleton<IInvoicePrinter, PdfInvoicePrinter>();
        services.AddMeetingProviders();
        return services.AddPaymentGateway();
    }
}
