using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Payments;

/// <summary>Carries payments on.</summary>
internal sealed class AdvancePaymentHandler(PaymentRunner runner) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => PaymentEffects.AdvanceKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        runner.AdvanceAsync(effect.Tenant, GrainKey.IdOf(effect.Target), cancellationToken);
}

/// <summary>Opens the payments of appointments that were booked.</summary>
internal sealed class OpenPaymentHandler(AppointmentPaymentsDesk desk) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.OpenPaymentKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => desk.CarryOnAsync(effect, cancellationToken);
}

/// <summary>Settles the payments of appointments that have come to an end.</summary>
internal sealed class SettlePaymentHandler(AppointmentPaymentsDesk desk) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.SettlePaymentKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => desk.CarryOnAsync(effect, cancellationToken);
}

/// <summary>
/// Makes the payment of an appointment agree with that: there, settled when it has come to its end, and carried on. Both effects of an
/// appointment do all of it, so it does not matter which comes first.
/// </summary>
internal sealed class AppointmentPaymentsDesk(IGrainFactory grains, PaymentRunner runner)
{
    /// <summary>Makes it so.</summary>
    /// <param name="effect">The effect; its target is the appointment.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public async Task CarryOnAsync(Effect effect, CancellationToken cancellationToken)
    {
        // As it stands in the journal: what another activation is about to write decides nothing here.
        var appointment = (await grains.GetGrain<IAppointmentGrain>(effect.Target).GetNewest()).Value;
        if (appointment is null || AppointmentOrders.OrderOf(appointment) is not { } order) return;
        var payment = grains.GetGrain<IPaymentGrain>(GrainKey.For(effect.Tenant, appointment.Payment!.Id));
        await payment.Open(order, fingerprint: null);
        if (AppointmentOrders.SettlementOf(appointment) is { } settlement) await payment.Settle(settlement);
        if (appointment.ErasedAt is not null) await payment.Erase();
        await runner.AdvanceAsync(effect.Tenant, appointment.Payment.Id, cancellationToken);
    }
}
