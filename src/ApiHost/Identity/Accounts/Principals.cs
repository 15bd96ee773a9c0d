using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Members;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity.Accounts;

/// <summary>Makes callers of users, and shows them.</summary>
internal sealed class Principals(IDocuments documents, TenantDirectory tenants, AccessTokens tokens, IOptions<AuthOptions> options)
{
    private readonly AuthOptions _options = options.Value;

    /// <summary>The caller that a user is in a session.</summary>
    public async ValueTask<Principal> OfAsync(ApiCall call, User user, Membership? membership, string sessionId) => new()
    {
        UserId = user.UserId,
        Email = user.Email,
        Name = user.Name,
        EmailVerified = user.EmailVerified,
        TenantId = membership?.TenantId,
        Role = membership?.Member.Role,
        ExpertId = await ExpertOfAsync(membership?.TenantId, user.Email, user.EmailVerified, call.Http.RequestAborted),
        SessionId = sessionId,
        ExpiresAt = call.Clock.GetUtcNow() + tokens.Lifetime,
    };

    /// <summary>Shows a caller.</summary>
    public async ValueTask<UserView> ViewOfAsync(ApiCall call, Principal principal) => new()
    {
        Id = principal.UserId,
        Email = principal.Email,
        Name = principal.Name,
        EmailVerified = principal.EmailVerified,
        TenantId = principal.TenantId,
        TenantSlug = principal.TenantId is { } tenantId ? await tenants.SlugOfAsync(tenantId, call.Http.RequestAborted) : null,
        Role = principal.Role is { } role ? RoleNames.Of(role) : null,
        ExpertId = principal.ExpertId,
    };

    /// <summary>
    /// The caller's address; null when it is not known to be hers. Somebody else's can be registered by anybody, so it opens nothing until
    /// it is proven.
    /// </summary>
    public string? ProvenAddressOf(Principal principal) =>
        _options.IsProof(principal.EmailVerified) && principal.Email.Length > 0 ? principal.Email : null;

    /// <summary>The expert with an address; null when there is none, or when the address proves nothing.</summary>
    public async ValueTask<string?> ExpertOfAsync(string? tenantId, string email, bool isVerified, CancellationToken cancellationToken)
    {
        // Whoever registers under an expert's address would act as the expert, so the address must be proven where that is asked for. An
        // expert whom the organisation has linked is not in the token: the member says so at every request.
        if (tenantId is null || email.Length == 0 || !_options.IsProof(isVerified)) return null;
        var query = new DocumentQuery { Tenant = tenantId, Kind = SchedulingDocuments.Expert, Subject = email, Limit = 1 };
        var page = await documents.QueryAsync(query, cancellationToken);
        return page.Items.Count == 0 ? null : page.Items[0].Key.Id;
    }
}
