using System.ComponentModel.DataAnnotations;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>What is to be paid for an appointment. All amounts are in minor units of the currency.</summary>
public sealed record AppointmentPaymentView
{
    /// <summary>The payment's id.</summary>
    public required string Id { get; init; }

    /// <summary>What is paid when booking; with <c>card</c> nothing, a card is kept.</summary>
    [AllowedValues("full", "deposit", "card")]
    public required string Collects { get; init; }

    /// <summary>What is to be paid when booking, or was.</summary>
    public required long Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What the appointment comes to, with tax and without what a coupon takes off.</summary>
    public required long Total { get; init; }

    /// <summary>The tax in the total.</summary>
    public required long Tax { get; init; }

    /// <summary>What a coupon took off; 0 for nothing.</summary>
    public required long Discount { get; init; }

    /// <summary>Until when it is to be paid, in UTC; then its time is free again.</summary>
    public required DateTime PayBy { get; init; }

    /// <summary>True once it is paid, or the card is kept.</summary>
    public required bool IsPaid { get; init; }

    /// <summary>How far the payment has come; in answers to bookings only, otherwise see GET /payments/{id}.</summary>
    public string? Status { get; init; }

    /// <summary>Who moves the money: <c>stripe</c>, or <c>test</c>, which moves none; as above.</summary>
    public string? Gateway { get; init; }

    /// <summary>
    /// By it the payment provider's own script confirms the payment, or the card that is kept, in the browser; as above. Kept nowhere: ask
    /// again for it.
    /// </summary>
    public string? ClientSecret { get; init; }

    /// <summary>A page on which it can be paid; as above.</summary>
    public string? CheckoutUrl { get; init; }

    /// <summary>Until when it can be paid, in UTC; as above.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>Begins the payments of appointments that were booked just now. Scheduling does not know how.</summary>
internal interface IAppointmentPaymentStart
{
    /// <summary>What is to be paid, with what is needed to pay it; null when nothing is.</summary>
    /// <param name="call">The request that has booked.</param>
    /// <param name="appointment">The appointment.</param>
    Task<AppointmentPaymentView?> BeginAsync(ApiCall call, Appointment appointment);
}

/// <summary>Payments of appointments as answers show them.</summary>
internal static class AppointmentPaymentMapping
{
    /// <summary>What is to be paid; null for nothing.</summary>
    public static AppointmentPaymentView? ToView(AppointmentPayment? payment) => payment is null ? null : new AppointmentPaymentView
    {
        Id = payment.Id,
        Collects = PaymentCollectionNames.NameOf(payment.Collects),
        Amount = payment.Charge.Due,
        Currency = payment.Charge.Currency,
        Total = payment.Charge.Total,
        Tax = payment.Charge.Tax,
        Discount = payment.Charge.Discount,
        PayBy = payment.PayBy.UtcDateTime,
        IsPaid = payment.SecuredAt is not null,
    };
}
