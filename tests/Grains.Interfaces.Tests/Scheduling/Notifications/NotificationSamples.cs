using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Interfaces.Tests.Scheduling.Notifications;

/// <summary>Samples of what is told about appointments.</summary>
internal sealed class NotificationSamples : ISamples
{
    private static readonly DateTimeOffset Start = SampleEvents.Start;
    private static readonly MessageTemplateDefinition Words = new(
        NoticeKind.Moved, "client", "mail", "pt", "Até breve", "Nova hora", "<p>Nova hora</p>");

    private static readonly CreationKey Key = new("cft_1", "f1");

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new AppointmentMailRefused(new MailProblem(Start, "client", "booked", "550 5.1.1 <ana@example.com>: no such mailbox")),
        new NoticeSettled(NoticeKind.Reminder, 2, "client", Start, 60, true),
        new RemindersPlanned(2, Start, [1_440, 60]),
        new MailsUnsubscribed(),
        new ManageLinkAsked("mpr_1"),
        new FeedTokenMade(Key),
        new FeedTokenRevoked(),
        new MessageTemplateCreated("mtp_1", Words, "f1"),
        new MessageTemplateChanged("mtp_1", Words),
        new MessageTemplateRemoved("mtp_1"),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        .. Enum.GetValues<NoticeKind>().Cast<object>(),
        new Notice(NoticeKind.Moved, 2, "exp_1", Start, Start.AddMinutes(30), Start.AddDays(-1))
        {
            FormerStart = Start.AddDays(1),
            FormerExpertId = "exp_2",
            MinutesBefore = 60,
        },
        new SeriesNotice("ser_1", "moved-7", ["apt_1", "apt_2"]),
        new SeriesNews(
            "moved-7", new Notice(NoticeKind.Moved, 2, "exp_1", Start, Start.AddMinutes(30), Start.AddDays(-1)), SampleEvents.Booked),
        new NoticeAudience(["client", "exp_1"], [1_440, 60]),
        new MailProblem(Start, "client", "booked", "550 5.1.1 no such mailbox"),
        new FeedToken("cft_1", Start),
        Words,
        new MessageTemplate("mtp_1", Words, Start, Start.AddDays(1), 2),
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
        ["MailProblem.Recipient", "MailProblem.About", "NoticeSettled.Recipient", "Appointment.Locale", "OrganizationProfile.Locale",
            "MessageTemplateCreated.TemplateId", "MessageTemplateCreated.Fingerprint", "MessageTemplateChanged.TemplateId",
            "MessageTemplateRemoved.TemplateId", "MessageTemplateDefinition.Recipient", "MessageTemplateDefinition.Channel",
            "MessageTemplateDefinition.Language", "MessageTemplateDefinition.Subject", "MessageTemplateDefinition.Text",
            "MessageTemplateDefinition.Html", "ManageLinkAsked.OnlyFor", "Appointment.ServiceName"];
}
