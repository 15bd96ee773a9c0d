using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <content>
/// The manage link, sent once more. That it was asked for is remembered beside the appointment, whose version stays what callers have seen.
/// </content>
internal sealed partial class AppointmentGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> SendManageLink(StepRequest request)
    {
        var before = await Before(ManageLinks.Step, request);
        if (before.Current is not { } current) return before.Answer!;
        var isNew = await GrainFactory.GetGrain<INoticesGrain>(GrainKey.For(Tenant, Id)).AskLink(onlyFor: null);
        return new Outcome<Appointment> { Value = current, Replayed = !isNew };
    }
}
