using System.Globalization;
using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Tenancy;

namespace Actors.Grains.ExternalCalendars;

/// <summary>The mail that another calendar was given up.</summary>
internal static class ExternalCalendarMails
{
    /// <summary>The mail's subject.</summary>
    public const string Subject = "Another calendar is read no more";

    /// <summary>The mail's text.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="expert">Whose it is.</param>
    public static string TextOf(ExternalCalendar calendar, Expert expert) =>
        $"""
        Since {TimeOf(calendar)} UTC {NameOf(calendar)} of {MailText.Name(expert.Profile.DisplayName)}
        could not be read, because {WhyOf(calendar)}. It is not tried any more.

        What it took when it was last read still counts. What has been entered there since is not known here, so it can be
        booked over: connect the calendar anew, or have it read again once it can be.
        """;

    // Its host would be a link, and of those our mails have none that somebody has written.
    private static string NameOf(ExternalCalendar calendar) =>
        calendar.Name is { } name ? $"the calendar {MailText.Name(name)} ({calendar.Id})" : $"the calendar {calendar.Id}";

    private static string WhyOf(ExternalCalendar calendar) => (calendar.Problem, calendar.IsOnServer) switch
    {
        (CalendarProblems.NotAllowed, true) => "its server does not accept the username and password any more",
        (CalendarProblems.NotAllowed, false) => "its server lets nobody read it any more",
        _ => "it is not there any more",
    };

    private static string TimeOf(ExternalCalendar calendar) => (calendar.FailingSince ?? calendar.DisconnectedAt!.Value).UtcDateTime
        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>
/// Mails the expert whose calendar was given up, or those who manage the organisation where she has no address; unless it is read again by
/// now.
/// </summary>
internal sealed class MailGivenUpHandler(IGrainFactory grains, IDocuments documents, IMailSender sender) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => ExternalCalendarEffects.MailKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var key = new DocumentKey(effect.Tenant, ExternalCalendarDocuments.Calendar, GrainKey.IdOf(effect.Target));
        if (await documents.GetAsync(key, cancellationToken) is not { } row) return;
        var calendar = JsonSerializer.Deserialize(row.Body.Span, ExternalCalendarsJson.Default.ExternalCalendar)!;
        if (calendar.DisconnectedAt is null) return;
        if (await grains.GetGrain<IExpertGrain>(GrainKey.For(effect.Tenant, calendar.ExpertId)).Get() is not { } expert) return;
        var text = ExternalCalendarMails.TextOf(calendar, expert);
        if (expert.Profile.Email is { } address)
        {
            var name = MailText.Name(expert.Profile.DisplayName);
            await SendAsync(new MailMessage(effect.Id, address, name, ExternalCalendarMails.Subject, text));
            return;
        }

        foreach (var manager in await MemberDocuments.ManagersOfAsync(documents, effect.Tenant, cancellationToken))
        {
            await SendAsync(new MailMessage(
                $"{effect.Id}-{manager.UserId}", manager.Email, MailText.Name(manager.Name), ExternalCalendarMails.Subject, text));
        }

        Task SendAsync(MailMessage message) => sender.SendAsync(message, cancellationToken);
    }
}
