using System.Text;
using System.Text.Json;
using Actors.Effects;
using Actors.Journaling;

namespace Actors.Scheduling;

/// <summary>Lets holds lapse when their time has come.</summary>
internal sealed class LapseHoldHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.LapseHold;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IExpertCalendarGrain>(effect.Target).LapseHold(Encoding.UTF8.GetString(effect.Payload.Span));
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

/// <summary>Closes the calendars of experts who were removed.</summary>
internal sealed class CloseCalendarHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.CloseCalendar;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IExpertCalendarGrain>(effect.Target).Close();
}
