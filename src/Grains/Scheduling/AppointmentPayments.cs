using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>What appointments owe, and how that goes on: pure.</summary>
public static class AppointmentPayments
{
    private const string Prefix = "pay_";

    /// <summary>The id of an appointment's payment: whoever knows one knows the other.</summary>
    /// <param name="appointmentId">The appointment.</param>
    public static string IdOf(string appointmentId) => Prefix + appointmentId;

    /// <summary>What a payment would be for by its id; null when no appointment's has such an id.</summary>
    /// <param name="paymentId">The payment's id.</param>
    public static string? AppointmentOf(string paymentId) =>
        paymentId.StartsWith(Prefix, StringComparison.Ordinal) ? paymentId[Prefix.Length..] : null;

    /// <summary>True while it waits for its payment.</summary>
    /// <param name="appointment">The appointment.</param>
    public static bool IsAwaited(Appointment appointment) =>
        appointment is { Status: AppointmentStatus.Scheduled, Payment: { SecuredAt: null } };

    /// <summary>What a booking owes; null when nothing is to be paid for it.</summary>
    /// <param name="appointmentId">The appointment's id.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="service">The service.</param>
    /// <param name="price">What it costs; null when it is free.</param>
    /// <param name="start">When it starts.</param>
    /// <param name="now">When it is booked.</param>
    /// <param name="reduced">What it comes to with a voucher; null without one.</param>
    internal static AppointmentPayment? Of(
        string appointmentId, BookingRequest request, Service service, Money? price, DateTimeOffset start, DateTimeOffset now,
        Charge? reduced = null)
    {
        if (service.Definition.Payment is not { } terms || price is not { Amount: > 0 }) return null;
        if (request.IsAgainst(BookingRule.Payment) || BookingDetails.IsRecord(request, start, now)) return null;
        var charge = reduced ?? Charges.Of(price, service.Definition.Tax ?? service.OrganizationTax, terms);
        // Whatever covers all of it leaves nothing to collect; a card is kept whatever it covers.
        if (charge.Due == 0 && terms.Collects != PaymentCollection.Card) return null;
        var latest = now + TimeSpan.FromMinutes(terms.PayWithinMinutes ?? PaymentTerms.DefaultPayWithinMinutes);
        return new AppointmentPayment
        {
            Id = IdOf(appointmentId),
            Collects = terms.Collects,
            Charge = charge,
            PayBy = latest < start ? latest : start.ToUniversalTime(),
            KeepsDeposit = terms.KeepsDeposit,
            NoShowFeePercent = terms.NoShowFeePercent,
        };
    }

    /// <summary>A refusal when an appointment cannot be made the client's for certain; null when it can.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="paymentId">The payment that says so.</param>
    /// <param name="now">The time.</param>
    internal static Refusal? CheckSecure(Appointment appointment, string paymentId, DateTimeOffset now)
    {
        if (appointment.Payment?.Id != paymentId) return Refusal.NotFound("payment of the appointment");
        return Appointments.CheckActive(appointment, "paid") ?? Appointments.CheckLapse(appointment, now, "paid");
    }

    /// <summary>What is given back of what was paid when an appointment is called off; null when nothing was paid.</summary>
    /// <param name="appointment">The appointment as it was before.</param>
    /// <param name="fee">What calling off costs; null for nothing.</param>
    public static Money? RefundOf(Appointment appointment, Money? fee) =>
        appointment.Payment is { SecuredAt: not null, Collects: not PaymentCollection.Card, Charge: var charge }
            ? new Money(Math.Max(0, charge.Due - (fee?.Amount ?? 0)), charge.Currency)
            : null;

    /// <summary>What the client owes for not having come; in money, not less than nothing.</summary>
    /// <param name="payment">What was agreed.</param>
    public static long NoShowFeeOf(AppointmentPayment payment)
    {
        var charge = payment.Charge;
        if (payment.NoShowFeePercent is { } percent) return Charges.Percent(charge.Total, percent);
        return payment.Collects == PaymentCollection.Card ? charge.Total : charge.Due;
    }
}
