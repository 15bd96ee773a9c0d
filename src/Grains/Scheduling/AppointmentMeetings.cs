using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>Where the people of appointments meet, and who is shown it: pure.</summary>
public static class AppointmentMeetings
{
    /// <summary>How long a mail waits for the link of a meeting; then it goes without.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>True when somebody else provides the meeting of an appointment.</summary>
    /// <param name="appointment">The appointment.</param>
    public static bool IsProvided(Appointment appointment) => appointment.Meeting?.Platform.IsProvided() == true;

    /// <summary>True while an appointment that is certain has no meeting yet, so that a mail about it would have no link.</summary>
    /// <param name="appointment">The appointment.</param>
    public static bool IsAwaited(Appointment appointment) =>
        appointment is { Status: AppointmentStatus.Confirmed, Meeting: { Status: MeetingStatus.Pending } };

    /// <summary>
    /// The meeting as people are shown it: the link, and what opens it, only while the appointment is certain. Null when nothing is said.
    /// </summary>
    /// <param name="appointment">The appointment.</param>
    public static AppointmentMeeting? ShownOf(Appointment appointment) =>
        appointment.Status == AppointmentStatus.Confirmed || appointment.Meeting is null
            ? appointment.Meeting
            : appointment.Meeting with { JoinUrl = null, Password = null };

    /// <summary>The meeting of a booking; null when nothing is said, or when what was booked has been.</summary>
    /// <param name="service">The service.</param>
    /// <param name="isRecord">True when staff record what has begun.</param>
    internal static AppointmentMeeting? Of(Service service, bool isRecord)
    {
        if (service.Definition.Meeting is not { } terms || (isRecord && terms.Platform.IsProvided())) return null;
        return new AppointmentMeeting
        {
            Platform = terms.Platform,
            Status = terms.Platform.IsProvided() ? MeetingStatus.Pending : MeetingStatus.Ready,
            JoinUrl = terms.Platform == MeetingPlatform.Link ? terms.Location : null,
            DialIn = terms.Platform == MeetingPlatform.Phone ? terms.Location : null,
            Location = terms.Platform == MeetingPlatform.InPerson ? terms.Location : null,
        };
    }

    /// <summary>The meeting once another expert has taken the appointment over: it is held elsewhere, so it has another link.</summary>
    /// <param name="meeting">What it was.</param>
    internal static AppointmentMeeting? Reassigned(AppointmentMeeting? meeting) => meeting?.Platform.IsProvided() == true
        ? new AppointmentMeeting { Platform = meeting.Platform, Status = MeetingStatus.Pending }
        : meeting;

    /// <summary>Has the meeting follow what has become of an appointment.</summary>
    /// <param name="work">The appointment's unit of work, with the event.</param>
    /// <param name="event">The event.</param>
    /// <param name="after">The appointment after it.</param>
    internal static void Follow(UnitOfWork work, IEvent @event, Appointment after)
    {
        var isOfMeeting = @event is AppointmentConfirmed or AppointmentPaid or AppointmentRescheduled or AppointmentReassigned
            or AppointmentCancelled or AppointmentCompleted or AppointmentMissed;
        if (isOfMeeting && IsProvided(after)) work.Enqueue(SchedulingEffects.SettleMeeting(work, after));
    }

    /// <summary>When what is told of an appointment goes out: once its link is there, and at the latest after a minute.</summary>
    /// <param name="work">The unit of work that tells.</param>
    /// <param name="appointment">The appointment.</param>
    internal static DateTimeOffset TellAt(UnitOfWork work, Appointment appointment) =>
        IsAwaited(appointment) ? work.Now + LongestWait : work.Now;
}

/// <summary>Which ways to meet there are. Scheduling does not know who provides them.</summary>
public interface IMeetingPlatforms
{
    /// <summary>Why a service cannot have a way to meet, as a predicate of the field; null when it can.</summary>
    /// <param name="platform">The way to meet.</param>
    string? FindProblem(MeetingPlatform platform);
}

/// <summary>What needs nobody else.</summary>
internal sealed class NoMeetingProviders : IMeetingPlatforms
{
    /// <inheritdoc/>
    public string? FindProblem(MeetingPlatform platform) => platform.IsProvided() ? "is not offered by this installation" : null;
}
