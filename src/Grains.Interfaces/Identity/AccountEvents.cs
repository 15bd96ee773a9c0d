using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Interfaces.Identity;

/// <summary>A user registered.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Email">The address.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">The phone number.</param>
/// <param name="Company">The company.</param>
/// <param name="Title">The title.</param>
/// <param name="PasswordHash">What the password hasher made of the password.</param>
/// <param name="TenantId">The tenant the user created or joined, or null.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("identity.account-registered.v1")]
public sealed record AccountRegistered(
    [property: Id(0)] string UserId,
    [property: Id(1), Personal] string Email,
    [property: Id(2), Personal] string Name,
    [property: Id(3), Personal] string? Phone,
    [property: Id(4), Personal] string? Company,
    [property: Id(5), Personal] string? Title,
    [property: Id(6), Personal] string PasswordHash,
    [property: Id(7)] string? TenantId,
    [property: Id(8), Personal] string? Fingerprint) : IEvent
{
    /// <summary>True when the tenant had to approve the user first; null when it had not.</summary>
    [Id(9)] public bool? AskedToJoin { get; init; }
}

/// <summary>A password's hash was made anew, because its strength had fallen behind.</summary>
/// <param name="PasswordHash">What the password hasher made of the password.</param>
[GenerateSerializer, Immutable, Alias("identity.password-rehashed.v1")]
public sealed record PasswordRehashed([property: Id(0), Personal] string PasswordHash) : IEvent;

/// <summary>The user came to belong to another tenant. Whether that is still so is the member's to say.</summary>
/// <param name="TenantId">The tenant.</param>
[GenerateSerializer, Immutable, Alias("identity.tenant-joined.v1")]
public sealed record TenantJoined([property: Id(0)] string TenantId) : IEvent;

/// <summary>The user created a further organisation, and belongs to it.</summary>
/// <param name="TenantId">The organisation.</param>
/// <param name="Profile">What it says of itself.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("identity.tenant-founded.v1")]
public sealed record TenantFounded(
    [property: Id(0)] string TenantId,
    [property: Id(1)] OrganizationProfile Profile,
    [property: Id(2)] string? Fingerprint) : IEvent;
