using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>What a member says of herself to one tenant.</summary>
[GenerateSerializer, Immutable, Alias("tenancy.member-profile")]
public sealed record MemberProfile
{
    /// <summary>The first name.</summary>
    [Id(0), Personal] public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    [Id(1), Personal] public string? LastName { get; init; }

    /// <summary>The phone number.</summary>
    [Id(2), Personal] public string? Phone { get; init; }

    /// <summary>The company.</summary>
    [Id(3), Personal] public string? Company { get; init; }

    /// <summary>The title.</summary>
    [Id(4), Personal] public string? Title { get; init; }

    /// <summary>Where the member lives or works.</summary>
    [Id(5)] public PostalAddress? Address { get; init; }

    /// <summary>About the member.</summary>
    [Id(6), Personal] public string? Bio { get; init; }

    /// <summary>The member's page.</summary>
    [Id(7), Personal] public string? Website { get; init; }

    /// <summary>The member's page at LinkedIn.</summary>
    [Id(8), Personal] public string? LinkedIn { get; init; }

    /// <summary>Where the member's picture is.</summary>
    [Id(9), Personal] public string? AvatarUrl { get; init; }

    /// <summary>What the member can do.</summary>
    [Id(10), Personal] public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>What the member has passed.</summary>
    [Id(11), Personal] public ImmutableArray<Certification> Certifications { get; init; } = [];

    /// <summary>By which ways the member wants to be told of things; null leaves it to the tenant.</summary>
    [Id(12)] public NotificationPreferences? Notifications { get; init; }
}

/// <summary>A postal address.</summary>
/// <param name="Street">Street and number.</param>
/// <param name="City">The city.</param>
/// <param name="State">The state or region.</param>
/// <param name="ZipCode">The postal code.</param>
/// <param name="Country">The country.</param>
[GenerateSerializer, Immutable, Alias("tenancy.postal-address")]
public sealed record PostalAddress(
    [property: Id(0), Personal] string? Street,
    [property: Id(1), Personal] string? City,
    [property: Id(2), Personal] string? State,
    [property: Id(3), Personal] string? ZipCode,
    [property: Id(4), Personal] string? Country);

/// <summary>Something that a member has passed.</summary>
/// <param name="Name">What.</param>
/// <param name="Issuer">Who says so.</param>
/// <param name="IssueDate">Since when.</param>
/// <param name="ExpiryDate">Until when.</param>
[GenerateSerializer, Immutable, Alias("tenancy.certification")]
public sealed record Certification(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Issuer,
    [property: Id(2)] DateOnly? IssueDate,
    [property: Id(3)] DateOnly? ExpiryDate);

/// <summary>By which ways a member wants to be told of things.</summary>
/// <param name="Email">By mail.</param>
/// <param name="Sms">By text message.</param>
/// <param name="Push">By push message.</param>
[GenerateSerializer, Immutable, Alias("tenancy.notification-preferences")]
public sealed record NotificationPreferences([property: Id(0)] bool Email, [property: Id(1)] bool Sms, [property: Id(2)] bool Push);

/// <summary>A member changed name or profile.</summary>
/// <param name="Name">The name from now on.</param>
/// <param name="Profile">The profile from now on.</param>
[GenerateSerializer, Immutable, Alias("tenancy.member-profile-changed.v1")]
public sealed record MemberProfileChanged([property: Id(0), Personal] string Name, [property: Id(1)] MemberProfile Profile) : IEvent;
