using System.Globalization;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The mails of notices.</summary>
/// <param name="bodies">What they say.</param>
/// <param name="format">How calendars are written.</param>
/// <param name="links">Where pages are.</param>
/// <param name="options">Where mails come from.</param>
internal sealed class NoticeMails(NoticeBodies bodies, ICalendarFormat format, NoticeLinks links, MailOptions options)
{
    // Only in Development, where nothing has to come from anywhere.
    private const string NobodysAddress = "no-reply@localhost";

    /// <summary>The mail to one recipient.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="recipient">The recipient.</param>
    public async Task<MailMessage> WriteAsync(Notice notice, NoticeFacts facts, NoticeRecipient recipient)
    {
        var values = NoticeValues.Of(notice, facts, recipient, links);
        var body = await bodies.WriteAsync(facts.Organization.Id, notice.Kind, recipient, values);
        var (calendar, method) = CalendarOf(notice, facts, recipient, values);
        var profile = facts.Organization.Profile;
        return new MailMessage(IdOf(notice, facts, recipient), recipient.Email, MailText.Name(recipient.Name), body.Subject, body.Text)
        {
            Html = body.Html,
            Language = recipient.Language.Tag,
            SenderName = values[NoticeVariables.OrganizationName],
            ReplyTo = profile.Email,
            Calendar = calendar,
            CalendarMethod = method,
            // Of what somebody's own deed has called for, nobody can want to hear nothing.
            Unsubscribe = notice.Kind == NoticeKind.Reminder
                ? links.Unsubscribe(facts.Organization.Id, profile.Slug, recipient.Email)
                : null,
        };
    }

    private static string IdOf(Notice notice, NoticeFacts facts, NoticeRecipient recipient) => notice switch
    {
        { MinutesBefore: { } minutes } => string.Create(
            CultureInfo.InvariantCulture, $"remind-{facts.Appointment.Id}-{notice.Start.UtcTicks}-{minutes}-{recipient.Key}"),
        // Each time it is asked for it is another mail, though nothing has changed.
        { Kind: NoticeKind.ManageLink } => string.Create(
            CultureInfo.InvariantCulture, $"link-{facts.Appointment.Id}-{notice.At.UtcTicks}-{recipient.Key}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"tell-{facts.Appointment.Id}-{notice.Version}-{recipient.Key}"),
    };

    // A reminder, or a link that is sent again, changes nothing in anybody's calendar.
    private (string? Calendar, string? Method) CalendarOf(
        Notice notice, NoticeFacts facts, NoticeRecipient recipient, Dictionary<string, string> values)
    {
        if (notice.Kind is NoticeKind.Reminder or NoticeKind.ManageLink) return (null, null);
        var isGone = !notice.IsOfActive || recipient.Audience == Audience.FormerExpert;
        var other = recipient.Audience == Audience.Client
            ? values[NoticeVariables.ExpertName]
            : values[NoticeVariables.ClientName];
        var summary = other.Length == 0 ? values[NoticeVariables.ServiceName] : $"{values[NoticeVariables.ServiceName]}: {other}";
        var entry = CalendarEntries.Of(facts.Organization.Id, facts.Appointment, notice, summary);
        entry = entry with
        {
            Status = isGone ? CalendarEntryStatus.Cancelled : entry.Status,
            Url = values[NoticeVariables.PageUrl] is { Length: > 0 } page ? page : null,
            Organizer = new CalendarPerson(values[NoticeVariables.OrganizationName], options.From ?? NobodysAddress),
            Attendee = new CalendarPerson(MailText.Name(recipient.Name), recipient.Email),
        };
        var method = isGone ? CalendarEntries.Cancel : CalendarEntries.Request;
        return (format.Write([entry], method), method);
    }
}
