using Actors.Grains.Identity.Mails;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Tenancy;

namespace Actors.Grains.Identity;

/// <summary>What may become of an account. Pure: state and unit of work in, answer out.</summary>
internal static class AccountDecisions
{
    private const int MostTenants = 100;

    private static Refusal NoAccount { get; } = Refusal.NotFound("account");

    private static Refusal TooManyTenants { get; } =
        new(RefusalCode.LimitReached, $"A user belongs to at most {MostTenants} organisations.");

    private static Refusal IsClosed { get; } =
        new(RefusalCode.PolicyViolation, "This organisation takes no registrations; ask it for an invitation.");

    private static Refusal IsRegistered { get; } =
        new(RefusalCode.DuplicateResource, "There is an account with this e-mail address already.")
        {
            Fields = [new FieldProblem("email", "is registered already")],
        };

    /// <summary>Registers a user, together with the organisation or the membership that comes with it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="work">The commit.</param>
    /// <param name="accountId">The account's id.</param>
    /// <param name="registration">Who registers.</param>
    /// <param name="passwordHash">The hash of the password.</param>
    /// <param name="slugIsTaken">True when the slug that the organisation would like is taken.</param>
    public static Outcome<User> Register(
        AccountState account, UnitOfWork work, string accountId, Registration registration, string passwordHash, bool slugIsTaken)
    {
        if (account.Registered is { } registered) return Again(account, registered, registration);
        // The key made an account that was erased since: its id must not come back to life.
        if (account.Erasures.Has(registration.UserId)) return Repeats.Reused;
        if (registration is { JoinTenant: not null, JoinBy: SelfRegistration.Closed }) return IsClosed;
        var made = Registered(registration, passwordHash);
        work.Append(made);
        var isProven = registration.InvitedTo is not null;
        if (isProven) work.Append(new EmailVerified());
        if (registration.VerificationNonce is { } nonce)
        {
            work.Append(new VerificationAsked(nonce));
            work.Enqueue(AccountMailEffects.Send(work, accountId, MailPurpose.VerifyEmail, nonce));
        }

        var user = new Joining(registration.UserId, registration.Name, registration.Email)
        {
            Profile = new MemberProfile { Phone = registration.Phone, Company = registration.Company, Title = registration.Title },
        };
        if (registration.Organization is { } organization) Foundation.Lay(work, organization, slugIsTaken, user);
        else if (registration.JoinTenant is { } tenant) Enter(work, tenant, user, registration.JoinBy);
        return account.AsRegistered(made) with { EmailVerified = isProven };
    }

    /// <summary>Notes that the user belongs to a tenant, by an invitation that came by mail.</summary>
    public static Outcome<User> Join(AccountState account, UnitOfWork work, string userId, string tenantId)
    {
        if (account.Registered is not { } registered || registered.UserId != userId) return NoAccount;
        var isNew = !account.Tenants.Contains(tenantId);
        if (isNew && account.Tenants.Length >= MostTenants) return TooManyTenants;
        if (isNew) work.Append(new TenantJoined(tenantId));
        if (!account.IsVerified) work.Append(new EmailVerified());
        return account.UserOf(registered) with { EmailVerified = true, Tenants = isNew ? account.Tenants.Add(tenantId) : account.Tenants };
    }

    /// <summary>Founds an organisation with this user as its owner.</summary>
    public static Outcome<Organization> Found(AccountState account, UnitOfWork work, CreationKey key, NewTenant tenant, bool slugIsTaken)
    {
        if (account.Registered is not { } registered) return NoAccount;
        if (account.Founded.TryGetValue(key.Id, out var first))
            return Repeats.Answer(first.Organization, first.Fingerprint, key.Fingerprint);
        if (account.Tenants.Length >= MostTenants) return TooManyTenants;
        if (TimeZones.Check(tenant.Profile.TimeZone) is { } unknownZone) return unknownZone;
        if (slugIsTaken && tenant.SlugIsFixed) return TenantDecisions.SlugTaken(tenant.Profile.Slug);
        var owner = new Joining(registered.UserId, registered.Name, registered.Email);
        var organization = Foundation.Lay(work, tenant, slugIsTaken, owner);
        work.Append(new TenantFounded(tenant.TenantId, organization.Profile, key.Fingerprint));
        return organization;
    }

    private static void Enter(UnitOfWork work, string tenant, Joining user, SelfRegistration by)
    {
        if (by == SelfRegistration.Approval) MemberDocuments.Ask(work, tenant, user);
        else MemberDocuments.Join(work, tenant, user, by == SelfRegistration.Member ? Role.Member : Role.Client);
    }

    private static AccountRegistered Registered(Registration registration, string passwordHash) => new(
        registration.UserId,
        registration.Email,
        registration.Name,
        registration.Phone,
        registration.Company,
        registration.Title,
        passwordHash,
        registration.Organization?.TenantId ?? registration.JoinTenant ?? registration.InvitedTo,
        registration.Fingerprint)
    {
        AskedToJoin = registration is { JoinTenant: not null, JoinBy: SelfRegistration.Approval } ? true : null,
    };

    private static Outcome<User> Again(AccountState account, AccountRegistered registered, Registration registration)
    {
        if (registration.Fingerprint is not null && registered.Fingerprint == registration.Fingerprint)
            return new Outcome<User> { Value = account.UserOf(registered), Replayed = true };
        return registered.UserId == registration.UserId ? Repeats.Reused : IsRegistered;
    }
}
