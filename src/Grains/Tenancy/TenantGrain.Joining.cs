using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Tenancy;

/// <content>Those who asked to join by registering: they become members, or not, by the tenant's word.</content>
internal sealed partial class TenantGrain
{
    private static Refusal NobodyAsks { get; } = Refusal.NotFound("request to join");

    /// <inheritdoc/>
    public Task<Outcome<Member>> ApproveJoining(string userId, Role role) => OneAfterTheOther(async () =>
    {
        if (await MemberOf(userId).GetAsking() is not null)
        {
            return await Decide(
                (tenant, actor) => TenantDecisions.CheckRole(tenant, actor, userId, role), new JoiningApproved(userId, role));
        }

        return await MemberOf(userId).Get() is { } member && member.Role == role
            ? new Outcome<Member> { Value = member, Replayed = true }
            : NobodyAsks;
    });

    /// <inheritdoc/>
    public Task<Outcome<Member>> RejectJoining(string userId) => OneAfterTheOther(async () =>
        await MemberOf(userId).GetAsking() is null ? NobodyAsks : await Decide((_, _) => null, new JoiningRejected(userId)));
}
