using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Payments;

/// <summary>What appointments have to be paid, and what of that is kept: pure.</summary>
public static class AppointmentOrders
{
    private const string ByClient = "client";

    /// <summary>What is to be collected for an appointment; null when nothing is.</summary>
    /// <param name="appointment">The appointment.</param>
    public static PaymentOrder? OrderOf(Appointment appointment) => appointment.Payment is not { } payment ? null : new PaymentOrder
    {
        Purpose = new PaymentPurpose(PaymentPurposeKind.Appointment, appointment.Id),
        Collects = payment.Collects,
        Amount = new Money(payment.Charge.Due, payment.Charge.Currency),
        PayBy = payment.PayBy,
        // A deposit has the tax of its part.
        Tax = payment.Charge.Total == 0 ? 0 : (long)((Int128)payment.Charge.Tax * payment.Charge.Due / payment.Charge.Total),
        Description = AppointmentReferences.Of(appointment.Id),
        ExpertId = appointment.ExpertId,
    };

    /// <summary>What of an appointment's payment is kept, now that it has come to an end; null while everything is.</summary>
    /// <param name="appointment">The appointment.</param>
    public static Settlement? SettlementOf(Appointment appointment)
    {
        if (appointment.Payment is not { } payment) return null;
        return appointment.Status switch
        {
            AppointmentStatus.Cancelled when appointment.Cancellation is { } cancellation => Settled(
                payment, OwedFor(cancellation), By(cancellation), cancellation.IsLapse ? "lapsed" : "cancelled"),
            AppointmentStatus.NoShow => Settled(payment, AppointmentPayments.NoShowFeeOf(payment), Caller.System, "missed"),
            _ => null,
        };
    }

    // Nobody owes anything for what was never certain; and what is owed is kept of what was paid, or charged to a card that was kept.
    private static Settlement Settled(AppointmentPayment payment, long owed, string by, string reason)
    {
        var isSecured = payment.SecuredAt is not null;
        var due = isSecured ? owed : 0;
        var settlement = payment.Collects == PaymentCollection.Card
            ? new Settlement(0, due, by, reason)
            : new Settlement(due, 0, by, reason);
        return settlement with { IsSecured = isSecured };
    }

    // What a voucher pays of the fee is not paid in money too.
    private static long OwedFor(Cancellation cancellation) =>
        Math.Max(0, (cancellation.Fee?.Amount ?? 0) - (cancellation.FeeByVoucher ?? 0));

    private static string By(Cancellation cancellation) =>
        cancellation.By == Caller.Anonymous ? ByClient : cancellation.By;
}
