using System.Text.Json;
using Actors.Effects;
using Actors.Identity;
using Actors.Journaling;

namespace Actors.Tenancy;

/// <summary>The effects of tenancy, and how long they wait.</summary>
internal static class TenancyEffects
{
    /// <summary>Carries out a decision about a member; the payload is the <see cref="MemberDecision"/>, the target the member.</summary>
    public const string SettleMember = "tenancy.settle-member";

    // The member's own commit follows the tenant's within milliseconds, so when this fires there is usually nothing to do.
    private static readonly TimeSpan SettleAfter = TimeSpan.FromSeconds(10);

    /// <summary>The effect that carries out a decision should a crash fall between tenant and member.</summary>
    /// <param name="work">The tenant's unit of work.</param>
    /// <param name="decision">The decision.</param>
    public static Effect Settle(UnitOfWork work, MemberDecision decision) => new()
    {
        Id = $"settle-{work.Caller.Tenant}-{decision.Ordinal}",
        Tenant = work.Caller.Tenant,
        Kind = SettleMember,
        Target = GrainKey.For(work.Caller.Tenant, decision.UserId),
        Payload = JsonSerializer.SerializeToUtf8Bytes(decision, IdentityJson.Default.MemberDecision),
        DueAt = work.Now + SettleAfter,
    };
}

/// <summary>Carries out what a tenant decided about a member, after a crash fell between the two.</summary>
internal sealed class SettleMemberHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => TenancyEffects.SettleMember;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IMemberGrain>(effect.Target)
            .Settle(JsonSerializer.Deserialize(effect.Payload.Span, IdentityJson.Default.MemberDecision)!);
}
