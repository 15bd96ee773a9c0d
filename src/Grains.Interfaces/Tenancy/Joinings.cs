namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>A user who registered asks to join, and waits for the tenant's word. The first event of such a member's stream.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address, in lower case.</param>
[GenerateSerializer, Immutable, Alias("tenancy.member-join-asked.v1")]
public sealed record MemberJoinAsked(
    [property: Id(0)] string UserId,
    [property: Id(1), Personal] string Name,
    [property: Id(2), Personal] string Email) : IEvent
{
    /// <summary>What is known of the user already; null when nothing is.</summary>
    [Id(3)] public MemberProfile? Profile { get; init; }
}

/// <summary>A user who asked to join was rejected.</summary>
/// <param name="Decision">The ordinal of the tenant's decision.</param>
[GenerateSerializer, Immutable, Alias("tenancy.member-join-rejected.v1")]
public sealed record MemberJoinRejected([property: Id(0)] long Decision) : IEvent;

/// <summary>The tenant decided that a user who asked to join becomes a member. The member's own stream follows.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Role">The role.</param>
[GenerateSerializer, Immutable, Alias("tenancy.joining-approved.v1")]
public sealed record JoiningApproved([property: Id(0)] string UserId, [property: Id(1)] Role Role) : IEvent;

/// <summary>The tenant decided that a user who asked to join does not. The member's own stream follows.</summary>
/// <param name="UserId">The user.</param>
[GenerateSerializer, Immutable, Alias("tenancy.joining-rejected.v1")]
public sealed record JoiningRejected([property: Id(0)] string UserId) : IEvent;
