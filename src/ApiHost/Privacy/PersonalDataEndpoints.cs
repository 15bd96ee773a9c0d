using System.Collections.Immutable;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Tenancy;
using Actors.Identity;
using Actors.Journaling;
using Actors.Scheduling;
using Actors.Tenancy;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Privacy;

/// <summary>A person's own data: all of it out, or all of it gone.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where appointments are found.</param>
/// <param name="throttle">Counts guesses at the password.</param>
/// <param name="options">Whether an address has to be verified.</param>
internal sealed class PersonalDataEndpoints(
    IGrainFactory grains, IDocuments documents, LoginThrottle throttle, IOptions<AuthOptions> options)
{
    private static readonly ApiError NoAccount = ApiError.NotFound("account");

    private static readonly ApiError OnlyOwner = new(
        ApiErrorCode.InvalidTransition, "An organisation has nobody else who owns it: make somebody an owner first, or delete the organisation.");

    private readonly AuthOptions _options = options.Value;

    /// <summary>GET /users/me/export.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Export(ApiCall call)
    {
        var principal = call.Principal!;
        // A token may outlive its account, and the address may have another one by now.
        if (await AccountAsync(call) is not { } account || account.UserId != principal.UserId) return NoAccount;
        ApiEndpoint.NameCaller(call, call.TenantId);
        var expert = principal.ExpertId is { } expertId
            ? await grains.GetGrain<IExpertGrain>(GrainKey.For(call.TenantId, expertId)).Get()
            : null;
        var member = await grains.GetGrain<IMemberGrain>(GrainKey.For(call.TenantId, principal.UserId)).Get();
        var stop = call.Http.RequestAborted;
        return new ExportAnswer(
            ViewOf(account, principal),
            member is null ? null : ProfileMapping.ToView(member, TenantDocuments.ActiveMember),
            expert is null ? null : StaffMapping.ToView(expert),
            PersonalAppointments.FindAsync(documents, call.TenantId, principal.UserId, ProvenAddress(principal), stop));
    }

    /// <summary>DELETE /users/me.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Erase(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, PersonalDataRequests.Default.ErasureRequest);
        if (body.IsFailed(out var request, out var unreadable)) return unreadable;
        if (request.Password is null or { Length: > PasswordRules.Longest }) return ApiError.Invalid("password", $"1 to {PasswordRules.Longest} characters are expected.");
        var principal = call.Principal!;
        var key = AccountKey.For(principal.Email);
        if (throttle.RefuseErasure(key) is { } wait) return wait;
        ApiEndpoint.NameCaller(call, Caller.System);
        var account = grains.GetGrain<IAccountGrain>(key);
        if (await OwnsAloneAsync(call, await account.GetTenants())) return OnlyOwner;
        ApiEndpoint.NameCaller(call, Caller.System);
        var outcome = await account.Erase(request.Password, ProvenAddress(principal) is not null);
        if (outcome.IsRefused(out var user, out var refusal)) return refusal;
        return new DataAnswer<ErasureView>(StatusCodes.Status202Accepted, ViewOf(user), PersonalDataAnswers.Default.EnvelopeErasureView);
    }

    /// <summary>What an erasure does, in words.</summary>
    /// <param name="user">Whose account it was.</param>
    public static ErasureView ViewOf(User user) => new()
    {
        UserId = user.UserId,
        Done = "The account is erased; its address can be registered anew.",
        Follows = "Appointments of every organisation that you booked for yourself, or that name your address if it is known to be yours, lose "
            + "what they tell of you; those to come are called off.",
        Stays = "When an appointment was, with whom and for what stays with the organisation, without you. Backups keep what they have until "
            + "they expire.",
    };

    // Somebody else's address can be registered by anybody, so it opens nothing until it is proven.
    private string? ProvenAddress(Principal principal) => _options.IsProof(principal.EmailVerified) ? principal.Email : null;

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

    private async ValueTask<AccountData?> AccountAsync(ApiCall call)
    {
        ApiEndpoint.NameCaller(call, Caller.System);
        return (await grains.GetGrain<IAccountGrain>(AccountKey.For(call.Principal!.Email)).GetData()).Value;
    }

    private static AccountDataView ViewOf(AccountData account, Principal principal) => new()
    {
        Id = account.UserId,
        Email = account.Email,
        EmailVerified = principal.EmailVerified,
        Name = account.Name,
        Phone = account.Phone,
        Company = account.Company,
        Title = account.Title,
        TenantId = principal.TenantId,
        Role = principal.Role is { } role ? RoleNames.Of(role) : null,
        RegisteredAt = account.RegisteredAt.UtcDateTime,
    };
}
