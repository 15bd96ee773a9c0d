using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity.Issuers;

/// <summary>Signs in users of other issuers by the issuers' own tokens. Their accounts are made when they are first seen.</summary>
internal sealed class ExternalSignIn : IDisposable
{
    private static readonly ApiError NotGood = ApiError.Unauthenticated("The access token is not valid, or no longer; sign in again.");

    private static readonly ApiError NoKeys = new(
        ApiErrorCode.TemporarilyUnavailable, "The token's issuer cannot be reached at the moment; try again.")
    {
        RetryAfterSeconds = 5,
    };

    private readonly IGrainFactory _grains;
    private readonly Principals _principals;
    private readonly ExternalMemberships _memberships;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly ExternalTokens[] _issuers;
    private readonly VerifiedTokens _verified = new();

    /// <summary>Makes it, for the issuers that are configured.</summary>
    public ExternalSignIn(
        IOptions<AuthOptions> options, IGrainFactory grains, Principals principals, ExternalMemberships memberships, TimeProvider clock)
    {
        _grains = grains;
        _principals = principals;
        _memberships = memberships;
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = TimeSpan.FromSeconds(5),
            MaxResponseContentBufferSize = 256 * 1024,
        };
        _issuers = [.. options.Value.Issuers.Select(issuer => new ExternalTokens(issuer, new IssuerKeys(_http, issuer, clock), clock))];
    }

    /// <summary>The issuers.</summary>
    public IEnumerable<IssuerOptions> Issuers => _issuers.Select(issuer => issuer.Options);

    /// <summary>Signs in by a token that is not ours.</summary>
    public async Task<(Principal? Principal, ApiError? Failure)> TrySignInAsync(ApiCall call, string token)
    {
        if (_verified.TryFind(token, out var known))
        {
            var isGood = known.IsGoodAt(_clock.GetUtcNow().ToUnixTimeSeconds()) && await IsAccountOfAsync(call, known.Principal);
            return isGood ? await _memberships.ConfirmAsync(call, known.Principal) : (null, NotGood);
        }

        if (Array.Find(_issuers, issuer => issuer.Claims(token)) is not { } issuer) return (null, NotGood);
        try
        {
            if (await issuer.ReadAsync(token, call.Http.RequestAborted) is not { } identity) return (null, NotGood);
            if (await PrincipalOfAsync(call, issuer.Options, identity) is not { } principal) return (null, NotGood);
            // What has no tenant yet may have one by the next request: the issuer tells of both at once.
            if (principal.TenantId is not null || identity.OrganizationId is null)
                _verified.Add(token, new VerifiedToken(principal, from: 0, identity.ExpiresAt, ExternalTokens.SkewSeconds));
            return await _memberships.ConfirmAsync(call, principal);
        }
        catch (HttpRequestException)
        {
            return (null, NoKeys);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var issuer in _issuers) issuer.Dispose();
        _http.Dispose();
    }

    // As with sessions (decision 0016): what is remembered is that the token is good, not that its user still has the account.
    private async Task<bool> IsAccountOfAsync(ApiCall call, Principal principal)
    {
        call.ActFor(Caller.System);
        return await _grains.GetGrain<IExternalAccountGrain>(principal.ExternalAccount!).IsOf(principal.UserId);
    }

    private async Task<Principal?> PrincipalOfAsync(ApiCall call, IssuerOptions issuer, ExternalIdentity identity)
    {
        // What an asynchronous method sets here ends with it: the rest of the request does not act as the system.
        call.ActFor(Caller.System);
        var profile = new ExternalProfile(issuer.Issuer, identity.Subject, identity.Name, identity.Email);
        var key = ExternalAccountKey.For(issuer.Issuer, identity.Subject);
        var linked = await _grains.GetGrain<IExternalAccountGrain>(key).Link(
            profile, Ids.Fresh(IdentityIds.User, call.Clock.GetUtcNow()), identity.IssuedAt);
        if (linked.IsRefused(out var userId, out _)) return null;
        var (tenantId, role, organization) = await _memberships.FindAsync(call, issuer, identity);
        return new Principal
        {
            UserId = userId,
            Email = identity.Email ?? "",
            Name = identity.Name ?? "",
            EmailVerified = identity.Email is not null,
            TenantId = tenantId,
            Role = role,
            ExpertId =
                await _principals.ExpertOfAsync(tenantId, identity.Email ?? "", identity.Email is not null, call.Http.RequestAborted),
            ExternalAccount = key,
            ExternalOrganization = organization,
            AuthenticatedAt = identity.AuthenticatedAt,
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(identity.ExpiresAt),
        };
    }
}
