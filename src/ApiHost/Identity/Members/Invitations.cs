using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Identity.Members;

/// <summary>Tokens of invitations that come back: which invitation they are for, and who accepts.</summary>
internal sealed class Invitations(IGrainFactory grains)
{
    private const int LongestToken = 400;

    private static readonly Refusal NoInvitation = new(RefusalCode.ResourceNotFound, "The invitation is not valid, or no longer.");

    /// <summary>The tenant that an address is invited to; a refusal when the token is not good for it.</summary>
    public async ValueTask<(string? TenantId, Refusal? Refusal)> CheckAsync(ApiCall call, string token, string email)
    {
        if (!TryRead(token, out var tenantId, out var invitationId)) return (null, NoInvitation);
        var outcome = await Tenant(call, tenantId).CheckInvitation(invitationId, token, email);
        return outcome.Refusal is { } refusal ? (null, refusal) : (tenantId, null);
    }

    /// <summary>
    /// Accepts an invitation. The account notes the tenant first; that alone gives no right, so a crash in between does no harm.
    /// </summary>
    public async ValueTask<Outcome<Member>> AcceptAsync(ApiCall call, string token, Joining joining)
    {
        var (tenantId, refused) = await CheckAsync(call, token, joining.Email);
        if (refused is not null || !TryRead(token, out _, out var invitationId)) return refused ?? NoInvitation;
        call.ActFor(Caller.System);
        var noted = await grains.GetGrain<IAccountGrain>(AccountKey.For(joining.Email)).Join(joining.UserId, tenantId!);
        if (noted.Refusal is { } refusal) return refusal;
        return await Tenant(call, tenantId!).AcceptInvitation(invitationId, token, joining);
    }

    /// <summary>The tenant that a token names; only for tokens that were found good.</summary>
    public static string TenantOf(string token) => token[..token.IndexOf('.', StringComparison.Ordinal)];

    private static bool TryRead(string token, out string tenantId, out string invitationId)
    {
        tenantId = invitationId = "";
        if (token.Length > LongestToken || token.Split('.') is not [var tenant, var invitation, _]) return false;
        tenantId = tenant;
        invitationId = invitation;
        return Ids.IsValid(tenant) && Ids.IsValid(invitation);
    }

    private ITenantGrain Tenant(ApiCall call, string tenantId)
    {
        call.ActFor(tenantId);
        return grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId));
    }
}
