using System.Collections.Immutable;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Issuers;
using Actors.ApiHost.Identity.Passwords;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Privacy;

/// <summary>A person's own data: all of it out, or all of it gone.</summary>
internal sealed class PersonalDataEndpoints(IGrainFactory grains, PersonalRecords records, Principals principals, LoginThrottle throttle)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Personal data";

    /// <summary>What is done when an account is erased that was registered here.</summary>
    public const string OwnIsDone = "The account is erased; its address can be registered anew.";

    private const string ExternalIsDone = "The account is erased; who signs in with the provider again begins a new one.";

    // How long a sign-in with another provider is proof enough, as Clerk has it for what is sensitive.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(ExternalTokens.SkewSeconds);

    private static readonly ApiError NoAccount = ApiError.NotFound("account");

    private static readonly ApiError OnlyOwner = new(
        ApiErrorCode.InvalidTransition,
        "An organisation has nobody else who owns it: make somebody an owner first, or delete the organisation.");

    private static readonly ApiError SignInAgain = ApiError.Unauthenticated(
        "This takes a sign-in of the last ten minutes, and your token tells of none: sign in with your provider again, and ask with the "
            + "new token.") with
    {
        Challenge = $"error=\"insufficient_user_authentication\", max_age=\"{Fresh.TotalSeconds:F0}\"",
    };

    public void Map(IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/users/me").WithTags(Tag).AllowedFor(Access.SignedIn);
        me.MapGet("/export", Export)
            .As(
                "exportPersonalData", "Exports what is held of the caller",
                "One JSON document with the account, and of each organisation that the caller ever joined the profile, the profile as an "
                    + "expert if there is one, the appointments that the caller booked for herself or that name her address, and her "
                    + "reviews of them. The address counts once it is verified.")
            .MayFail(ApiErrorCode.ResourceNotFound);
        me.MapDelete("", Erase).IsCostly()
            .As(
                "erasePersonalData", "Erases the caller's personal data",
                "Erases the account at once, and soon after what the appointments of all organisations tell of the caller. It cannot be "
                    + "undone. The profile of an expert belongs to the organisation, which removes it with DELETE /staff/{id}. Accounts "
                    + "that were registered here are asked for the password. Users of other providers send an empty object, with a token "
                    + "whose sign-in is not older than ten minutes (auth_time, or fva with Clerk); otherwise the answer is 401 with the "
                    + "challenge of RFC 9470.")
            .MayFail(ApiErrorCode.ResourceNotFound, ApiErrorCode.InvalidTransition);
    }

    private async Task<StreamedResult<PersonalDataView>> Export(ApiCall call) =>
        await records.FindAsync(call) is var (account, tenants)
            ? new StreamedResult<PersonalDataView>(new PersonalDataExport(account, records.ReadAsync(call, tenants)).WriteAsync)
            {
                FileName = "personal-data.json",
            }
            : NoAccount;

    private Task<AcceptedResult<ErasureView>> Erase(ApiCall call, Body<ErasureRequest> body) =>
        call.Principal!.ExternalAccount is { } key ? EraseExternalAsync(call, key, body.Value) : EraseOwnAsync(call, body.Value);

    /// <summary>What an erasure does, in words.</summary>
    public static ErasureView ViewOf(string userId, string done) => new()
    {
        UserId = userId,
        Done = done,
        Follows =
            "Appointments of every organisation that you booked for yourself, or that name your address if it is known to be yours, and "
                + "your reviews of them lose what they tell of you; appointments to come are called off. Waitlist entries likewise; you "
                + "wait no more.",
        Stays =
            "When an appointment was, with whom and for what stays with the organisation, without you. Backups keep what they have until "
                + "they expire.",
    };

    private async Task<AcceptedResult<ErasureView>> EraseOwnAsync(ApiCall call, ErasureRequest request)
    {
        if (request.Password is null or { Length: > PasswordRules.MaxLength })
            return ApiError.Invalid("password", $"must have 1 to {PasswordRules.MaxLength} characters");
        var principal = call.Principal!;
        var key = AccountKey.For(principal.Email);
        if (await throttle.RefuseErasureAsync(key) is { } wait) return wait;
        call.ActFor(Caller.System);
        var account = grains.GetGrain<IAccountGrain>(key);
        if (await OwnsAloneAsync(call, await account.GetTenants())) return OnlyOwner;
        call.ActFor(Caller.System);
        var outcome = await account.Erase(principal.UserId, request.Password, principals.ProvenAddressOf(principal) is not null);
        return outcome.IsRefused(out var user, out var refusal) ? refusal : Accepted(user.UserId, OwnIsDone);
    }

    // There is no password here to ask for. That the provider saw the user a moment ago says the same (RFC 9470, decision 0021).
    private async Task<AcceptedResult<ErasureView>> EraseExternalAsync(ApiCall call, string key, ErasureRequest request)
    {
        if (request.Password is not null)
            return ApiError.Invalid("password", "must be absent: your account belongs to the provider that you signed in with");
        var principal = call.Principal!;
        if (principal.AuthenticatedAt is not { } at || !IsFresh(call.Clock.GetUtcNow() - at)) return SignInAgain;
        call.ActFor(Caller.System);
        var outcome = await grains.GetGrain<IExternalAccountGrain>(key).Erase(principal.UserId, principals.ProvenAddressOf(principal));
        return outcome.IsRefused(out var account, out var refusal) ? refusal : Accepted(account.UserId, ExternalIsDone);
    }

    private static bool IsFresh(TimeSpan age) => age >= -Skew && age <= Fresh;

    private static AcceptedResult<ErasureView> Accepted(string userId, string done) => new(ViewOf(userId, done));

    private async ValueTask<bool> OwnsAloneAsync(ApiCall call, ImmutableArray<string> tenants)
    {
        foreach (var tenantId in tenants)
        {
            call.ActFor(tenantId);
            var tenant = grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId));
            // One that is about to be deleted goes by itself; with its last owner goes only the way back.
            if (await tenant.GetStatus() == TenantStatus.Active && await tenant.IsOnlyOwner(call.Principal!.UserId)) return true;
        }

        return false;
    }
}
