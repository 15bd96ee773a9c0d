using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Meetings;

/// <summary>What is to be done next at the provider of an appointment's meeting.</summary>
internal enum MeetingStep
{
    /// <summary>Nothing: the two agree.</summary>
    None,

    /// <summary>To make it, or to find out whether it was made.</summary>
    Create,

    /// <summary>To give it the appointment's time.</summary>
    Move,

    /// <summary>To delete it.</summary>
    Delete,

    /// <summary>To say that it is not made any more; the provider is not asked.</summary>
    GiveUp,
}

/// <summary>What becomes of a meeting: pure.</summary>
internal static class MeetingDecisions
{
    /// <summary>After so many failures in a row a provider is asked no more.</summary>
    public const int MostFailures = 12;

    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(6);
    private const int MostDoublings = 9;

    /// <summary>The next step.</summary>
    /// <param name="meeting">The meeting; null when nobody was asked for it.</param>
    /// <param name="isUnsure">True when nobody knows what came of what the provider was asked for last.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    public static MeetingStep Next(Meeting? meeting, bool isUnsure, Appointment appointment, DateTimeOffset now)
    {
        var isThere = meeting?.Room is not null;
        if (appointment.Status == AppointmentStatus.Cancelled)
            // One that may be there is found first, and then deleted.
            return isThere ? MeetingStep.Delete : isUnsure ? MeetingStep.Create : End(meeting);
        if (!Appointments.IsToCome(appointment, now)) return isThere ? MeetingStep.None : End(meeting);
        // One that is held by somebody else, or may be, goes before there is another.
        if (meeting is not null && meeting.ExpertId != appointment.ExpertId)
        {
            if (isThere) return MeetingStep.Delete;
            if (isUnsure) return MeetingStep.Create;
        }

        // One that may be elsewhere, or gone, is put where it belongs; that it is gone is then answered.
        if (isThere) return !isUnsure && IsAt(meeting!, appointment) ? MeetingStep.None : MeetingStep.Move;
        return appointment.Status == AppointmentStatus.Confirmed ? MeetingStep.Create : MeetingStep.None;
    }

    /// <summary>The meeting as the appointment shows it; null when there is nothing to say of it.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    public static AppointmentMeeting? Told(Meeting? meeting, Appointment appointment, DateTimeOffset now)
    {
        if (meeting is null) return null;
        var isToBeMade = meeting.Status == MeetingStatus.Deleted && Appointments.IsToCome(appointment, now);
        // That of a former expert is nowhere to come to.
        var room = meeting.ExpertId == appointment.ExpertId ? meeting.Room : null;
        return new AppointmentMeeting
        {
            Platform = meeting.Platform,
            Status = isToBeMade || (room is null && meeting.Status == MeetingStatus.Ready) ? MeetingStatus.Pending : meeting.Status,
            JoinUrl = room?.JoinUrl,
            Password = room?.Password,
            DialIn = room?.DialIn,
            Problem = meeting.Problem,
        };
    }

    /// <summary>What is written of an attempt that has failed.</summary>
    /// <param name="meeting">The meeting as it was before.</param>
    /// <param name="failure">What happened.</param>
    /// <param name="now">The time.</param>
    public static MeetingAttemptFailed Failed(Meeting meeting, MeetingFailure failure, DateTimeOffset now)
    {
        var isOver = failure.IsLasting || meeting.Failures + 1 >= MostFailures;
        return new MeetingAttemptFailed(failure.Words, isOver ? null : now + RestOf(meeting, failure)) { MayBeDone = failure.MayBeDone };
    }

    /// <summary>Plans what is still to be done for an appointment's meeting.</summary>
    /// <param name="work">The meeting's unit of work, with its event.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="at">When.</param>
    public static void Plan(UnitOfWork work, string appointmentId, DateTimeOffset at) =>
        work.Enqueue(MeetingEffects.Settle(work, appointmentId, at));

    private static TimeSpan RestOf(Meeting meeting, MeetingFailure failure)
    {
        var backoff = FirstRest * (1 << Math.Min(meeting.Failures, MostDoublings));
        var rest = backoff < LongestRest ? backoff : LongestRest;
        if (!(failure.RetryAfter > rest)) return rest;
        return failure.RetryAfter.Value < LongestAsked ? failure.RetryAfter.Value : LongestAsked;
    }

    private static MeetingStep End(Meeting? meeting) =>
        meeting?.Status == MeetingStatus.Deleted ? MeetingStep.None : MeetingStep.GiveUp;

    private static bool IsAt(Meeting meeting, Appointment appointment) =>
        meeting.Start == appointment.ScheduledAt && meeting.End == appointment.EndsAt;
}
