namespace Actors.Scheduling;

/// <summary>What a request for an appointment was first answered: it is the first event of the stream that its idempotency key leads to.</summary>
internal static class BookingAnswers
{
    /// <summary>The answer to a repeat.</summary>
    /// <param name="first">The first event of the stream; null when there is no such stream.</param>
    /// <param name="fingerprint">The fingerprint of the repeat.</param>
    public static Outcome<Appointment> Of(IEvent? first, string? fingerprint) => first switch
    {
        null => Refusal.NotFound("appointment"),
        AppointmentBooked booked => Repeats.Answer(booked.Appointment, booked.Fingerprint, fingerprint),
        BookingRefused refused when refused.Fingerprint == fingerprint => new Outcome<Appointment> { Refusal = refused.Refusal, Replayed = true },
        BookingRefused => Repeats.Reused,
        _ => throw new InvalidOperationException($"An appointment's stream starts with a foreign event {first.GetType().Name}."),
    };
}
