using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The state behind an appointment's id. The id is derived from the idempotency key of the request that created it, so its stream also
/// records what that request was answered (<see cref="BookingKeys"/>): an appointment, or a refusal and then there is none.
/// </summary>
internal sealed class AppointmentState : IFoldedState
{
    private readonly FirstAnswers<Outcome<Appointment>> _firstAnswers = new();

    /// <summary>The appointment as it is; null when there is none.</summary>
    public Appointment? Current { get; private set; }

    /// <summary>The version of the calendar at which the appointment's time was last moved; 0 when it never was.</summary>
    public long TimeVersion { get; private set; }

    /// <summary>
    /// The newest of what is told together with others of its series, and with which of its steps; null when there is nothing.
    /// </summary>
    public (string Step, Notice Notice)? SeriesNews { get; private set; }

    /// <summary>
    /// The newest of what is told of it by itself, when its people meet somewhere: a mail may wait for the link. Null when there is
    /// nothing.
    /// </summary>
    public Notice? NewestNotice { get; private set; }

    /// <summary>True when somebody has confirmed it; one that needs no confirmation is confirmed without that.</summary>
    public bool HasBeenConfirmed { get; private set; }

    /// <summary>What a request was first answered that comes under an idempotency key; null when it is new.</summary>
    /// <param name="key">The request's key; null when its caller gave none.</param>
    public Outcome<Appointment>? FirstAnswer(CreationKey? key)
    {
        if (key is null || _firstAnswers.Find(key) is not { } first) return null;
        return first.IsRefused(out var answer, out var reused) ? reused : answer with { Replayed = true };
    }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        var before = Current;
        Current = @event switch
        {
            AppointmentBooked booked => booked.Appointment,
            BookingRefused => null,
            MoveRefused => Current,
            _ => After(
                Current ?? throw new InvalidOperationException("An appointment's stream does not start with its booking."),
                @event,
                version,
                at),
        };
        if (SeriesNotices.StepOf(@event) is { } step) SeriesNews = (step, Notices.NoticeOf(@event, before, Current!)!);
        if (Current is { Meeting: not null } current && Notices.NoticeOf(@event, before, current) is { } notice)
            NewestNotice = SeriesNotices.StepOf(@event) is null ? notice : null;
        if (@event is AppointmentConfirmed) HasBeenConfirmed = true;
        if (@event is AppointmentRescheduled moved) TimeVersion = moved.Time.Version;
        if (@event is AppointmentReassigned taken) TimeVersion = taken.Time.Version;
        // The answers tell of the client too.
        if (@event is AppointmentErased) _firstAnswers.Clear();
        if (@event is IAnswersRequest { Key: { } key } answered) Remember(answered, key, at);
    }

    /// <summary>The appointment after an event.</summary>
    /// <param name="appointment">The appointment before it.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">The event's place in the stream.</param>
    /// <param name="at">When it was decided.</param>
    public static Appointment After(Appointment appointment, IEvent @event, long version, DateTimeOffset at) =>
        Next(appointment, @event, at) with { UpdatedAt = at, Version = version };

    private void Remember(IAnswersRequest @event, CreationKey key, DateTimeOffset at) =>
        _firstAnswers.Remember(key.Id, key.Fingerprint, @event is MoveRefused refused ? refused.Refusal : Current!, at);

    private static Appointment Next(Appointment appointment, IEvent @event, DateTimeOffset at) => @event switch
    {
        AppointmentAmended amended => Amended(appointment, amended.Details),
        AppointmentMailRefused refused => appointment with { MailProblem = refused.Problem },
        AppointmentMeetingSettled settled => appointment with { Meeting = settled.Meeting },
        AppointmentConfirmed => appointment with { Status = AppointmentStatus.Confirmed },
        AppointmentPaid paid => appointment with
        {
            Status = paid.ConfirmBy is null ? AppointmentStatus.Confirmed : AppointmentStatus.Scheduled,
            ConfirmBy = paid.ConfirmBy,
            Payment = appointment.Payment! with { SecuredAt = at },
        },
        AppointmentCompleted => appointment with { Status = AppointmentStatus.Completed },
        AppointmentMissed => appointment with { Status = AppointmentStatus.NoShow },
        AppointmentCancelled cancelled => appointment with
        {
            Status = AppointmentStatus.Cancelled,
            Cancellation = cancelled.Cancellation,
        },
        AppointmentErased => appointment with
        {
            Client = new Client("", null, null),
            ClientUserId = null,
            Notes = null,
            Answers = ImmutableDictionary<string, string>.Empty,
            TypedAnswers = null,
            Place = null,
            Metadata = null,
            StaffNotes = null,
            Cancellation = appointment.Cancellation is { } cancellation ? cancellation with { Reason = null } : null,
            MailProblem = null,
            ErasedAt = at,
        },
        AppointmentReassigned taken => appointment with
        {
            ExpertId = taken.ExpertId,
            ScheduledAt = taken.Time.Start,
            EndsAt = taken.Time.End,
            Meeting = AppointmentMeetings.Reassigned(appointment.Meeting),
        },
        AppointmentRescheduled moved => appointment with
        {
            ScheduledAt = moved.Time.Start,
            EndsAt = moved.Time.End,
            LateFee = Fees.Greater(appointment.LateFee, moved.Time.LateFee),
            Status = moved.ConfirmBy is null ? appointment.Status : AppointmentStatus.Scheduled,
            ConfirmBy = moved.ConfirmBy ?? appointment.ConfirmBy,
        },
        _ => throw new InvalidOperationException($"An appointment's stream has a foreign event {@event.GetType().Name}."),
    };

    // What the details do not tell of stays: those of older hosts tell of neither typed answers nor what is for staff.
    private static Appointment Amended(Appointment appointment, AppointmentDetails details)
    {
        var next = appointment with
        {
            Client = details.Client,
            Notes = details.Notes,
            Answers = details.Answers,
            TypedAnswers = details.TypedAnswers ?? appointment.TypedAnswers,
            // Another address is another chance.
            MailProblem = details.Client.Email == appointment.Client.Email ? appointment.MailProblem : null,
        };
        return details.Staff is { } staff
            ? next with { Place = staff.Place, Metadata = staff.Metadata, StaffNotes = staff.StaffNotes }
            : next;
    }
}
