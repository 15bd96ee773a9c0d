using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The values of a mail's variables that tell where people meet.</summary>
internal static class MeetingValues
{
    /// <summary>Adds those of a notice; empty in what tells of nothing to come.</summary>
    /// <param name="values">Where to.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="recipient">To whom.</param>
    public static void Add(Dictionary<string, string> values, Notice notice, NoticeFacts facts, NoticeRecipient recipient)
    {
        var isToCome = recipient.Audience != Audience.FormerExpert && notice.Kind
            is NoticeKind.Booked or NoticeKind.Requested or NoticeKind.Confirmed or NoticeKind.Moved or NoticeKind.Reassigned
            or NoticeKind.Reminder or NoticeKind.ManageLink;
        var meeting = isToCome ? AppointmentMeetings.ShownOf(facts.Appointment) : null;
        values[NoticeVariables.JoinUrl] = meeting?.JoinUrl ?? "";
        values[NoticeVariables.MeetingPassword] = MailText.Name(meeting?.Password ?? "");
        values[NoticeVariables.MeetingPhone] = MailText.Name(meeting?.DialIn ?? "");
        values[NoticeVariables.MeetingAddress] = MailText.Name(meeting?.Location ?? "");
    }

    /// <summary>Where people meet, as a mail lists it.</summary>
    /// <param name="labels">What stands before facts.</param>
    /// <param name="values">The values.</param>
    /// <param name="isOfSeveral">True when it tells of several appointments, of which each has a meeting of its own.</param>
    public static (string Label, string Value)[] FactsOf(
        NoticeLabels labels, IReadOnlyDictionary<string, string> values, bool isOfSeveral) =>
    [
        (labels.Address, values.GetValueOrDefault(NoticeVariables.MeetingAddress, "")),
        (labels.Phone, values.GetValueOrDefault(NoticeVariables.MeetingPhone, "")),
        (labels.Password, isOfSeveral ? "" : values.GetValueOrDefault(NoticeVariables.MeetingPassword, "")),
    ];
}
