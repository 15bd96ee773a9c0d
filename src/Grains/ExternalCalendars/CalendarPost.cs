using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Tenancy;

namespace Actors.Grains.ExternalCalendars;

/// <summary>
/// Mails about another calendar: to the expert whose it is, or to those who manage the organisation where she has no address.
/// </summary>
internal sealed class CalendarPost(IGrainFactory grains, IDocuments documents, IMailSender sender)
{
    /// <summary>Sends what an effect of a calendar has to tell.</summary>
    /// <param name="effect">The effect; its target is the calendar.</param>
    /// <param name="subject">The mail's subject.</param>
    /// <param name="textOf">The mail's text; null when there is nothing to tell any more.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public async Task SendAsync(
        Effect effect, string subject, Func<ExternalCalendar, Expert, string?> textOf, CancellationToken cancellationToken)
    {
        var key = new DocumentKey(effect.Tenant, ExternalCalendarDocuments.Calendar, GrainKey.IdOf(effect.Target));
        if (await documents.GetAsync(key, cancellationToken) is not { } row) return;
        var calendar = JsonSerializer.Deserialize(row.Body.Span, ExternalCalendarsJson.Default.ExternalCalendar)!;
        if (await grains.GetGrain<IExpertGrain>(GrainKey.For(effect.Tenant, calendar.ExpertId)).Get() is not { } expert) return;
        if (textOf(calendar, expert) is not { } text) return;
        if (expert.Profile.Email is { } address)
        {
            await SendAsync(new MailMessage(effect.Id, address, MailText.Name(expert.Profile.DisplayName), subject, text));
            return;
        }

        foreach (var manager in await MemberDocuments.ManagersOfAsync(documents, effect.Tenant, cancellationToken))
            await SendAsync(new MailMessage($"{effect.Id}-{manager.UserId}", manager.Email, MailText.Name(manager.Name), subject, text));

        Task SendAsync(MailMessage message) => sender.SendAsync(message, cancellationToken);
    }
}
