using System.Collections.Immutable;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Tenancy;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Identity;

/// <summary>A request to register.</summary>
[GenerateSerializer, Immutable, Alias("identity.registration")]
public sealed record Registration
{
    /// <summary>The new user's id.</summary>
    [Id(0)] public required string UserId { get; init; }

    /// <summary>The e-mail address, in lower case.</summary>
    [Id(1)] public required string Email { get; init; }

    /// <summary>The password, in the clear; it is hashed off the grain's turn and never kept.</summary>
    [Id(2)] public required string Password { get; init; }

    /// <summary>The user's name.</summary>
    [Id(3)] public required string Name { get; init; }

    /// <summary>The phone number.</summary>
    [Id(4)] public string? Phone { get; init; }

    /// <summary>The company.</summary>
    [Id(5)] public string? Company { get; init; }

    /// <summary>The title.</summary>
    [Id(6)] public string? Title { get; init; }

    /// <summary>The organisation to create with this user as its owner; null to join <see cref="JoinTenant"/>.</summary>
    [Id(7)] public NewTenant? Organization { get; init; }

    /// <summary>The id of the tenant to join in the way that <see cref="JoinBy"/> says; null to join none.</summary>
    [Id(8)] public string? JoinTenant { get; init; }

    /// <summary>The request's fingerprint, which leaves out the password; null when the caller gave no idempotency key.</summary>
    [Id(9)] public string? Fingerprint { get; init; }

    /// <summary>What the token of the mail is computed from that proves the address; null sends none.</summary>
    [Id(10)] public string? VerificationNonce { get; init; }

    /// <summary>
    /// The id of the tenant whose invitation the user is about to accept; null without one. The tenant found its token, which came by mail,
    /// good for the address, so that the address is proven.
    /// </summary>
    [Id(11)] public string? InvitedTo { get; init; }

    /// <summary>What the tenant makes of who joins it by registering.</summary>
    [Id(12)] public SelfRegistration JoinBy { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"Registration of {UserId}";
}

/// <summary>A user, as far as the account tells.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Name">The name.</param>
/// <param name="EmailVerified">True once the address is known to be the user's.</param>
/// <param name="Tenants">
/// The tenants that the user ever joined, in that order. The role in each, and whether the user is still a member, is the member's to say.
/// </param>
[GenerateSerializer, Immutable, Alias("identity.user")]
public sealed record User(
    [property: Id(0)] string UserId,
    [property: Id(1)] string Email,
    [property: Id(2)] string Name,
    [property: Id(3)] bool EmailVerified,
    [property: Id(4)] ImmutableArray<string> Tenants)
{
    /// <summary>True when the tenant that the user registered with was to approve her first.</summary>
    [Id(5)] public bool AskedToJoin { get; init; }
}

/// <summary>
/// One account. Accounts belong to no tenant: the key is <c>system/{hash of the e-mail address}</c> (see <see cref="AccountKey"/>).
/// </summary>
[Alias("identity.account")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>
    /// Registers. The account, and the organisation if one is asked for, become durable in one commit. DUPLICATE_RESOURCE when the
    /// address is registered already.
    /// </summary>
    /// <param name="registration">Who registers, with what.</param>
    [Alias("register")]
    Task<Outcome<User>> Register(Registration registration);

    /// <summary>
    /// Checks a password and begins a session, in one commit. Takes as long for an unknown address as for a known one.
    /// AUTHENTICATION_FAILED when either is wrong, or the user does not belong to the tenant.
    /// </summary>
    /// <param name="password">The password, in the clear.</param>
    /// <param name="tenantId">The tenant to sign in to, which the user must have joined; null names none.</param>
    /// <param name="session">The session that begins when the password is right.</param>
    [Alias("sign-in")]
    Task<Outcome<User>> Login(string password, string? tenantId, NewSession session);

    /// <summary>The user as the account tells at this moment; RESOURCE_NOT_FOUND when there is none.</summary>
    [Alias("find")]
    Task<Outcome<User>> Find();

    /// <summary>Reads everything that the account holds of its user, but for the password.</summary>
    [Alias("get-data")]
    Task<Outcome<AccountData>> GetData();

    /// <summary>
    /// Erases the account at once, and what tenants hold of the person soon after, by an effect that goes on until it is done. A wrong
    /// password is AUTHENTICATION_FAILED; RESOURCE_NOT_FOUND when the account is not this user's.
    /// </summary>
    /// <param name="userId">The user, whose account it must be.</param>
    /// <param name="password">The password, in the clear.</param>
    /// <param name="isAddressProven">True when things that name the address only are hers too.</param>
    [Alias("erase")]
    Task<Outcome<User>> Erase(string userId, string password, bool isAddressProven);

    /// <summary>
    /// Notes that a step of an erasure is done, and adds the effect of the next one. Does nothing when it is noted already.
    /// </summary>
    /// <param name="done">The erasure, with the step that is done.</param>
    /// <param name="isLast">True when nothing is left to do.</param>
    [Alias("advance-erasure")]
    Task AdvanceErasure(PersonErasure done, bool isLast);

    /// <summary>
    /// Sends the mail again that proves the address. INVALID_TRANSITION when it is proven, LIMIT_REACHED within a minute of the last one.
    /// </summary>
    /// <param name="nonce">What the mail's token is computed from.</param>
    [Alias("ask-verification")]
    Task<Outcome<User>> AskVerification(string nonce);

    /// <summary>Proves the address. VALIDATION_ERROR unless it is the newest token, in time, for the first time.</summary>
    /// <param name="nonce">The nonce of the token that came back.</param>
    [Alias("verify-email")]
    Task<Outcome<User>> VerifyEmail(string nonce);

    /// <summary>
    /// Sends a mail with which a new password can be set; nothing when there is no account, or within a minute of the last one.
    /// </summary>
    /// <param name="nonce">What the mail's token is computed from.</param>
    [Alias("ask-password-reset")]
    Task AskPasswordReset(string nonce);

    /// <summary>
    /// Sets a password, proves the address and ends all sessions. VALIDATION_ERROR unless it is the newest token, in time, for the first
    /// time.
    /// </summary>
    /// <param name="nonce">The nonce of the token that came back.</param>
    /// <param name="password">The new password, in the clear.</param>
    [Alias("reset-password")]
    Task<Outcome<User>> ResetPassword(string nonce, string password);

    /// <summary>Changes the password and ends all other sessions. VALIDATION_ERROR when the current one is wrong.</summary>
    /// <param name="change">The old and the new one.</param>
    [Alias("change-password")]
    Task<Outcome<User>> ChangePassword(PasswordChange change);

    /// <summary>Whom a mail goes to; null when it no longer matters.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="nonce">What its token is computed from.</param>
    [Alias("recipient")]
    Task<MailRecipient?> RecipientOf(MailPurpose purpose, string nonce);

    /// <summary>The tenants that the user ever joined, in that order.</summary>
    [Alias("get-tenants"), ReadOnly]
    Task<ImmutableArray<string>> GetTenants();

    /// <summary>
    /// Notes that the user comes to belong to a tenant, before the tenant makes it so. The invitation's token came by mail, so that it
    /// proves the address as well. Noting it twice changes nothing. RESOURCE_NOT_FOUND when the account is not this user's.
    /// </summary>
    /// <param name="userId">The user, whose account it must be.</param>
    /// <param name="tenantId">The tenant, which found the token good for the account's address.</param>
    [Alias("join")]
    Task<Outcome<User>> Join(string userId, string tenantId);

    /// <summary>
    /// Creates a further organisation with this user as its owner, all in one commit. DUPLICATE_RESOURCE when it wants a slug that is
    /// taken.
    /// </summary>
    /// <param name="key">The organisation's id.</param>
    /// <param name="tenant">The organisation.</param>
    [Alias("found")]
    Task<Outcome<Organization>> Found(CreationKey key, NewTenant tenant);
}
