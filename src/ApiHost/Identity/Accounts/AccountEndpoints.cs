using Actors.ApiHost.Http;
using Actors.ApiHost.Tenancy;
using Actors.Identity;
using Actors.Journaling;
using Actors.Scheduling;
using Actors.Tenancy;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity;

/// <summary>Register, sign in, and see who one is.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where experts are found by address.</param>
/// <param name="tenants">Knows the slugs of tenants.</param>
/// <param name="memberships">Knows who is a member of what.</param>
/// <param name="invitations">Accepts the invitation that somebody registers with.</param>
/// <param name="gate">Finds the tenant that a request names.</param>
/// <param name="tokens">Makes tokens.</param>
/// <param name="limiter">Counts attempts to sign in.</param>
/// <param name="options">Whether an address has to be verified.</param>
internal sealed class AccountEndpoints(
    IGrainFactory grains,
    IDocuments documents,
    TenantDirectory tenants,
    Memberships memberships,
    Invitations invitations,
    Gate gate,
    AccessTokens tokens,
    RequestLimiter limiter,
    IOptions<AuthOptions> options)
{
    private readonly bool _mustVerify = options.Value.RequireVerifiedEmail == true;

    /// <summary>POST /auth/register.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Register(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, IdentityRequests.Default.RegisterRequest);
        if (body.IsFailed(out var request, out var unreadable)) return unreadable;
        var isAlone = request.OrganizationName is null && request.InvitationToken is null;
        var (joined, noTenant) = isAlone ? await gate.FindNamedInUseAsync(call) : default;
        if (noTenant is not null) return noTenant;
        var scope = new CreationScope(Ids.User, "register", joined ?? Caller.System);
        // A password is in no digest that is kept.
        var content = request with { Password = null };
        if (!CreationKeys.TryMake(call, scope, content, IdentityRequests.Default.RegisterRequest, out var creation, out var notAKey)) return notAKey;
        var tenantId = string.Concat(Ids.Tenant, creation.Id.AsSpan(Ids.User.Length));
        if (AccountInput.Check(request, creation, tenantId).IsFailed(out var registration, out var invalid)) return invalid;
        var (invitedTo, notInvited) = request.InvitationToken is { } token ? await invitations.CheckAsync(call, token, registration.Email) : default;
        if (notInvited is not null) return notInvited;
        registration = registration with { JoinTenant = joined, InvitedTo = invitedTo };
        ApiEndpoint.NameCaller(call, Caller.System);
        var outcome = await grains.GetGrain<IAccountGrain>(AccountKey.For(registration.Email)).Register(registration);
        if (outcome.IsRefused(out var user, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        if (invitedTo is not null)
        {
            var joining = new Joining(user.UserId, user.Name, user.Email);
            if ((await invitations.AcceptAsync(call, request.InvitationToken!, joining)).Refusal is { } notJoined) return notJoined;
        }

        var view = new RegisteredView
        {
            UserId = user.UserId,
            Email = user.Email,
            TenantId = user.Tenants is [var first, ..] ? first : null,
            VerificationRequired = _mustVerify && !user.EmailVerified,
        };
        return Answer.Created(view, IdentityAnswers.Default.EnvelopeRegisteredView, location: null, version: null, outcome.Replayed);
    }

    /// <summary>POST /auth/login.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Login(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, IdentityRequests.Default.LoginRequest);
        if (body.IsFailed(out var raw, out var unreadable)) return unreadable;
        if (AccountInput.Check(raw).IsFailed(out var request, out var invalid)) return invalid;
        var key = AccountKey.For(request.Email!);
        if (limiter.Rules.Enabled && limiter.Take(LoginCaller(call, key), limiter.Rules.LoginAttempts) is { IsAllowed: false } decision)
            return RateLimitMiddleware.Exceeded(decision);
        var (tenantId, noTenant) = await gate.FindNamedAsync(call);
        if (noTenant is not null) return noTenant;
        ApiEndpoint.NameCaller(call, Caller.System);
        var outcome = await grains.GetGrain<IAccountGrain>(key).Login(request.Password!, tenantId);
        if (outcome.IsRefused(out var user, out var refusal)) return refusal;
        var membership = await memberships.ChooseAsync(call, user, tenantId);
        var principal = await PrincipalOf(call, user, membership);
        var view = new LoginView
        {
            Token = tokens.Mint(principal),
            ExpiresIn = (int)tokens.Lifetime.TotalSeconds,
            User = await ViewOfAsync(call, Memberships.Apply(principal, membership?.Member)),
        };
        return Answer.Ok(view, IdentityAnswers.Default.EnvelopeLoginView);
    }

    /// <summary>GET /auth/session.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Session(ApiCall call)
    {
        var principal = call.Principal!;
        var view = new SessionView { User = await ViewOfAsync(call, principal), ExpiresAt = principal.ExpiresAt.UtcDateTime };
        return Answer.Ok(view, IdentityAnswers.Default.EnvelopeSessionView);
    }

    // Address and account together: counting the account alone would let anybody lock its user out.
    private static string LoginCaller(ApiCall call, string key) =>
        string.Concat("login:", key, "@", RateLimitMiddleware.NetworkOf(call.Http.Connection.RemoteIpAddress));

    private async ValueTask<UserView> ViewOfAsync(ApiCall call, Principal principal) => new()
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

    private async ValueTask<Principal> PrincipalOf(ApiCall call, User user, Membership? membership) => new()
    {
        UserId = user.UserId,
        Email = user.Email,
        Name = user.Name,
        EmailVerified = user.EmailVerified,
        TenantId = membership?.TenantId,
        Role = membership?.Member.Role,
        ExpertId = membership is null ? null : await ExpertByAddress(user, membership.TenantId, call.Http.RequestAborted),
        ExpiresAt = call.Clock.GetUtcNow() + tokens.Lifetime,
    };

    // Whoever registers under an expert's address would act as the expert, so the address must be proven where that is asked for. An expert
    // whom the organisation has linked is not in the token: the member says so at every request.
    private async ValueTask<string?> ExpertByAddress(User user, string tenantId, CancellationToken cancellationToken)
    {
        if (_mustVerify && !user.EmailVerified) return null;
        var query = new DocumentQuery { Tenant = tenantId, Kind = SchedulingDocuments.Expert, Subject = user.Email, Limit = 1 };
        var page = await documents.QueryAsync(query, cancellationToken);
        return page.Items.Count == 0 ? null : page.Items[0].Key.Id;
    }
}
