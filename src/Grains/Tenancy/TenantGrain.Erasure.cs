using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Tenancy;

/// <content>Persons who are to be forgotten. Others' invitations are kept: they are told anew in the event that erases.</content>
internal sealed partial class TenantGrain
{
    /// <inheritdoc/>
    public Task<bool> IsOnlyOwner(string userId) => Read(tenant => tenant.IsOnlyOwner(userId));

    /// <inheritdoc/>
    public async Task Forget(string userId, ImmutableArray<string> emails)
    {
        await OneAfterTheOther(async () => await MemberOf(userId).Get() is null
            ? Refusal.NotFound("member")
            : await Decide((tenant, _) => tenant.IsOnlyOwner(userId) ? TenantDecisions.LastOwner : null, new RemovalDecided(userId)));
        await Execute((tenant, work) =>
        {
            if (emails.Any(tenant.Invitations.Names)) work.ErasePersonal(tenant.Invitations.Without(emails));
            return tenant;
        });
    }
}
