using Actors.Journaling;

namespace Actors.Identity;

/// <summary>An account; without a user id there is none.</summary>
internal sealed class Account : IFoldedState
{
    /// <summary>The registration that made the account, with the hash as it was then; null when there is no account.</summary>
    public AccountRegistered? Registered { get; private set; }

    /// <summary>The newest hash of the password.</summary>
    public string PasswordHash { get; private set; } = "";

    /// <summary>The ids of the newest sessions, oldest first; some of them may have ended.</summary>
    public List<string> Sessions { get; } = [];

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case AccountRegistered registered:
                Registered = registered;
                PasswordHash = registered.PasswordHash;
                break;
            case PasswordRehashed rehashed:
                PasswordHash = rehashed.PasswordHash;
                break;
            case SignedIn signedIn:
                Sessions.Add(signedIn.SessionId);
                if (Sessions.Count > SessionDecisions.MostSessions) Sessions.RemoveAt(0);
                break;
            default:
                throw new InvalidOperationException($"An account's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>The user, signed in to a tenant.</summary>
    /// <param name="registered">The registration.</param>
    public static User UserOf(AccountRegistered registered) =>
        new(registered.UserId, registered.Email, registered.Name, EmailVerified: false, registered.Membership);
}
