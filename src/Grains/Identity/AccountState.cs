using System.Collections.Immutable;
using Actors.Grains.Identity.Erasure;
using Actors.Grains.Identity.Mails;
using Actors.Grains.Identity.Sessions;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Tenancy;

namespace Actors.Grains.Identity;

/// <summary>An account; without a user id there is none.</summary>
internal sealed class AccountState : IFoldedState
{
    /// <summary>The registration that made the account, with the hash as it was then; null when there is no account.</summary>
    public AccountRegistered? Registered { get; private set; }

    /// <summary>The tenants that the user ever joined, in that order.</summary>
    public ImmutableArray<string> Tenants { get; private set; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>The organisations that the user created after registering, as they were first answered.</summary>
    public Dictionary<string, (Organization Organization, string? Fingerprint)> Founded { get; } = [];

    /// <summary>The newest hash of the password.</summary>
    public string PasswordHash { get; private set; } = "";

    /// <summary>True once the address is known to be the user's.</summary>
    public bool IsVerified { get; private set; }

    /// <summary>The newest mail that proves the address; null when there is none, or once its token was used.</summary>
    public AskedMail? Verification { get; private set; }

    /// <summary>The newest mail with which a new password can be set; null when there is none, or once its token was used.</summary>
    public AskedMail? PasswordReset { get; private set; }

    /// <summary>The ids of the newest sessions, oldest first; some of them may have ended.</summary>
    public List<string> Sessions { get; } = [];

    /// <summary>Users whose accounts this address had, and how far their erasures have come.</summary>
    public ErasureSteps Erasures { get; } = new();

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case AccountRegistered registered:
                Registered = registered;
                RegisteredAt = at;
                PasswordHash = registered.PasswordHash;
                Tenants = registered.TenantId is { } tenant ? [tenant] : [];
                break;
            case TenantJoined joined:
                Tenants = Tenants.Add(joined.TenantId);
                break;
            case TenantFounded founded:
                Tenants = Tenants.Add(founded.TenantId);
                Founded[founded.TenantId] = (TenantState.Founded(founded.TenantId, founded.Profile, at), founded.Fingerprint);
                break;
            case PasswordRehashed rehashed:
                PasswordHash = rehashed.PasswordHash;
                break;
            case VerificationAsked asked:
                Verification = new AskedMail(asked.Nonce, at);
                break;
            case EmailVerified:
                IsVerified = true;
                Verification = null;
                break;
            case PasswordResetAsked asked:
                PasswordReset = new AskedMail(asked.Nonce, at);
                break;
            case PasswordWasReset reset:
                PasswordHash = reset.PasswordHash;
                IsVerified = true;
                Verification = PasswordReset = null;
                break;
            case PasswordChanged changed:
                PasswordHash = changed.PasswordHash;
                PasswordReset = null;
                break;
            case SignedIn signedIn:
                Sessions.Add(signedIn.SessionId);
                if (Sessions.Count > SessionDecisions.MostSessions) Sessions.RemoveAt(0);
                break;
            case AccountErased erased:
                Erasures.Apply(erased);
                Registered = null;
                PasswordHash = "";
                IsVerified = false;
                Verification = PasswordReset = null;
                Tenants = [];
                Sessions.Clear();
                break;
            case ErasureAdvanced advanced:
                Erasures.Apply(advanced);
                break;
            default:
                throw new InvalidOperationException($"An account's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>The user as first registered.</summary>
    /// <param name="registered">The registration.</param>
    public User AsRegistered(AccountRegistered registered) => UserOf(registered, registered.TenantId is { } tenant ? [tenant] : []);

    /// <summary>The user as of now.</summary>
    /// <param name="registered">The registration.</param>
    public User UserOf(AccountRegistered registered) => UserOf(registered, Tenants);

    /// <summary>The newest mail of a purpose; null when there is none.</summary>
    /// <param name="purpose">The purpose.</param>
    public AskedMail? MailFor(MailPurpose purpose) => purpose == MailPurpose.VerifyEmail ? Verification : PasswordReset;

    private User UserOf(AccountRegistered registered, ImmutableArray<string> tenants) =>
        new(registered.UserId, registered.Email, registered.Name, IsVerified, tenants) { AskedToJoin = registered.AskedToJoin == true };
}
