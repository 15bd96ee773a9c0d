using Actors.Journaling;

namespace Actors.Identity;

/// <summary>An account; without a user id there is none.</summary>
internal sealed class Account : IFoldedState
{
    /// <summary>The registration that made the account, with the hash as it was then; null when there is no account.</summary>
    public AccountRegistered? Registered { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>The newest hash of the password.</summary>
    public string PasswordHash { get; private set; } = "";

    /// <summary>Users whose accounts this address had, with the last step of their erasure that is done.</summary>
    public Dictionary<string, int> Erased { get; } = [];

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case AccountRegistered registered:
                Registered = registered;
                RegisteredAt = at;
                PasswordHash = registered.PasswordHash;
                break;
            case PasswordRehashed rehashed:
                PasswordHash = rehashed.PasswordHash;
                break;
            case AccountErased erased:
                Erased[erased.UserId] = 0;
                Registered = null;
                PasswordHash = "";
                break;
            case ErasureAdvanced advanced:
                Erased[advanced.UserId] = advanced.Step;
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
