using Actors.ApiHost.Http;
using Actors.ApiHost.Tenancy;
using Actors.Identity;
using Actors.Tenancy;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity;

/// <summary>Register, sign in, and see who one is.</summary>
/// <param name="grains">The grains.</param>
/// <param name="memberships">Knows who is a member of what.</param>
/// <param name="invitations">Accepts the invitation that somebody registers with.</param>
/// <param name="gate">Finds the tenant that a request names.</param>
/// <param name="principals">Makes callers of users.</param>
/// <param name="tokens">Makes tokens.</param>
/// <param name="throttle">Counts attempts to sign in.</param>
/// <param name="options">How long sessions last, and whether an address has to be verified.</param>
internal sealed class AccountEndpoints(
    IGrainFactory grains,
    Memberships memberships,
    Invitations invitations,
    Gate gate,
    Principals principals,
    AccessTokens tokens,
    LoginThrottle throttle,
    IOptions<AuthOptions> options)
{
    /// <summary>What users of other issuers are told: an account here with the same address is not theirs to act with.</summary>
    public static ApiError NeedsOwnAccount { get; } = new(
        ApiErrorCode.InvalidTransition, "Your account belongs to the provider that you signed in with; this takes one that is registered here.");

    private readonly AuthOptions _options = options.Value;

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
        registration = registration with
        {
            JoinTenant = joined,
            InvitedTo = invitedTo,
            // The invitation's token came by mail too.
            VerificationNonce = invitedTo is null ? Ids.Fresh(Ids.MailToken, call.Clock.GetUtcNow()) : null,
        };
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
            VerificationRequired = !_options.IsProof(user.EmailVerified),
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
        if (throttle.RefuseLogin(call, key) is { } wait) return wait;
        var (tenantId, noTenant) = await gate.FindNamedAsync(call);
        if (noTenant is not null) return noTenant;
        ApiEndpoint.NameCaller(call, Caller.System);
        var refreshToken = RefreshTokens.First(Ids.Fresh(Ids.Session, call.Clock.GetUtcNow()));
        var session = SessionOf(refreshToken, call.Clock.GetUtcNow(), request.RememberMe == true);
        var outcome = await grains.GetGrain<IAccountGrain>(key).Login(request.Password!, tenantId, session);
        if (outcome.IsRefused(out var user, out var refusal)) return refusal;
        throttle.Welcome(call, key);
        await LeaveAsync(call);
        var membership = await memberships.ChooseAsync(call, user, tenantId);
        var principal = await principals.OfAsync(call, user, membership, session.SessionId);
        var view = new LoginView
        {
            Token = tokens.Mint(principal),
            RefreshToken = refreshToken.Text,
            ExpiresIn = (int)tokens.Lifetime.TotalSeconds,
            User = await principals.ViewOfAsync(call, Memberships.Apply(principal, membership?.Member)),
        };
        return Answer.Ok(view, IdentityAnswers.Default.EnvelopeLoginView);
    }

    /// <summary>GET /auth/session.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Session(ApiCall call)
    {
        var principal = call.Principal!;
        var view = new SessionView { User = await principals.ViewOfAsync(call, principal), ExpiresAt = principal.ExpiresAt.UtcDateTime };
        return Answer.Ok(view, IdentityAnswers.Default.EnvelopeSessionView);
    }

    // Who signs in again from within a session goes on in the new one (ASVS 7.2.4).
    private async Task LeaveAsync(ApiCall call)
    {
        if (call.Principal is not { SessionId: { } left } principal) return;
        await grains.GetGrain<ISessionGrain>(GrainKey.For(Caller.System, left)).End(principal.UserId, SessionEnd.SignedOut);
    }

    private NewSession SessionOf(RefreshToken token, DateTimeOffset now, bool isRemembered)
    {
        var lifetime = isRemembered ? TimeSpan.FromDays(_options.RememberedSessionDays) : TimeSpan.FromHours(_options.SessionHours);
        var idle = isRemembered ? TimeSpan.FromDays(_options.RememberedSessionIdleDays) : TimeSpan.FromMinutes(_options.SessionIdleMinutes);
        return new NewSession(token.SessionId, token.Hash, now + lifetime, isRemembered) { IdleFor = idle };
    }
}
