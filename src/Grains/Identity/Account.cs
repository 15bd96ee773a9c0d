using System.Collections.Immutable;
using Actors.Journaling;
using Actors.Tenancy;

namespace Actors.Identity;

/// <summary>An account; without a user id there is none.</summary>
internal sealed class Account : IFoldedState
{
    /// <summary>The registration that made the account, with the hash as it was then; null when there is no account.</summary>
    public AccountRegistered? Registered { get; private set; }

    /// <summary>The tenants that the user ever joined, in that order.</summary>
    public ImmutableArray<string> Tenants { get; private set; } = [];

    /// <summary>The organisations that the user created after registering, as they were first answered.</summary>
    public Dictionary<string, (Organization Organization, string? Fingerprint)> Founded { get; } = [];

    /// <summary>The newest hash of the password.</summary>
    public string PasswordHash { get; private set; } = "";

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case AccountRegistered registered:
                Registered = registered;
                PasswordHash = registered.PasswordHash;
                Tenants = TenantsOf(registered);
                break;
            case TenantJoined joined:
                Tenants = Tenants.Add(joined.TenantId);
                break;
            case TenantFounded founded:
                Tenants = Tenants.Add(founded.TenantId);
                Founded[founded.TenantId] = (TenantRecord.Founded(founded.TenantId, founded.Profile, at), founded.Fingerprint);
                break;
            case PasswordRehashed rehashed:
                PasswordHash = rehashed.PasswordHash;
                break;
            default:
                throw new InvalidOperationException($"An account's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>The user as first registered.</summary>
    /// <param name="registered">The registration.</param>
    public static User UserOf(AccountRegistered registered) => UserOf(registered, TenantsOf(registered));

    /// <summary>The user with the tenants that were joined since.</summary>
    /// <param name="registered">The registration.</param>
    /// <param name="tenants">The tenants.</param>
    public static User UserOf(AccountRegistered registered, ImmutableArray<string> tenants) =>
        new(registered.UserId, registered.Email, registered.Name, EmailVerified: false, tenants);

    private static ImmutableArray<string> TenantsOf(AccountRegistered registered) => registered.TenantId is { } tenant ? [tenant] : [];
}
