using System.Globalization;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Meetings;

/// <summary>The effects of meetings. They are of the kind by which appointments ask for the same.</summary>
internal static class MeetingEffects
{
    /// <summary>Makes a meeting agree with its appointment at a time.</summary>
    /// <param name="work">The meeting's unit of work, with its event.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="at">When.</param>
    public static Effect Settle(UnitOfWork work, string appointmentId, DateTimeOffset at) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"meeting-{appointmentId}-again-{work.Version}"),
        Tenant = work.Caller.Tenant,
        Kind = SchedulingEffects.SettleMeetingKind,
        Target = GrainKey.For(work.Caller.Tenant, appointmentId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = at,
    };
}

/// <summary>
/// Makes the meetings of appointments agree with these. What a provider refuses for good is given up here too, where an operator sees it
/// and can have it tried once more.
/// </summary>
internal sealed class SettleMeetingHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SchedulingEffects.SettleMeetingKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        if (await grains.GetGrain<IMeetingGrain>(effect.Target).Settle() is { } problem) throw new LastingFailureException(problem);
    }
}
