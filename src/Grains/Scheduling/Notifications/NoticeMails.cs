using System.Globalization;
using Actors.Grains.Interfaces.Scheduling;
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
        return MessageOf(IdOf(notice, facts, recipient), facts, recipient, body) with
        {
            Calendar = calendar,
            CalendarMethod = method,
            // Of what somebody's own deed has called for, nobody can want to hear nothing.
            Unsubscribe = notice.Kind == NoticeKind.Reminder
                ? links.Unsubscribe(facts.Organization.Id, facts.Organization.Profile.Slug, recipient.Email)
                : null,
        };
    }

    /// <summary>The mail to one recipient about several appointments of a series.</summary>
    /// <param name="mail">What it tells.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="recipient">The recipient.</param>
    public async Task<MailMessage> WriteAsync(SeriesMail mail, NoticeFacts facts, NoticeRecipient recipient)
    {
        var first = mail.News[0];
        var values = NoticeValues.Of(first.Notice, facts with { Appointment = first.Appointment }, recipient, links);
        var times = NoticeTimes.Of(mail.News, facts, recipient, links);
        var body = await bodies.WriteAsync(facts.Organization.Id, first.Notice.Kind, recipient, values, times);
        var entries = mail.News.Select(one => EntryOf(one.Notice, one.Appointment, facts, recipient, values));
        return MessageOf(mail.IdFor(recipient), facts, recipient, body) with
        {
            Calendar = format.Write([.. entries], CalendarEntries.Publish),
            CalendarMethod = CalendarEntries.Publish,
        };
    }

    private static MailMessage MessageOf(string id, NoticeFacts facts, NoticeRecipient recipient, NoticeBody body) =>
        new(id, recipient.Email, MailText.Name(recipient.Name), body.Subject, body.Text)
        {
            Html = body.Html,
            Language = recipient.Language.Tag,
            SenderName = MailText.Name(facts.Organization.Profile.Name),
            ReplyTo = facts.Organization.Profile.Email,
        };

    private static string IdOf(Notice notice, NoticeFacts facts, NoticeRecipient recipient) => notice switch
    {
        { MinutesBefore: { } minutes } => string.Create(
            CultureInfo.InvariantCulture, $"remind-{facts.Appointment.Id}-{notice.Start.UtcTicks}-{minutes}-{recipient.Key}"),
        // Each time it is asked for it is another mail, though nothing has changed.
        { Kind: NoticeKind.Receipt or NoticeKind.Refunded } => facts.Payment!.Id,
        { Kind: NoticeKind.ManageLink } => string.Create(
            CultureInfo.InvariantCulture, $"link-{facts.Appointment.Id}-{notice.At.UtcTicks}-{recipient.Key}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"tell-{facts.Appointment.Id}-{notice.Version}-{recipient.Key}"),
    };

    // A reminder, a link that is sent again, or money changes nothing in anybody's calendar.
    private (string? Calendar, string? Method) CalendarOf(
        Notice notice, NoticeFacts facts, NoticeRecipient recipient, Dictionary<string, string> values)
    {
        if (notice.Kind is NoticeKind.Reminder or NoticeKind.ManageLink or NoticeKind.Receipt or NoticeKind.Refunded) return (null, null);
        var isGone = !notice.IsOfActive || recipient.Audience == Audience.FormerExpert;
        var entry = EntryOf(notice, facts.Appointment, facts, recipient, values) with
        {
            Attendee = new CalendarPerson(MailText.Name(recipient.Name), recipient.Email),
        };
        if (isGone) entry = entry with { Status = CalendarEntryStatus.Cancelled };
        var method = isGone ? CalendarEntries.Cancel : CalendarEntries.Request;
        return (format.Write([entry], method), method);
    }

    private CalendarEntry EntryOf(
        Notice notice, Appointment appointment, NoticeFacts facts, NoticeRecipient recipient, Dictionary<string, string> values)
    {
        var other = recipient.Audience == Audience.Client
            ? values[NoticeVariables.ExpertName]
            : values[NoticeVariables.ClientName];
        var summary = other.Length == 0 ? values[NoticeVariables.ServiceName] : $"{values[NoticeVariables.ServiceName]}: {other}";
        var entry = CalendarEntries.Of(facts.Organization.Id, appointment, notice, summary);
        return entry with
        {
            // Programs show it as the thing to open: the meeting, where there is one.
            Url = entry.Url ?? (values[NoticeVariables.PageUrl] is { Length: > 0 } page ? page : null),
            Organizer = new CalendarPerson(values[NoticeVariables.OrganizationName], options.From ?? NobodysAddress),
        };
    }
}
