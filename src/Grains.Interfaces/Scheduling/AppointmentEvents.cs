namespace Actors.Scheduling;

/// <summary>An appointment was booked.</summary>
/// <param name="Appointment">The appointment as booked; what a repeat of the request is answered with.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-booked.v1")]
public sealed record AppointmentBooked(
    [property: Id(0)] Appointment Appointment,
    [property: Id(1), Personal] string? Fingerprint) : IEvent;

/// <summary>A booking under an idempotency key was refused; a repeat of the request gets the same refusal (decision 0006).</summary>
/// <param name="Refusal">The refusal.</param>
/// <param name="Fingerprint">The request's fingerprint.</param>
[GenerateSerializer, Immutable, Alias("scheduling.booking-refused.v1")]
public sealed record BookingRefused([property: Id(0)] Refusal Refusal, [property: Id(1)] string Fingerprint) : IEvent;

/// <summary>Details of an appointment were changed.</summary>
/// <param name="Details">The details from now on.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-amended.v1")]
public sealed record AppointmentAmended([property: Id(0)] AppointmentDetails Details) : IEvent;

/// <summary>An appointment was confirmed.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-confirmed.v1")]
public sealed record AppointmentConfirmed : IEvent;

/// <summary>An appointment took place.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-completed.v1")]
public sealed record AppointmentCompleted : IEvent;

/// <summary>An appointment's client did not come.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-missed.v1")]
public sealed record AppointmentMissed : IEvent;

/// <summary>An appointment was called off.</summary>
/// <param name="Cancellation">How.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-cancelled.v1")]
public sealed record AppointmentCancelled([property: Id(0)] Cancellation Cancellation) : IEvent;

/// <summary>What an appointment told of its client was erased. When it was, with whom and what for stays.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-erased.v1")]
public sealed record AppointmentErased : IEvent;

/// <summary>An appointment was moved.</summary>
/// <param name="Claim">Its new time.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-rescheduled.v1")]
public sealed record AppointmentRescheduled([property: Id(0)] Claim Claim) : IEvent;
