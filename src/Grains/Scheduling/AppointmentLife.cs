using System.Collections.Immutable;
using Actors.Journaling;

namespace Actors.Scheduling;

/// <summary>
/// The state behind an appointment's id. The id is derived from the idempotency key of the request that created it, so its stream also
/// records what that request was answered (<see cref="BookingAnswers"/>): an appointment, or a refusal and then there is none.
/// </summary>
internal sealed class AppointmentLife : IFoldedState
{
    /// <summary>The appointment as it is; null when there is none.</summary>
    public Appointment? Current { get; private set; }

    /// <summary>The version of the calendar at which the appointment's time was last moved; 0 when it never was.</summary>
    public long ClaimVersion { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        if (@event is AppointmentRescheduled moved) ClaimVersion = moved.Claim.Version;
        Current = @event switch
        {
            AppointmentBooked booked => booked.Appointment,
            BookingRefused => null,
            _ => After(Current ?? throw new InvalidOperationException("An appointment's stream does not start with its booking."), @event, version, at),
        };
    }

    /// <summary>The appointment after an event.</summary>
    /// <param name="appointment">The appointment before it.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">The event's place in the stream.</param>
    /// <param name="at">When it was decided.</param>
    public static Appointment After(Appointment appointment, IEvent @event, long version, DateTimeOffset at) =>
        Next(appointment, @event, at) with { UpdatedAt = at, Version = version };

    private static Appointment Next(Appointment appointment, IEvent @event, DateTimeOffset at) => @event switch
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
        AppointmentErased => appointment with
        {
            Client = new Client("", null, null),
            ClientUserId = null,
            Notes = null,
            Answers = ImmutableDictionary<string, string>.Empty,
            Cancellation = appointment.Cancellation is { } cancellation ? cancellation with { Reason = null } : null,
            ErasedAt = at,
        },
        AppointmentRescheduled moved => appointment with { ScheduledAt = moved.Claim.Start, EndsAt = moved.Claim.End },
        _ => throw new InvalidOperationException($"An appointment's stream has a foreign event {@event.GetType().Name}."),
    };
}
