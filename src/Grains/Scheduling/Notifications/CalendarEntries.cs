using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Appointments as entries of calendars.</summary>
public static class CalendarEntries
{
    /// <summary>The METHOD that puts an entry into a calendar.</summary>
    public const string Request = "REQUEST";

    /// <summary>
    /// The METHOD that shows entries as they are: the only one by which several can come at once (RFC 5546 3.2), those that are called off
    /// among them.
    /// </summary>
    public const string Publish = "PUBLISH";

    /// <summary>The METHOD that takes an entry out of a calendar.</summary>
    public const string Cancel = "CANCEL";

    /// <summary>An appointment as it is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="summary">What it is, in a line.</param>
    public static CalendarEntry Of(string tenant, Appointment appointment, string summary)
    {
        var meeting = AppointmentMeetings.ShownOf(appointment);
        return new CalendarEntry
        {
            Uid = UidOf(tenant, appointment.Id),
            Sequence = SequenceOf(appointment.Version),
            Status = appointment.Status switch
            {
                AppointmentStatus.Cancelled => CalendarEntryStatus.Cancelled,
                AppointmentStatus.Scheduled => CalendarEntryStatus.Tentative,
                _ => CalendarEntryStatus.Confirmed,
            },
            Start = appointment.ScheduledAt,
            End = appointment.EndsAt,
            CreatedAt = appointment.CreatedAt,
            ChangedAt = appointment.UpdatedAt,
            Summary = summary,
            Location = meeting?.Location ?? meeting?.JoinUrl ?? meeting?.DialIn,
            Conference = meeting?.JoinUrl,
            Url = meeting?.JoinUrl,
        };
    }

    /// <summary>An appointment as a notice tells of it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointment">The appointment as it is.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="summary">What it is, in a line.</param>
    internal static CalendarEntry Of(string tenant, Appointment appointment, Notice notice, string summary) =>
        Of(tenant, appointment, summary) with
        {
            Sequence = SequenceOf(notice.Version),
            Status = notice.Kind switch
            {
                NoticeKind.Cancelled or NoticeKind.Lapsed or NoticeKind.PaymentLapsed => CalendarEntryStatus.Cancelled,
                NoticeKind.Requested or NoticeKind.PaymentDue => CalendarEntryStatus.Tentative,
                _ when AppointmentPayments.IsAwaited(appointment) => CalendarEntryStatus.Tentative,
                _ => CalendarEntryStatus.Confirmed,
            },
            Start = notice.Start,
            End = notice.End,
            ChangedAt = notice.At,
        };

    private static string UidOf(string tenant, string appointmentId) => $"{appointmentId}@{tenant}";

    // It begins with 0 (RFC 5545 3.8.7.4), and versions with 1.
    private static long SequenceOf(long version) => version - 1;
}
