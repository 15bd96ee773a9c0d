using System.Text;
using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>Carries out what a tenant decided about a member, after a crash fell between the two.</summary>
internal sealed class CarryOutDecisionHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => TenancyEffects.CarryOutDecision;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IMemberGrain>(effect.Target)
            .CarryOut(JsonSerializer.Deserialize(effect.Payload.Span, TenancyJson.Default.MemberDecision)!);
}

/// <summary>Mails invitations.</summary>
internal sealed class MailInvitationHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => TenancyEffects.MailInvitation;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<ITenantGrain>(effect.Target).MailInvitation(Encoding.UTF8.GetString(effect.Payload.Span));
}

/// <summary>Makes deletions final when their time has come.</summary>
internal sealed class FinishDeletionHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => TenancyEffects.FinishDeletion;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<ITenantGrain>(effect.Target).FinishDeletion();
}
