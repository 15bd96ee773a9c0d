namespace Actors.Grains.Interfaces.Identity;

/// <summary>Another issuer's user belongs to an organisation of that issuer, as the issuer tells.</summary>
/// <param name="Organization">The organisation: the key of its <see cref="IExternalOrganizationGrain"/>.</param>
/// <param name="MembershipId">What the issuer calls it. Who leaves and comes again has another.</param>
/// <param name="BeganAt">When it began there, in milliseconds since 1970.</param>
/// <param name="Version">When it was changed there last, in milliseconds since 1970.</param>
/// <param name="Role">The role, as the issuer names it; empty when it tells none.</param>
/// <param name="IsEnded">True once it has ended, which is its last word.</param>
[GenerateSerializer, Immutable, Alias("identity.external-membership")]
public sealed record ExternalMembership(
    [property: Id(0)] string Organization,
    [property: Id(1)] string MembershipId,
    [property: Id(2)] long BeganAt,
    [property: Id(3)] long Version,
    [property: Id(4)] string Role,
    [property: Id(5)] bool IsEnded);

/// <summary>The issuer told of a membership of its user.</summary>
/// <param name="Membership">The membership, as it is now.</param>
[GenerateSerializer, Immutable, Alias("identity.external-membership-told.v1")]
public sealed record ExternalMembershipTold([property: Id(0)] ExternalMembership Membership) : IEvent;

/// <summary>
/// The tenant has what the issuer told of a membership. What the tenant decides later holds until the issuer says otherwise.
/// </summary>
/// <param name="Organization">The organisation: the key of its <see cref="IExternalOrganizationGrain"/>.</param>
/// <param name="MembershipId">What the issuer calls the membership.</param>
/// <param name="Role">The role that the member got by it; null when it makes no member.</param>
[GenerateSerializer, Immutable, Alias("identity.external-membership-settled.v1")]
public sealed record ExternalMembershipSettled(
    [property: Id(0)] string Organization, [property: Id(1)] string MembershipId, [property: Id(2)] Role? Role) : IEvent;

/// <summary>A membership and its user, for whoever carries it out.</summary>
/// <param name="Membership">The membership, as the issuer told it last.</param>
/// <param name="User">The user; null while the issuer has not told who she is, and once the account was erased.</param>
/// <param name="Settled">What the tenant has of it; null when nothing.</param>
[GenerateSerializer, Immutable, Alias("identity.external-membership-standing")]
public sealed record ExternalMembershipStanding(
    [property: Id(0)] ExternalMembership Membership,
    [property: Id(1)] ExternalAccountData? User,
    [property: Id(2)] ExternalMembershipSettled? Settled);

/// <summary>Whose word tells what another issuer's user may do in an organisation.</summary>
[GenerateSerializer, Alias("identity.external-rights")]
public enum ExternalRights
{
    /// <summary>That of the token: nothing else has told of her membership, or the tenant does not have it yet.</summary>
    OfToken,

    /// <summary>That of the tenant, which knows her as a member, or did.</summary>
    OfMember,

    /// <summary>Nobody's: the issuer has told that her membership has ended.</summary>
    None,
}

/// <summary>The documents of memberships that another issuer has told of.</summary>
public static class ExternalMembershipDocuments
{
    /// <summary>
    /// An <see cref="ExternalMembership"/> of the tenant <c>system</c>: owner the id of the user's account, category the id of the
    /// organisation. By them the members of an organisation are found.
    /// </summary>
    public const string Kind = "external-membership";

    /// <summary>The id of a membership's document.</summary>
    /// <param name="accountId">The id of the user's account.</param>
    /// <param name="organization">The organisation: the key of its <see cref="IExternalOrganizationGrain"/>.</param>
    public static string IdOf(string accountId, string organization) => $"{accountId}-{GrainKey.IdOf(organization)}";
}
