using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Mail;
using Actors.Grains.Text;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Whether a notice still matters when it is to be told: pure.</summary>
internal static class NoticeRules
{
    private const int MostOfAnswer = 300;

    /// <summary>The notice as it is to be told now; null when nobody needs to hear it any more.</summary>
    /// <param name="notice">The notice, as it was enqueued.</param>
    /// <param name="appointment">The appointment as it is.</param>
    /// <param name="now">The time.</param>
    public static Notice? AsOf(Notice notice, Appointment appointment, DateTimeOffset now)
    {
        // What is over changes nobody's day.
        if (notice.End <= now) return null;
        if (notice.Kind == NoticeKind.PaymentDue && !(AppointmentPayments.IsAwaited(appointment) && now < appointment.Payment!.PayBy))
            return null;
        if (notice.Kind != NoticeKind.Reminder) return notice;
        var isToCome = appointment.Status == AppointmentStatus.Confirmed && appointment.ScheduledAt == notice.Start && now < notice.Start;
        return isToCome ? notice with { ExpertId = appointment.ExpertId, End = appointment.EndsAt } : null;
    }

    /// <summary>What is told of a mail that was refused.</summary>
    /// <param name="notice">What it was to tell.</param>
    /// <param name="recipient">Whom.</param>
    /// <param name="refused">How it was refused.</param>
    /// <param name="now">When.</param>
    public static MailProblem ProblemOf(Notice notice, NoticeRecipient recipient, MailRefusedException refused, DateTimeOffset now)
    {
        var answer = PlainText.Cleaned(refused.Answer ?? refused.Message);
        return new MailProblem(
            now,
            recipient.Audience == Audience.Client ? NoticeRecipient.Client : NoticeRecipient.Expert,
            NameOf(notice.Kind),
            answer.Length > MostOfAnswer ? PlainText.Cleaned(answer[..MostOfAnswer]) : answer);
    }

    /// <summary>The name of a kind, as requests and answers have it.</summary>
    /// <param name="kind">The kind.</param>
    public static string NameOf(NoticeKind kind) => kind switch
    {
        NoticeKind.WaitlistOffer => "waitlist_offer",
        NoticeKind.ManageLink => "manage_link",
        NoticeKind.PaymentDue => "payment_due",
        NoticeKind.PaymentLapsed => "payment_lapsed",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
