using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>A user as one tenant knows them. The same person in two tenants is two members.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">The name, as the account had it when the user joined.</param>
/// <param name="Email">The e-mail address, in lower case.</param>
/// <param name="Role">What the member may do.</param>
/// <param name="ExpertId">The expert who the member is by the tenant's word; null when nobody said so.</param>
/// <param name="JoinedAt">When the member joined, for the last time.</param>
/// <param name="UpdatedAt">When anything of this last changed.</param>
/// <param name="Version">Grows with each change, from 1.</param>
[GenerateSerializer, Immutable, Alias("tenancy.member")]
public sealed record Member(
    [property: Id(0)] string UserId,
    [property: Id(1)] string Name,
    [property: Id(2)] string Email,
    [property: Id(3)] Role Role,
    [property: Id(4)] string? ExpertId,
    [property: Id(5)] DateTimeOffset JoinedAt,
    [property: Id(6)] DateTimeOffset UpdatedAt,
    [property: Id(7)] long Version)
{
    /// <summary>What the member says of herself.</summary>
    [Id(8)] public MemberProfile Profile { get; init; } = new();
}

/// <summary>Who joins a tenant.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address, in lower case.</param>
[GenerateSerializer, Immutable, Alias("tenancy.joining")]
public sealed record Joining([property: Id(0)] string UserId, [property: Id(1)] string Name, [property: Id(2)] string Email)
{
    /// <summary>What is known of the user already; null when nothing is.</summary>
    [Id(3)] public MemberProfile? Profile { get; init; }
}

/// <summary>What a tenant has decided about one member. The tenant decides, in one order; the member carries it out.</summary>
/// <param name="Ordinal">The place of the decision in the tenant's stream: a member never goes back to an earlier one.</param>
/// <param name="UserId">About whom.</param>
/// <param name="Role">The role from now on; null when the member is removed.</param>
/// <param name="ExpertId">The expert who the member is from now on; null for none.</param>
/// <param name="Joining">Who joins; null when it is about a member who is there already.</param>
[GenerateSerializer, Immutable, Alias("tenancy.member-decision")]
public sealed record MemberDecision(
    [property: Id(0)] long Ordinal,
    [property: Id(1)] string UserId,
    [property: Id(2)] Role? Role,
    [property: Id(3)] string? ExpertId,
    [property: Id(4)] Joining? Joining);

/// <summary>A user joined, for the first time or again.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address, in lower case.</param>
/// <param name="Role">The role.</param>
/// <param name="ExpertId">The expert who the member is; null for none.</param>
/// <param name="Decision">The ordinal of the tenant's decision; 0 when the user joined by registering.</param>
[GenerateSerializer, Immutable, Alias("tenancy.member-joined.v1")]
public sealed record MemberJoined(
    [property: Id(0)] string UserId,
    [property: Id(1), Personal] string Name,
    [property: Id(2), Personal] string Email,
    [property: Id(3)] Role Role,
    [property: Id(4)] string? ExpertId,
    [property: Id(5)] long Decision) : IEvent
{
    /// <summary>What was known of the user already; null when nothing was.</summary>
    [Id(6)] public MemberProfile? Profile { get; init; }
}

/// <summary>A member's role, or the expert who the member is, changed.</summary>
/// <param name="Role">The role from now on.</param>
/// <param name="ExpertId">The expert who the member is from now on; null for none.</param>
/// <param name="Decision">The ordinal of the tenant's decision.</param>
[GenerateSerializer, Immutable, Alias("tenancy.member-role-changed.v1")]
public sealed record MemberRoleChanged(
    [property: Id(0)] Role Role,
    [property: Id(1)] string? ExpertId,
    [property: Id(2)] long Decision) : IEvent;

/// <summary>A member was removed; the user may join again.</summary>
/// <param name="Decision">The ordinal of the tenant's decision.</param>
[GenerateSerializer, Immutable, Alias("tenancy.member-removed.v1")]
public sealed record MemberRemoved([property: Id(0)] long Decision) : IEvent;

/// <summary>What a member's stream tells of the person was erased. The user is no member any more and never again.</summary>
[GenerateSerializer, Immutable, Alias("tenancy.member-erased.v1")]
public sealed record MemberErased : IEvent;

/// <summary>One member. The key is <c>{tenant}/{userId}</c>.</summary>
[Alias("tenancy.member-grain")]
public interface IMemberGrain : IGrainWithStringKey
{
    /// <summary>Reads the member; null when the user is none, or no more. Every request of a member asks this.</summary>
    [Alias("get"), ReadOnly]
    Task<Member?> Get();

    /// <summary>The user who asked to join and waits for the tenant's word; null when nobody waits. It gives no right.</summary>
    [Alias("get-asking"), ReadOnly]
    Task<Member?> GetAsking();

    /// <summary>
    /// Carries out what the tenant has decided. An older decision than the last one changes nothing, so it may come twice or late.
    /// </summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The member as it is then, or as it was before it was removed.</returns>
    [Alias("settle")]
    Task<Outcome<Member>> CarryOut(MemberDecision decision);

    /// <summary>Replaces name and profile; only the member may.</summary>
    /// <param name="name">The name.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("change-profile")]
    Task<Outcome<Member>> ChangeProfile(string name, MemberProfile profile, long? expectedVersion);

    /// <summary>
    /// Erases what the stream and the documents tell of the person. Does nothing for a user who never was a member, or is erased.
    /// </summary>
    [Alias("erase")]
    Task Erase();
}
