using Actors.Journaling;
using Actors.Tenancy;
using Orleans.Concurrency;

namespace Actors.Identity;

/// <summary>One account. Hashing a password takes long on purpose; it runs on the pool, so the grain stays free meanwhile.</summary>
[Reentrant, GrainType("account")]
internal sealed partial class AccountGrain(JournalServices services, IPasswordHasher hasher, DecoyPassword decoy, IGrainFactory grains)
    : EventSourcedGrain<Account>(services), IAccountGrain
{
    private const int SlugSuffix = 6;

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
                var membership = MembershipOf(registration);
                var made = new AccountRegistered(
                    registration.UserId,
                    registration.Email,
                    registration.Name,
                    registration.Phone,
                    registration.Company,
                    registration.Title,
                    hash,
                    membership,
                    registration.Fingerprint);
                work.Append(made);
                if (registration.VerificationNonce is { } nonce)
                {
                    work.Append(new VerificationAsked(nonce));
                    work.Enqueue(AccountMailEffects.Send(work, Id, MailPurpose.VerifyEmail, nonce));
                }

                if (registration.Organization is { } organization) Create(work, organization, registration.UserId, slugIsTaken);
                return account.UserOf(made);
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
        var (registered, hash) = await Read(account => (account.Registered, account.PasswordHash));
        // An unknown address costs a verification too, so that the time tells nothing.
        var verdict = await Task.Run(() => hasher.Verify(registered is null ? decoy.Hash : hash, password));
        if (registered is null || verdict == PasswordVerdict.Wrong) return WrongPassword;
        if (tenantId is not null && registered.Membership?.TenantId != tenantId) return WrongPassword;
        var stronger = verdict == PasswordVerdict.RightButWeak ? await Task.Run(() => hasher.Hash(password)) : null;
        return await Execute<Outcome<User>>((account, work) =>
        {
            // While the password was verified, it may have been changed.
            if (account.PasswordHash != hash) return WrongPassword;
            var user = account.UserOf(registered);
            if (stronger is not null) work.Append(new PasswordRehashed(stronger));
            SessionDecisions.Open(work, Id, account, user, session);
            return user;
        });
    }

    /// <inheritdoc/>
    public Task<Outcome<User>> Find(string? tenantId) => Read<Outcome<User>>(account =>
        account.Registered is { } registered && registered.Membership?.TenantId == tenantId
            ? account.UserOf(registered)
            : Refusal.NotFound("account"));

    private static Refusal WrongPassword { get; } =
        new(RefusalCode.AuthenticationFailed, "The e-mail address or the password is wrong.");

    private static Outcome<User> Again(Account account, AccountRegistered registered, Registration registration) =>
        registration.Fingerprint is not null && registered.Fingerprint == registration.Fingerprint
            ? new Outcome<User> { Value = account.UserOf(registered), Replayed = true }
            : new Refusal(RefusalCode.DuplicateResource, "There is an account with this e-mail address already.")
            {
                Fields = [new FieldProblem("email", "is registered already")],
            };

    private static Membership? MembershipOf(Registration registration) => registration switch
    {
        { Organization: { } organization } => new Membership(organization.TenantId, Role.Owner),
        { JoinTenant: { } tenant } => new Membership(tenant, Role.Member),
        _ => null,
    };

    private static void Create(UnitOfWork work, NewTenant organization, string owner, bool slugIsTaken)
    {
        var slug = slugIsTaken ? $"{organization.Slug}-{organization.TenantId[^SlugSuffix..]}" : organization.Slug;
        work.Create(
            StreamName.For(organization.TenantId, "tenant", organization.TenantId),
            new TenantCreated(organization.TenantId, organization.Name, slug, owner));
        work.Create(StreamName.For(Caller.System, TenantDocuments.Slug, slug), new SlugClaimed(slug, organization.TenantId));
        work.Save(TenantRows.Of(organization, slug, work.Now));
        work.Save(TenantRows.OfSlug(organization, slug, work.Now));
    }
}

/// <summary>The hash of a password that nobody has: what a login with an unknown address is compared with.</summary>
internal sealed class DecoyPassword(IPasswordHasher hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.Hash("nobody has this password"));

    /// <summary>The hash.</summary>
    public string Hash => _hash.Value;
}
