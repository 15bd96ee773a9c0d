using System.Collections.Immutable;
using Actors.Journaling;
using Actors.Scheduling;
using Actors.Tenancy;
using Orleans.Concurrency;

namespace Actors.Identity;

/// <summary>One account. Hashing a password takes long on purpose; it runs on the pool, so the grain stays free meanwhile.</summary>
[Reentrant, GrainType("account")]
internal sealed partial class AccountGrain(JournalServices services, IPasswordHasher hasher, DecoyPassword decoy)
    : EventSourcedGrain<Account>(services), IAccountGrain
{
    private const int MostTenants = 100;

    /// <inheritdoc/>
    protected override string StreamKind => "account";

    /// <inheritdoc/>
    protected override Account Empty() => new();

    /// <inheritdoc/>
    public async Task<Outcome<User>> Register(Registration registration)
    {
        var hash = await Task.Run(() => hasher.Hash(registration.Password));
        var slugIsTaken = false;
        return await Execute<Outcome<User>>(
            (account, work) =>
            {
                if (account.Registered is { } registered) return Again(account, registered, registration);
                // The key made an account that was erased since: its id must not come back to life.
                if (account.Erasures.Has(registration.UserId)) return Repeats.Reused;
                var made = new AccountRegistered(
                    registration.UserId,
                    registration.Email,
                    registration.Name,
                    registration.Phone,
                    registration.Company,
                    registration.Title,
                    hash,
                    registration.Organization?.TenantId ?? registration.JoinTenant ?? registration.InvitedTo,
                    registration.Fingerprint);
                work.Append(made);
                var isProven = registration.InvitedTo is not null;
                if (isProven) work.Append(new EmailVerified());
                if (registration.VerificationNonce is { } nonce)
                {
                    work.Append(new VerificationAsked(nonce));
                    work.Enqueue(AccountMailEffects.Send(work, Id, MailPurpose.VerifyEmail, nonce));
                }

                var user = new Joining(registration.UserId, registration.Name, registration.Email)
                {
                    Profile = new MemberProfile { Phone = registration.Phone, Company = registration.Company, Title = registration.Title },
                };
                if (registration.Organization is { } organization) Foundation.Lay(work, organization, slugIsTaken, user);
                else if (registration.JoinTenant is { } tenant) MemberRows.Join(work, tenant, user, Role.Member);
                return account.AsRegistered(made) with { EmailVerified = isProven };
            },
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
        var verdict = await Task.Run(() => hasher.Verify(registered is null ? decoy.Hash : hash, password));
        if (registered is null || verdict == PasswordVerdict.Wrong) return WrongPassword;
        if (tenantId is not null && !tenants.Contains(tenantId)) return WrongPassword;
        var stronger = verdict == PasswordVerdict.RightButWeak ? await Task.Run(() => hasher.Hash(password)) : null;
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
    public Task<Outcome<User>> Join(string userId, string tenantId) => Execute<Outcome<User>>((account, work) =>
    {
        if (account.Registered is not { } registered || registered.UserId != userId) return NoAccount;
        var isNew = !account.Tenants.Contains(tenantId);
        if (isNew && account.Tenants.Length >= MostTenants) return TooManyTenants;
        if (isNew) work.Append(new TenantJoined(tenantId));
        if (!account.IsVerified) work.Append(new EmailVerified());
        return account.UserOf(registered) with { EmailVerified = true, Tenants = isNew ? account.Tenants.Add(tenantId) : account.Tenants };
    });

    /// <inheritdoc/>
    public Task<Outcome<Organization>> Found(CreationKey key, NewTenant tenant)
    {
        var slugIsTaken = false;
        return Execute<Outcome<Organization>>(
            (account, work) =>
            {
                if (account.Registered is not { } registered) return NoAccount;
                if (account.Founded.TryGetValue(key.Id, out var first)) return Repeats.Answer(first.Organization, first.Fingerprint, key.Fingerprint);
                if (account.Tenants.Length >= MostTenants) return TooManyTenants;
                if (TimeZones.Check(tenant.Profile.TimeZone) is { } unknownZone) return unknownZone;
                if (slugIsTaken && tenant.SlugIsFixed) return TenantRecord.SlugTaken(tenant.Profile.Slug);
                var owner = new Joining(registered.UserId, registered.Name, registered.Email);
                var organization = Foundation.Lay(work, tenant, slugIsTaken, owner);
                work.Append(new TenantFounded(tenant.TenantId, organization.Profile, key.Fingerprint));
                return organization;
            },
            async () =>
            {
                slugIsTaken = await FirstEventOf(TenantRows.StreamOfSlug(tenant.Profile.Slug)) is not null;
                return null;
            });
    }

    private static Refusal NoAccount { get; } = Refusal.NotFound("account");

    private static Refusal TooManyTenants { get; } =
        new(RefusalCode.LimitReached, $"A user belongs to at most {MostTenants} organisations.");

    private static Refusal WrongPassword { get; } =
        new(RefusalCode.AuthenticationFailed, "The e-mail address or the password is wrong.");

    private static Outcome<User> Again(Account account, AccountRegistered registered, Registration registration) =>
        registration.Fingerprint is not null && registered.Fingerprint == registration.Fingerprint
            ? new Outcome<User> { Value = account.UserOf(registered), Replayed = true }
            : new Refusal(RefusalCode.DuplicateResource, "There is an account with this e-mail address already.")
            {
                Fields = [new FieldProblem("email", "is registered already")],
            };
}

/// <summary>The hash of a password that nobody has: what a login with an unknown address is compared with.</summary>
internal sealed class DecoyPassword(IPasswordHasher hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.Hash("nobody has this password"));

    /// <summary>The hash.</summary>
    public string Hash => _hash.Value;
}
