using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Interfaces.Privacy;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Identity;

/// <summary>A user whom another issuer knows, as the issuer tells.</summary>
/// <param name="Issuer">The issuer, as its tokens name it.</param>
/// <param name="Subject">The user's id there.</param>
/// <param name="Name">The name, if the issuer tells it.</param>
/// <param name="Email">The address, if the issuer says that it is the user's; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("identity.external-profile")]
public sealed record ExternalProfile(
    [property: Id(0)] string Issuer,
    [property: Id(1), Personal] string Subject,
    [property: Id(2), Personal] string? Name,
    [property: Id(3), Personal] string? Email);

/// <summary>A user of another issuer was seen for the first time, and has an account of its own from now on.</summary>
/// <param name="UserId">The user's id here.</param>
/// <param name="Profile">Who it is.</param>
[GenerateSerializer, Immutable, Alias("identity.external-account-linked.v1")]
public sealed record ExternalAccountLinked([property: Id(0)] string UserId, [property: Id(1)] ExternalProfile Profile) : IEvent;

/// <summary>The issuer told who its user is now, outside of any token.</summary>
/// <param name="Profile">Who it is.</param>
/// <param name="Version">Grows with whatever the issuer tells: what is older is not told any more.</param>
/// <param name="IsBlocked">True when the issuer lets the user in no more; false when it does, or does again.</param>
[GenerateSerializer, Immutable, Alias("identity.external-account-told.v1")]
public sealed record ExternalAccountTold(
    [property: Id(0)] ExternalProfile Profile, [property: Id(1)] long Version, [property: Id(2)] bool IsBlocked) : IEvent;

/// <summary>The issuer has its user no more: nothing makes the account anew.</summary>
[GenerateSerializer, Immutable, Alias("identity.external-account-closed.v1")]
public sealed record ExternalAccountClosed : IEvent;

/// <summary>What the account of another issuer's user holds, for the user herself.</summary>
/// <param name="UserId">The user's id here.</param>
/// <param name="Profile">Who it is, as the issuer told last.</param>
/// <param name="LinkedAt">When the user was seen for the first time.</param>
[GenerateSerializer, Immutable, Alias("identity.external-account-data")]
public sealed record ExternalAccountData(
    [property: Id(0)] string UserId,
    [property: Id(1)] ExternalProfile Profile,
    [property: Id(2)] DateTimeOffset LinkedAt);

/// <summary>
/// External accounts are found by issuer and subject; the key holds a digest, so that no id of theirs stands in keys and logs.
/// </summary>
public static class ExternalAccountKey
{
    /// <summary>The key of the account of an issuer's user.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="subject">The user's id there.</param>
    public static string For(string issuer, string subject) =>
        // An issuer is configured and holds no line break, so no two pairs write the same text.
        GrainKey.For(Caller.System, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}"))));
}

/// <summary>
/// The account of another issuer's user. The key is <c>system/{hash of issuer and subject}</c> (see <see cref="ExternalAccountKey"/>).
/// </summary>
[Alias("identity.external-account")]
public interface IExternalAccountGrain : IGrainWithStringKey
{
    /// <summary>
    /// The user's id here; the first call makes the account. AUTHENTICATION_FAILED when the account was erased after the token was issued,
    /// and when the issuer lets the user in no more.
    /// </summary>
    /// <param name="profile">Who it is.</param>
    /// <param name="userId">The id that a new account gets.</param>
    /// <param name="issuedAt">When the token was issued; null when it does not tell, which makes no account anew that was erased.</param>
    [Alias("link")]
    Task<Outcome<string>> Link(ExternalProfile profile, string userId, DateTimeOffset? issuedAt);

    /// <summary>
    /// True while the account is this user's, was not erased, and the issuer lets the user in. Every request asks this.
    /// </summary>
    /// <param name="userId">The user's id here.</param>
    [Alias("is-of"), ReadOnly]
    Task<bool> IsOf(string userId);

    /// <summary>
    /// Takes in what the issuer tells of its user outside of any token; the first time makes the account. What is not newer than what was
    /// told before is answered as a repeat, and changes nothing. RESOURCE_NOT_FOUND when the issuer has the user no more, or the account
    /// was erased: then only a sign-in makes it anew.
    /// </summary>
    /// <param name="profile">Who it is.</param>
    /// <param name="userId">The id that a new account gets.</param>
    /// <param name="version">Grows with whatever the issuer tells.</param>
    /// <param name="isBlocked">True when the issuer lets the user in no more.</param>
    /// <returns>The user's id here.</returns>
    [Alias("tell")]
    Task<Outcome<string>> Tell(ExternalProfile profile, string userId, long version, bool isBlocked);

    /// <summary>
    /// Erases the account for good, because the issuer has its user no more: as <see cref="Erase"/> does, and nothing makes it anew. A
    /// repeat changes nothing; an account that there never was is closed all the same, so that what comes late does not make it.
    /// </summary>
    [Alias("close")]
    Task Close();

    /// <summary>
    /// Takes in what the issuer tells of a membership of its user, who may not have come yet. What is older than what was told before is
    /// answered as a repeat, and changes nothing: a membership that has ended stays so, and a later one takes its place.
    /// RESOURCE_NOT_FOUND when the issuer has the user no more, LIMIT_REACHED when she belongs to too many organisations.
    /// </summary>
    /// <param name="membership">The membership.</param>
    /// <returns>The user's membership of that organisation as it is then.</returns>
    [Alias("tell-membership")]
    Task<Outcome<ExternalMembershipStanding>> TellMembership(ExternalMembership membership);

    /// <summary>The memberships of which the issuer has told, as the journal has them at this moment; at most 200.</summary>
    [Alias("get-memberships")]
    Task<ImmutableArray<ExternalMembershipStanding>> GetMemberships();

    /// <summary>Notes what the tenant has of a membership. A repeat changes nothing.</summary>
    /// <param name="settled">What it has.</param>
    [Alias("settle-membership")]
    Task SettleMembership(ExternalMembershipSettled settled);

    /// <summary>Whose word tells what the user may do in an organisation. Every request of a member of one asks this.</summary>
    /// <param name="organization">The organisation: the key of its <see cref="IExternalOrganizationGrain"/>.</param>
    [Alias("get-rights"), ReadOnly]
    Task<ExternalRights> GetRights(string organization);

    /// <summary>Reads everything that the account holds of its user; RESOURCE_NOT_FOUND when there is none.</summary>
    [Alias("get-data")]
    Task<Outcome<ExternalAccountData>> GetData();

    /// <summary>
    /// Erases the account at once, and what tenants hold of the person soon after, as <see cref="IAccountGrain.Erase"/> does. Whoever calls
    /// has made sure that it is the user who asks. RESOURCE_NOT_FOUND when the account is not this user's.
    /// </summary>
    /// <param name="userId">The user's id here.</param>
    /// <param name="email">The address, in lower case, whose things are hers too; null when the issuer says of none that it is.</param>
    /// <returns>What the account held.</returns>
    [Alias("erase")]
    Task<Outcome<ExternalAccountData>> Erase(string userId, string? email);

    /// <summary>
    /// Notes that a step of an erasure is done, and adds the effect of the next one. Does nothing when it is noted already.
    /// </summary>
    /// <param name="done">The erasure, with the step that is done.</param>
    /// <param name="isLast">True when nothing is left to do.</param>
    [Alias("advance-erasure")]
    Task AdvanceErasure(PersonErasure done, bool isLast);
}
