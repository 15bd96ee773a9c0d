using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Mail;
using NodaTime;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The values of a mail's variables, for one recipient.</summary>
internal static class NoticeValues
{
    /// <summary>Those of a notice. What people have written stands in it without anything that a mail program makes a link of.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="links">Where pages are.</param>
    public static Dictionary<string, string> Of(Notice notice, NoticeFacts facts, NoticeRecipient recipient, NoticeLinks links)
    {
        var slug = facts.Organization.Profile.Slug;
        var isManaged = recipient.Audience == Audience.Client && notice.IsOfActive;
        var values = new Dictionary<string, string>
        {
            [NoticeVariables.RecipientName] = MailText.Name(recipient.Name),
            [NoticeVariables.ClientName] = MailText.Name(facts.Appointment.Client.Name),
            [NoticeVariables.ExpertName] = MailText.Name(facts.Expert?.Profile.DisplayName ?? ""),
            [NoticeVariables.ServiceName] = MailText.Name(facts.ServiceName),
            [NoticeVariables.OrganizationName] = MailText.Name(facts.Organization.Profile.Name),
            [NoticeVariables.Reason] = MailText.Name(ReasonOf(notice, facts) ?? ""),
            [NoticeVariables.ManageUrl] = isManaged ? links.Manage(facts.Organization.Id, slug, facts.Appointment.Id) : "",
            [NoticeVariables.PageUrl] = recipient.Audience == Audience.Client ? links.Page(slug) : "",
        };
        AddTime(values, recipient, notice.Start, NoticeVariables.Date, NoticeVariables.Time);
        values[NoticeVariables.Dates] = TimeIn(values, NoticeVariables.Date, NoticeVariables.Time);
        if (notice.FormerStart is { } former) AddTime(values, recipient, former, NoticeVariables.FormerDate, NoticeVariables.FormerTime);
        if (notice.Kind == NoticeKind.Requested && facts.Appointment.ConfirmBy is { } confirmBy)
            AddTime(values, recipient, confirmBy, NoticeVariables.ExpiresDate, NoticeVariables.ExpiresTime);
        values[NoticeVariables.TimeZone] = ZoneOf(recipient).Id;
        MeetingValues.Add(values, notice, facts, recipient);
        PaymentValues.Add(values, notice, facts, recipient, links);
        return values;
    }

    /// <summary>Adds a time as the recipient reads it.</summary>
    /// <param name="values">Where to.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="at">The time.</param>
    /// <param name="date">The variable of its date.</param>
    /// <param name="time">The variable of its time of day.</param>
    public static void AddTime(
        Dictionary<string, string> values, NoticeRecipient recipient, DateTimeOffset at, string date, string time)
    {
        var local = Instant.FromDateTimeOffset(at).InZone(ZoneOf(recipient)).LocalDateTime;
        values[date] = recipient.Language.DateOf(local);
        values[time] = NoticeLanguage.TimeOf(local);
    }

    /// <summary>A date and a time of day together; empty when there are none.</summary>
    /// <param name="values">The values.</param>
    /// <param name="date">The variable of the date.</param>
    /// <param name="time">The variable of the time of day.</param>
    public static string TimeIn(IReadOnlyDictionary<string, string> values, string date, string time) =>
        values.TryGetValue(date, out var day) ? $"{day}, {values[time]}" : "";

    /// <summary>The zone of a recipient; UTC for one that was stored before there was a rule for zones.</summary>
    /// <param name="recipient">The recipient.</param>
    public static DateTimeZone ZoneOf(NoticeRecipient recipient) =>
        TimeZones.TryFind(recipient.TimeZone, out var zone) ? zone : DateTimeZone.Utc;

    private static string? ReasonOf(Notice notice, NoticeFacts facts) =>
        notice.Kind == NoticeKind.Cancelled ? facts.Appointment.Cancellation?.Reason?.Replace('\n', ' ') : null;
}
