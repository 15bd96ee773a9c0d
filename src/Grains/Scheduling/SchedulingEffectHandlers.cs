using System.Text;
using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <summary>Lets holds expire when their time has come.</summary>
internal sealed class ExpireHoldHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.ExpireHold;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IExpertCalendarGrain>(effect.Target).ExpireHold(Encoding.UTF8.GetString(effect.Payload.Span));
}

/// <summary>Makes appointments agree with their calendars after a crash fell between the two.</summary>
internal sealed class ReconcileAppointmentHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.ReconcileAppointment;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var cancellation = effect.Payload.IsEmpty
            ? null
            : JsonSerializer.Deserialize(effect.Payload.Span, SchedulingJson.Default.Cancellation);
        return grains.GetGrain<IAppointmentGrain>(effect.Target).Reconcile(cancellation);
    }
}

/// <summary>Calls off appointments that nobody has confirmed in time.</summary>
internal sealed class LapseAppointmentHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.LapseAppointment;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => grains.GetGrain<IAppointmentGrain>(effect.Target).Lapse();
}

/// <summary>Closes the calendars of experts who were removed.</summary>
internal sealed class CloseCalendarHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.CloseCalendar;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IExpertCalendarGrain>(effect.Target).Close();
}

/// <summary>Removes experts whose calendars are closed.</summary>
internal sealed class FinishLeavingHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.FinishLeaving;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IExpertGrain>(effect.Target).FinishLeaving();
}

/// <summary>Makes appointments and calendars agree after a crash fell into a reassignment.</summary>
internal sealed class FinishReassignmentHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.Reassign;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => grains.GetGrain<IAppointmentGrain>(effect.Target)
        .FinishReassignment(JsonSerializer.Deserialize(effect.Payload.Span, SchedulingJson.Default.Reassignment)!);
}

/// <summary>Calls off what a crash has left of several appointments of a series, and tells of it.</summary>
internal sealed class CancelSeriesHandler(IGrainFactory grains, SeriesPost post) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.CancelSeries;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var cancelled = JsonSerializer.Deserialize(effect.Payload.Span, SchedulingJson.Default.SeriesCancelled)!;
        await grains.GetGrain<ISeriesGrain>(effect.Target).FinishCancellation(cancelled);
        if (cancelled.Cancellation.SeriesStep is not { } step) return;
        var notice = new SeriesNotice(GrainKey.IdOf(effect.Target), SeriesNotices.Cancelled(step), cancelled.AppointmentIds);
        await post.DeliverAsync(effect.Tenant, notice, cancellationToken);
    }
}

/// <summary>Carries the move of several appointments of a series to them, and tells of it.</summary>
internal sealed class MoveSeriesHandler(IGrainFactory grains, SeriesPost post) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.MoveSeries;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var notice = SeriesNotices.Read(effect);
        await Task.WhenAll(notice.AppointmentIds.Select(
            id => grains.GetGrain<IAppointmentGrain>(GrainKey.For(effect.Tenant, id)).Reconcile(null)));
        await post.DeliverAsync(effect.Tenant, notice, cancellationToken);
    }
}

/// <summary>Settles claims that a crash has left.</summary>
internal sealed class SettleClaimHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.SettleClaim;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var claim = JsonSerializer.Deserialize(effect.Payload.Span, SchedulingJson.Default.OpenClaim)!;
        await grains.GetGrain<IAppointmentGrain>(effect.Target).SettleClaim(claim);
    }
}
