using System.Text;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>The effects of tenancy, and how long they wait.</summary>
internal static class TenancyEffects
{
    /// <summary>Carries out a decision about a member; the payload is the <see cref="MemberDecision"/>, the target the member.</summary>
    public const string CarryOutDecision = "tenancy.settle-member";

    /// <summary>Mails an invitation; the payload is the invitation's id, the target the tenant. The token is in neither.</summary>
    public const string MailInvitation = "tenancy.mail-invitation";

    /// <summary>Makes a deletion final; no payload, the target is the tenant.</summary>
    public const string FinishDeletion = "tenancy.finish-deletion";

    /// <summary>Has every module end what it does for a tenant that is deleted for good; no payload, the target is the tenant.</summary>
    public const string EraseTenant = "tenancy.erase-tenant";

    // The member's own commit follows the tenant's within milliseconds, so when this fires there is usually nothing to do.
    private static readonly TimeSpan CarryOutAfter = TimeSpan.FromSeconds(10);

    /// <summary>The effect that carries out a decision should a crash fall between tenant and member.</summary>
    /// <param name="work">The tenant's unit of work.</param>
    /// <param name="decision">The decision.</param>
    public static Effect CarryOut(UnitOfWork work, MemberDecision decision) => new()
    {
        Id = $"settle-{work.Caller.Tenant}-{decision.Ordinal}",
        Tenant = work.Caller.Tenant,
        Kind = CarryOutDecision,
        Target = GrainKey.For(work.Caller.Tenant, decision.UserId),
        Payload = JsonSerializer.SerializeToUtf8Bytes(decision, TenancyJson.Default.MemberDecision),
        DueAt = work.Now + CarryOutAfter,
    };

    /// <summary>The effect that mails an invitation.</summary>
    /// <param name="work">The tenant's unit of work.</param>
    /// <param name="invitationId">The invitation.</param>
    public static Effect Mail(UnitOfWork work, string invitationId) => new()
    {
        Id = $"mail-{work.Caller.Tenant}-{invitationId}",
        Tenant = work.Caller.Tenant,
        Kind = MailInvitation,
        Target = GrainKey.For(work.Caller.Tenant, work.Caller.Tenant),
        Payload = Encoding.UTF8.GetBytes(invitationId),
        DueAt = work.Now,
    };

    /// <summary>The effect that ends a tenant in every module.</summary>
    /// <param name="work">The tenant's unit of work, with its event.</param>
    public static Effect Erase(UnitOfWork work) => new()
    {
        Id = $"erase-tenant-{work.Caller.Tenant}",
        Tenant = work.Caller.Tenant,
        Kind = EraseTenant,
        Target = GrainKey.For(work.Caller.Tenant, work.Caller.Tenant),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = work.Now,
    };

    /// <summary>The effect that makes a deletion final.</summary>
    /// <param name="work">The tenant's unit of work.</param>
    /// <param name="at">When.</param>
    public static Effect Finish(UnitOfWork work, DateTimeOffset at) => new()
    {
        Id = $"delete-{work.Caller.Tenant}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = FinishDeletion,
        Target = GrainKey.For(work.Caller.Tenant, work.Caller.Tenant),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = at,
    };
}
