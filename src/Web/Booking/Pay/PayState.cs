using Actors.Web.Api;

namespace Actors.Web.Booking.Pay;

/// <summary>How far the payment of an appointment is.</summary>
public enum PayState
{
    /// <summary>It is to be paid.</summary>
    Due,

    /// <summary>It is under way.</summary>
    Processing,

    /// <summary>It did not go through, and can be tried again.</summary>
    Declined,

    /// <summary>It is paid, or the card is kept.</summary>
    Paid,

    /// <summary>It was not paid in time.</summary>
    TooLate,

    /// <summary>The appointment was called off.</summary>
    Cancelled,
}

/// <summary>How far payments are, by what the API says of them.</summary>
internal static class PayStates
{
    /// <summary>How far it is.</summary>
    /// <param name="appointment">The appointment, which has a payment.</param>
    /// <param name="payment">The payment as it stands; null when that is not known.</param>
    /// <param name="hasReturned">True when the visitor comes back from paying: what was done there may arrive a little later.</param>
    /// <param name="now">The time.</param>
    public static PayState Of(AppointmentInfo appointment, PaymentInfo? payment, bool hasReturned, DateTimeOffset now)
    {
        var due = appointment.Payment!;
        if (appointment.Cancellation is { } cancellation)
            return cancellation.IsLapse && !due.IsPaid ? PayState.TooLate : PayState.Cancelled;
        if (due.IsPaid || !appointment.IsOpen) return PayState.Paid;
        if (payment?.Status is "processing" or "authorized" or "paid" or "card_kept") return PayState.Processing;
        if (due.PayBy <= now) return PayState.TooLate;
        if (payment is { Status: "failed" } or { DeclineCode: not null }) return PayState.Declined;
        return hasReturned ? PayState.Processing : PayState.Due;
    }
}
