using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity.Members;

/// <summary>
/// For which expert somebody acts at this moment. Whom a token or a member names is only whom to ask: the expert's grain says whether the
/// expert is there still, and whose address it has. Who is named by nobody costs no call (decision 0031).
/// </summary>
internal sealed class ExpertRights(IGrainFactory grains, IOptions<AuthOptions> options)
{
    private readonly AuthOptions _options = options.Value;

    /// <summary>The expert whom the organisation has linked, or else the one who has the caller's proven address; null for none.</summary>
    public async ValueTask<string?> ConfirmAsync(ApiCall call, Principal claimed, string? linked)
    {
        if (claimed.TenantId is not { } tenantId || (linked ?? claimed.ExpertId) is null) return null;
        call.ActFor(tenantId);
        if (linked is not null && await Grain(tenantId, linked).IsStill(email: null)) return linked;
        var byAddress = _options.IsProof(claimed.EmailVerified) ? claimed.ExpertId : null;
        return byAddress is not null && await Grain(tenantId, byAddress).IsStill(claimed.Email) ? byAddress : null;
    }

    private IExpertGrain Grain(string tenantId, string expertId) => grains.GetGrain<IExpertGrain>(GrainKey.For(tenantId, expertId));
}
