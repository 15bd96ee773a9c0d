using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>
/// What an appointment is after an event, as far as others hear of it: whoever is told of the event needs to ask nobody whom it concerns.
/// Nothing of it is personal.
/// </summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-facts")]
public sealed record AppointmentFacts
{
    /// <summary>Whose time it takes, the first of them its expert.</summary>
    [Id(0)] public required ImmutableArray<string> ExpertIds { get; init; }

    /// <summary>For which service.</summary>
    [Id(1)] public required string ServiceId { get; init; }

    /// <summary>Where in its life it is.</summary>
    [Id(2)] public required AppointmentStatus Status { get; init; }

    /// <summary>When it starts.</summary>
    [Id(3)] public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    [Id(4)] public required DateTimeOffset End { get; init; }

    /// <summary>Its version.</summary>
    [Id(5)] public required long Version { get; init; }

    /// <summary>The series that it was booked with; null for none.</summary>
    [Id(6)] public string? Series { get; init; }

    /// <summary>What an appointment is.</summary>
    /// <param name="appointment">The appointment.</param>
    public static AppointmentFacts Of(Appointment appointment) => new()
    {
        ExpertIds = appointment.Experts(),
        ServiceId = appointment.ServiceId,
        Status = appointment.Status,
        Start = appointment.ScheduledAt,
        End = appointment.EndsAt,
        Version = appointment.Version,
        Series = appointment.Series,
    };
}

/// <summary>An event of an appointment's life after its booking.</summary>
public interface IAppointmentStep : IEvent
{
    /// <summary>What the appointment is after it; null when it was written before that was kept.</summary>
    AppointmentFacts? Facts { get; init; }

    /// <summary>The same event, with what the appointment is after it.</summary>
    /// <param name="facts">What it is.</param>
    IAppointmentStep With(AppointmentFacts facts);
}

/// <summary>The time that a hold keeps.</summary>
/// <param name="ServiceId">For which service.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
[GenerateSerializer, Immutable, Alias("scheduling.held-time")]
public sealed record HeldTime(
    [property: Id(0)] string ServiceId, [property: Id(1)] DateTimeOffset Start, [property: Id(2)] DateTimeOffset End);
