using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>An appointment was booked.</summary>
/// <param name="Appointment">The appointment as booked; what a repeat of the request is answered with.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-booked.v1")]
public sealed record AppointmentBooked(
    [property: Id(0)] Appointment Appointment,
    [property: Id(1), Personal] string? Fingerprint) : IEvent
{
    /// <summary>The rules against which staff have booked it; null for none.</summary>
    [Id(180)] public ImmutableArray<BookingRule>? Overrides { get; init; }
}

/// <summary>
/// A client has booked a service that limits how many appointments of it a client has. The stream is no grain's: its version is the fence
/// by which one of two bookings of a client that come at the same time, with whichever experts, is decided anew (decision 0040).
/// </summary>
/// <param name="AppointmentId">The appointment.</param>
[GenerateSerializer, Immutable, Alias("scheduling.client-booked.v1")]
public sealed record ClientBooked([property: Id(0)] string AppointmentId) : IEvent;

/// <summary>A booking under an idempotency key was refused; a repeat of the request gets the same refusal (decision 0006).</summary>
/// <param name="Refusal">The refusal.</param>
/// <param name="Fingerprint">The request's fingerprint.</param>
[GenerateSerializer, Immutable, Alias("scheduling.booking-refused.v1")]
public sealed record BookingRefused([property: Id(0)] Refusal Refusal, [property: Id(1)] string Fingerprint) : IEvent;

/// <summary>Details of an appointment were changed.</summary>
/// <param name="Details">The details from now on.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-amended.v1")]
public sealed record AppointmentAmended([property: Id(0)] AppointmentDetails Details) : IAppointmentStep
{
    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <summary>A request that its caller may repeat under the same idempotency key was answered with this event (decision 0025).</summary>
public interface IAnswersRequest : IEvent
{
    /// <summary>The request's key and fingerprint; null when its caller gave no key.</summary>
    CreationKey? Key { get; }
}

/// <summary>An appointment was confirmed.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-confirmed.v1")]
public sealed record AppointmentConfirmed : IAnswersRequest, IAppointmentStep
{
    /// <inheritdoc/>
    [Id(0)] public CreationKey? Key { get; init; }

    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <summary>An appointment took place.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-completed.v1")]
public sealed record AppointmentCompleted : IAnswersRequest, IAppointmentStep
{
    /// <inheritdoc/>
    [Id(0)] public CreationKey? Key { get; init; }

    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <summary>An appointment's client did not come.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-missed.v1")]
public sealed record AppointmentMissed : IAnswersRequest, IAppointmentStep
{
    /// <inheritdoc/>
    [Id(0)] public CreationKey? Key { get; init; }

    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <summary>An appointment was called off.</summary>
/// <param name="Cancellation">How.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-cancelled.v1")]
public sealed record AppointmentCancelled([property: Id(0)] Cancellation Cancellation) : IAnswersRequest, IAppointmentStep
{
    /// <inheritdoc/>
    // Its fingerprint is a digest of the reason too, and goes with it.
    [Id(1), Personal] public CreationKey? Key { get; init; }

    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <summary>What an appointment told of its client was erased. When it was, with whom and what for stays.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-erased.v1")]
public sealed record AppointmentErased : IAppointmentStep
{
    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <summary>An appointment was moved.</summary>
/// <param name="Time">Its new time; stored events call it a claim.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-rescheduled.v1")]
public sealed record AppointmentRescheduled([property: Id(0), JsonPropertyName("claim")] ReservedTime Time)
    : IAnswersRequest, IAppointmentStep
{
    /// <inheritdoc/>
    [Id(1)] public CreationKey? Key { get; init; }

    /// <summary>When it lapses unless somebody confirms it, now that it is there; null leaves that as it was.</summary>
    [Id(2)] public DateTimeOffset? ConfirmBy { get; init; }

    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <summary>A move under an idempotency key was refused because of the calendar; a repeat of the request gets the same refusal.</summary>
/// <param name="Refusal">The refusal.</param>
[GenerateSerializer, Immutable, Alias("scheduling.move-refused.v1")]
public sealed record MoveRefused([property: Id(0)] Refusal Refusal) : IAnswersRequest
{
    /// <inheritdoc/>
    [Id(1)] public CreationKey? Key { get; init; }
}
