using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Payments;

/// <summary>A payment that a caller has to do with.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="IsStaff">True for those who manage the organisation, and the expert whose appointment it is for.</param>
internal sealed record SeenPayment(Payment Payment, bool IsStaff);

/// <summary>
/// Finds the payment that a route names for somebody who has to do with it. Whoever has to do with an appointment or a purchase has to do
/// with its payment; any other is for those who manage the organisation, and is paid by the link that they give away.
/// </summary>
internal sealed class PaymentAccessRules(IGrainFactory grains, AppointmentAccess appointments, ManageTokens tokens)
{
    private static readonly ApiError NoSuch = ApiError.NotFound("payment");
    private static readonly ApiError SignInFirst =
        ApiError.Unauthenticated("Sign in, or send the token of what is paid for as X-Manage-Token.");

    /// <summary>The payment that the route names; an error when there is none for the caller.</summary>
    public async Task<Result<SeenPayment>> FindAsync(ApiCall call)
    {
        var id = call.RouteValue("id");
        var payment = (await grains.PaymentOf(call, id).Get()).Value;
        if ((payment is null ? AppointmentIn(id) : payment.Order.Purpose.AppointmentId()) is { } appointmentId)
        {
            var found = await AppointmentAsync(call, appointmentId);
            if (!found.TryGet(out var appointment, out var refused)) return refused;
            payment ??= await OpenAsync(call, id, appointment.Appointment);
            return payment is null ? NoSuch : new SeenPayment(payment, appointment.IsStaff);
        }

        var paidFor = payment?.Order.Purpose.PurchaseId() ?? id;
        if (tokens.Refuse(call, paidFor, NoSuch, SignInFirst, out var isPayer) is { } stranger) return stranger;
        var isStaff = call.Principal is { IsAdmin: true };
        return payment is not null && (isPayer || isStaff) ? new SeenPayment(payment, isStaff) : NoSuch;
    }

    /// <summary>The appointment that is to be paid, for somebody who has to do with it.</summary>
    public async Task<Result<SeenAppointment>> AppointmentAsync(ApiCall call, string appointmentId)
    {
        if (!appointments.RightsOf(call, appointmentId).TryGet(out var rights, out var error)) return error;
        var outcome = await appointments.ReadAsync(call, appointmentId, rights);
        return outcome.IsRefused(out var appointment, out var refusal)
            ? Refusals.ToError(refusal)
            : new SeenAppointment(appointment, rights.IsStaffOf(appointment));
    }

    private static string? AppointmentIn(string paymentId) =>
        AppointmentPayments.AppointmentOf(paymentId) is { } id && id.StartsWith(SchedulingIds.Appointment, StringComparison.Ordinal)
            ? id
            : null;

    // The effect that was kept with the booking opens it too, and who asks may be faster.
    private async Task<Payment?> OpenAsync(ApiCall call, string id, Appointment appointment) =>
        appointment.Payment?.Id == id && AppointmentOrders.OrderOf(appointment) is { } order
            ? (await grains.PaymentOf(call, id).Open(order, fingerprint: null)).Value
            : null;
}

/// <summary>An appointment that a caller has to do with.</summary>
/// <param name="Appointment">The appointment.</param>
/// <param name="IsStaff">True for its expert, and those who manage the organisation.</param>
internal sealed record SeenAppointment(Appointment Appointment, bool IsStaff);

/// <summary>Grains of the organisation that a call is about.</summary>
internal static class PaymentGrains
{
    /// <summary>A payment.</summary>
    public static IPaymentGrain PaymentOf(this IGrainFactory grains, ApiCall call, string id) =>
        grains.GetGrain<IPaymentGrain>(GrainKey.For(call.TenantId, id));

    /// <summary>Who talks with the gateway for a payment.</summary>
    public static IPaymentWorkerGrain PaymentWorkerOf(this IGrainFactory grains, ApiCall call, string id) =>
        grains.GetGrain<IPaymentWorkerGrain>(GrainKey.For(call.TenantId, id));

    /// <summary>The newest comparison with the gateway.</summary>
    public static IReconciliationGrain ReconciliationOf(this IGrainFactory grains, ApiCall call) =>
        grains.GetGrain<IReconciliationGrain>(GrainKey.For(call.TenantId, IReconciliationGrain.KeyId));

    /// <summary>An expert's account.</summary>
    public static IConnectedAccountGrain AccountOf(this IGrainFactory grains, ApiCall call, string expertId) =>
        grains.GetGrain<IConnectedAccountGrain>(GrainKey.For(call.TenantId, expertId));
}
