using System.Collections.Immutable;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Identity;
using Actors.Tenancy;

namespace Actors.ApiHost.Privacy;

/// <summary>A person's own data: all of it out, or all of it gone.</summary>
/// <param name="grains">The grains.</param>
/// <param name="records">Finds what is held.</param>
/// <param name="principals">Knows whose address is proven.</param>
/// <param name="throttle">Counts guesses at the password.</param>
internal sealed class PersonalDataEndpoints(IGrainFactory grains, PersonalRecords records, Principals principals, LoginThrottle throttle)
{
    /// <summary>What is done when an account is erased that was registered here.</summary>
    public const string OwnIsDone = "The account is erased; its address can be registered anew.";

    private const string ExternalIsDone = "The account is erased; who signs in with the provider again begins a new one.";

    // How long a sign-in with another provider is proof enough, as Clerk has it for what is sensitive.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(ExternalTokens.SkewSeconds);

    private static readonly ApiError NoAccount = ApiError.NotFound("account");

    private static readonly ApiError OnlyOwner = new(
        ApiErrorCode.InvalidTransition, "An organisation has nobody else who owns it: make somebody an owner first, or delete the organisation.");

    private static readonly ApiError SignInAgain = ApiError.Unauthenticated(
        "This takes a sign-in of the last ten minutes, and your token tells of none: sign in with your provider again, and ask with the new token.") with
    {
        Challenge = $"error=\"insufficient_user_authentication\", max_age=\"{Fresh.TotalSeconds:F0}\"",
    };

    /// <summary>GET /users/me/export.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Export(ApiCall call) =>
        await records.FindAsync(call) is var (account, tenants) ? new ExportAnswer(account, records.ReadAsync(call, tenants)) : NoAccount;

    /// <summary>DELETE /users/me.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Erase(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, PersonalDataRequests.Default.ErasureRequest);
        if (body.IsFailed(out var request, out var unreadable)) return unreadable;
        return call.Principal!.ExternalAccount is { } key ? await EraseExternalAsync(call, key, request) : await EraseOwnAsync(call, request);
    }

    /// <summary>What an erasure does, in words.</summary>
    /// <param name="userId">Whose account it was.</param>
    /// <param name="done">What is done already.</param>
    public static ErasureView ViewOf(string userId, string done) => new()
    {
        UserId = userId,
        Done = done,
        Follows = "Appointments of every organisation that you booked for yourself, or that name your address if it is known to be yours, lose "
            + "what they tell of you; those to come are called off.",
        Stays = "When an appointment was, with whom and for what stays with the organisation, without you. Backups keep what they have until "
            + "they expire.",
    };

    private async ValueTask<Answer> EraseOwnAsync(ApiCall call, ErasureRequest request)
    {
        if (request.Password is null or { Length: > PasswordRules.Longest }) return ApiError.Invalid("password", $"1 to {PasswordRules.Longest} characters are expected.");
        var principal = call.Principal!;
        var key = AccountKey.For(principal.Email);
        if (throttle.RefuseErasure(key) is { } wait) return wait;
        ApiEndpoint.NameCaller(call, Caller.System);
        var account = grains.GetGrain<IAccountGrain>(key);
        if (await OwnsAloneAsync(call, await account.GetTenants())) return OnlyOwner;
        ApiEndpoint.NameCaller(call, Caller.System);
        var outcome = await account.Erase(principal.UserId, request.Password, principals.ProvenAddressOf(principal) is not null);
        return outcome.IsRefused(out var user, out var refusal) ? refusal : Accepted(user.UserId, OwnIsDone);
    }

    // There is no password here to ask for. That the provider saw the user a moment ago says the same (RFC 9470, decision 0021).
    private async ValueTask<Answer> EraseExternalAsync(ApiCall call, string key, ErasureRequest request)
    {
        if (request.Password is not null) return ApiError.Invalid("password", "Your account belongs to the provider that you signed in with, and has none here.");
        var principal = call.Principal!;
        if (principal.AuthenticatedAt is not { } at || !IsFresh(call.Clock.GetUtcNow() - at)) return SignInAgain;
        ApiEndpoint.NameCaller(call, Caller.System);
        var outcome = await grains.GetGrain<IExternalAccountGrain>(key).Erase(principal.UserId, principals.ProvenAddressOf(principal));
        return outcome.IsRefused(out var account, out var refusal) ? refusal : Accepted(account.UserId, ExternalIsDone);
    }

    private static bool IsFresh(TimeSpan age) => age >= -Skew && age <= Fresh;

    private static DataAnswer<ErasureView> Accepted(string userId, string done) =>
        new(StatusCodes.Status202Accepted, ViewOf(userId, done), PersonalDataAnswers.Default.EnvelopeErasureView);

    private async ValueTask<bool> OwnsAloneAsync(ApiCall call, ImmutableArray<string> tenants)
    {
        foreach (var tenantId in tenants)
        {
            ApiEndpoint.NameCaller(call, tenantId);
            var tenant = grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId));
            if (await tenant.GetStatus() != TenantStatus.Deleted && await tenant.IsOnlyOwner(call.Principal!.UserId)) return true;
        }

        return false;
    }
}
