using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.Members;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity.Accounts;

/// <summary>Register, sign in, and see who one is.</summary>
internal sealed class AccountEndpoints(
    IGrainFactory grains,
    Memberships memberships,
    Invitations invitations,
    Gate gate,
    Principals principals,
    AccessTokens tokens,
    LoginThrottle throttle,
    IdempotencyKeys idempotencyKeys,
    IOptions<AuthOptions> options)
{
    /// <summary>What users of other issuers are told: an account here with the same address is not theirs to act with.</summary>
    public static ApiError NeedsOwnAccount { get; } = new(
        ApiErrorCode.InvalidTransition,
        "Your account belongs to the provider that you signed in with; this takes one that is registered here.");

    private readonly AuthOptions _options = options.Value;

    public void Map(IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags(IdentitySetup.Tag).AllowedFor(Access.Open);
        auth.MapPost("/register", Register).NamesTenant().IsCostly()
            .As(
                "register", "Registers a user",
                "With organizationName an organisation is created with this user as its owner. Without it the user joins the organisation "
                    + "that X-Tenant names as its selfRegistration says, or none. With invitationToken the user joins the organisation "
                    + "that invites.")
            .MayFail(
                ApiErrorCode.PolicyViolation,
                ApiErrorCode.DuplicateResource, ApiErrorCode.ResourceNotFound, ApiErrorCode.InsufficientPermissions,
                ApiErrorCode.LimitReached);
        auth.MapPost("/login", Login).NamesTenant().IsCostly()
            .As(
                "login", "Signs in",
                "Begins a session: answers an access token that is good for a few minutes, and a refresh token that is good once. Takes as "
                    + "long for an unknown address as for a known one.")
            .MayFail(ApiErrorCode.AuthenticationFailed, ApiErrorCode.ResourceNotFound);
        auth.MapGet("/session", Session).AllowedFor(Access.SignedIn).As("getSession", "Tells who has signed in");
    }

    private async Task<CreatedResult<RegisteredView>> Register(ApiCall call, Body<RegisterRequest> body, IdempotencyKey idempotency)
    {
        var request = body.Value;
        var isAlone = request.OrganizationName is null && request.InvitationToken is null;
        var (named, noTenant) = isAlone ? await gate.FindNamedInUseAsync(call) : default;
        if (noTenant is not null) return noTenant;
        var joined = named?.Id;
        // Who registers is nobody yet, and anybody may have chosen this key: the id depends on whose it will be as well.
        var accountKey = AccountKey.For(request.Email ?? "");
        var scope = new CreationScope(IdentityIds.User, "register/" + accountKey, joined ?? Caller.System);
        // A password is in no digest that is kept.
        var creation = idempotency.For(scope, request with { Password = null });
        var tenantId = string.Concat(IdentityIds.Tenant, creation.Id.AsSpan(IdentityIds.User.Length));
        if (!AccountValidators.Check(request, creation, tenantId).TryGet(out var registration, out var invalid)) return invalid;
        var (invitedTo, notInvited) = request.InvitationToken is { } token
            ? await invitations.CheckAsync(call, token, registration.Email)
            : default;
        if (notInvited is not null) return notInvited;
        call.ActFor(Caller.System);
        var reused = await idempotencyKeys.UseAsync(call, idempotency, Caller.System, "register", creation, about: joined ?? "");
        if (reused is not null) return reused;
        registration = registration with
        {
            JoinTenant = joined,
            JoinBy = named?.Profile.SelfRegistration ?? SelfRegistration.Client,
            InvitedTo = invitedTo,
            // The invitation's token came by mail too.
            VerificationNonce = invitedTo is null ? Ids.Fresh(IdentityIds.MailToken, call.Clock.GetUtcNow()) : null,
        };
        var outcome = await grains.GetGrain<IAccountGrain>(accountKey).Register(registration);
        if (invitedTo is not null && outcome.Value is { } user)
        {
            var joining = new Joining(user.UserId, user.Name, user.Email);
            if ((await invitations.AcceptAsync(call, request.InvitationToken!, joining)).Refusal is { } notJoined) return notJoined;
        }

        return Reply.Created(outcome, ViewOf);
    }

    private async Task<OkResult<LoginView>> Login(ApiCall call, Body<LoginRequest> body)
    {
        if (!AccountValidators.Check(body.Value).TryGet(out var request, out var invalid)) return invalid;
        var key = AccountKey.For(request.Email!);
        if (await throttle.RefuseLoginAsync(call, key) is { } wait) return wait;
        var (tenantId, noTenant) = await gate.FindNamedAsync(call);
        if (noTenant is not null) return noTenant;
        call.ActFor(Caller.System);
        var refreshToken = RefreshTokens.First(Ids.Fresh(IdentityIds.Session, call.Clock.GetUtcNow()));
        var session = SessionOf(refreshToken, call.Clock.GetUtcNow(), request.RememberMe == true);
        var outcome = await grains.GetGrain<IAccountGrain>(key).Login(request.Password!, tenantId, session);
        if (outcome.IsRefused(out var user, out var refusal)) return refusal;
        throttle.Welcome(call, key);
        await LeaveAsync(call);
        var membership = await memberships.ChooseAsync(call, user, tenantId);
        var principal = await principals.OfAsync(call, user, membership, session.SessionId);
        return Reply.Ok(new LoginView
        {
            Token = tokens.Mint(principal),
            RefreshToken = refreshToken.Text,
            ExpiresIn = (int)tokens.Lifetime.TotalSeconds,
            User = await principals.ViewOfAsync(
                call, membership is null ? principal : await memberships.ApplyAsync(call, principal, membership.Member)),
        });
    }

    private async Task<OkResult<SessionView>> Session(ApiCall call)
    {
        var principal = call.Principal!;
        return Reply.Ok(
            new SessionView { User = await principals.ViewOfAsync(call, principal), ExpiresAt = principal.ExpiresAt.UtcDateTime });
    }

    private RegisteredView ViewOf(User user) => new()
    {
        UserId = user.UserId,
        Email = user.Email,
        TenantId = user.Tenants is [var first, ..] ? first : null,
        VerificationRequired = !_options.IsProof(user.EmailVerified),
        ApprovalRequired = user.AskedToJoin,
    };

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
