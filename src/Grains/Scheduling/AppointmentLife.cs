using Actors.Journaling;

namespace Actors.Scheduling;

/// <summary>
/// The state behind an appointment's id. The id is derived from the idempotency key of the request that created it, so this is also the
/// record of what that request was answered: an appointment, or a refusal.
/// </summary>
internal sealed class AppointmentLife : IFoldedState
{
    /// <summary>The appointment as it is; null when there is none.</summary>
    public Appointment? Current { get; private set; }

    /// <summary>The appointment as it was booked.</summary>
    public Appointment? Booked { get; private set; }

    /// <summary>The refusal that the request got instead.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>The fingerprint of the request.</summary>
    public string? Fingerprint { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case AppointmentBooked booked:
                Current = Booked = booked.Appointment;
                Fingerprint = booked.Fingerprint;
                return;
            case BookingRefused refused:
                Refused = refused.Refusal;
                Fingerprint = refused.Fingerprint;
                return;
        }

        var appointment = Current ?? throw new InvalidOperationException("An appointment's stream does not start with its booking.");
        Current = After(appointment, @event, version, at);
    }

    /// <summary>The appointment after an event.</summary>
    /// <param name="appointment">The appointment before it.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">The event's place in the stream.</param>
    /// <param name="at">When it was decided.</param>
    public static Appointment After(Appointment appointment, IEvent @event, long version, DateTimeOffset at) =>
        Next(appointment, @event) with { UpdatedAt = at, Version = version };

    private static Appointment Next(Appointment appointment, IEvent @event) => @event switch
    {
        AppointmentAmended amended => appointment with
        {
            Client = amended.Details.Client,
            Notes = amended.Details.Notes,
            Answers = amended.Details.Answers,
        },
        AppointmentConfirmed => appointment with { Status = AppointmentStatus.Confirmed },
        AppointmentCompleted => appointment with { Status = AppointmentStatus.Completed },
        AppointmentMissed => appointment with { Status = AppointmentStatus.NoShow },
        AppointmentCancelled cancelled => appointment with
        {
            Status = AppointmentStatus.Cancelled,
            Cancellation = cancelled.Cancellation,
        },
        AppointmentRescheduled moved => appointment with { ScheduledAt = moved.Claim.Start, EndsAt = moved.Claim.End },
        _ => throw new InvalidOperationException($"An appointment's stream has a foreign event {@event.GetType().Name}."),
    };
}
