using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments;

namespace Actors.ApiHost.Payments;

/// <summary>
/// Begins the payment of an appointment in the request that has booked it, so that its client can pay at once. When that does not go well
/// the effect that was kept with the booking begins it.
/// </summary>
internal sealed class AppointmentPaymentStart(IGrainFactory grains, PaymentViews views) : IAppointmentPaymentStart
{
    /// <inheritdoc/>
    public async Task<AppointmentPaymentView?> BeginAsync(ApiCall call, Appointment appointment)
    {
        if (AppointmentOrders.OrderOf(appointment) is not { } order) return null;
        var shown = AppointmentPaymentMapping.ToView(appointment.Payment)!;
        if ((await grains.PaymentOf(call, shown.Id).Open(order, fingerprint: null)).Refusal is not null) return shown;
        if ((await grains.PaymentWorkerOf(call, shown.Id).Advance()).Value is not { } access) return shown;
        var payment = await views.PayableAsync(call, access, isStaff: false);
        return shown with
        {
            Status = payment.Status,
            Gateway = payment.Gateway,
            ClientSecret = payment.ClientSecret,
            CheckoutUrl = payment.CheckoutUrl,
            ExpiresAt = payment.ExpiresAt,
        };
    }
}
