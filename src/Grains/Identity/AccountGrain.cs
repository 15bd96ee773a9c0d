using System.Collections.Immutable;
using Actors.Grains.Identity.Passwords;
using Actors.Grains.Identity.Sessions;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Tenancy;
using Orleans.Concurrency;

namespace Actors.Grains.Identity;

/// <summary>One account. Hashing a password takes long on purpose; it runs elsewhere, so the grain stays free meanwhile.</summary>
[Reentrant, GrainType("account")]
internal sealed partial class AccountGrain(IGrainContext context, JournalServices services, PasswordHashing passwords)
    : EventSourcedGrain<AccountState>(context, services), IAccountGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "account";

    /// <inheritdoc/>
    protected override AccountState Empty() => new();

    /// <inheritdoc/>
    public async Task<Outcome<User>> Register(Registration registration)
    {
        if (await passwords.TryHash(registration.Password) is not { } hash) return PasswordHashing.Overloaded;
        var slugIsTaken = false;
        return await Execute(
            (account, work) => AccountDecisions.Register(account, work, Id, registration, hash, slugIsTaken),
            // The only stream that somebody else may have created meanwhile is the slug's: try once more under the longer one.
            () =>
            {
                slugIsTaken = true;
                return Task.FromResult<Outcome<User>?>(null);
            });
    }

    /// <inheritdoc/>
    public async Task<Outcome<User>> Login(string password, string? tenantId, NewSession session)
    {
        var (registered, hash, tenants) = await Read(account => (account.Registered, account.PasswordHash, account.Tenants));
        // An unknown address costs a verification too, so that the time tells nothing.
        var verdict = await passwords.TryVerify(registered is null ? null : hash, password);
        if (verdict is null) return PasswordHashing.Overloaded;
        if (registered is null || verdict == PasswordVerdict.Wrong) return WrongPassword;
        if (tenantId is not null && !tenants.Contains(tenantId)) return WrongPassword;
        // When the queue is full, the next login makes it stronger.
        var stronger = verdict == PasswordVerdict.RightButWeak ? await passwords.TryHash(password) : null;
        return await Execute<Outcome<User>>((account, work) =>
        {
            // While the password was verified, it may have been changed.
            if (account.PasswordHash != hash) return WrongPassword;
            var user = account.UserOf(registered);
            if (stronger is not null) work.Append(new PasswordRehashed(stronger));
            SessionDecisions.Open(work, Id, account, user, tenantId, session);
            return user;
        });
    }

    /// <inheritdoc/>
    public Task<Outcome<User>> Find() => Read<Outcome<User>>(account =>
        account.Registered is { } registered ? account.UserOf(registered) : Refusal.NotFound("account"));

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> GetTenants() => Read(account => account.Tenants);

    /// <inheritdoc/>
    public Task<Outcome<User>> Join(string userId, string tenantId) =>
        Execute((account, work) => AccountDecisions.Join(account, work, userId, tenantId));

    /// <inheritdoc/>
    public Task<Outcome<Organization>> Found(CreationKey key, NewTenant tenant)
    {
        var slugIsTaken = false;
        return Execute(
            (account, work) => AccountDecisions.Found(account, work, key, tenant, slugIsTaken),
            async () =>
            {
                slugIsTaken = await FirstEventOf(TenantDocuments.StreamOfSlug(tenant.Profile.Slug)) is not null;
                return null;
            });
    }

    private static Refusal NoAccount { get; } = Refusal.NotFound("account");

    private static Refusal WrongPassword { get; } =
        new(RefusalCode.AuthenticationFailed, "The e-mail address or the password is wrong.");
}
