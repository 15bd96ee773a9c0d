using System.Collections.Immutable;
using Actors.Grains.Interfaces.Images;

namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>What an organisation says of itself.</summary>
[GenerateSerializer, Immutable, Alias("tenancy.organization-profile")]
public sealed record OrganizationProfile
{
    /// <summary>The name people see.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>The slug by which callers name it; no two organisations have the same, nor one that another had before.</summary>
    [Id(1)] public required string Slug { get; init; }

    /// <summary>The industry.</summary>
    [Id(2)] public string? Industry { get; init; }

    /// <summary>The type of business.</summary>
    [Id(3)] public string? BusinessType { get; init; }

    /// <summary>The phone number.</summary>
    [Id(4)] public string? Phone { get; init; }

    /// <summary>The e-mail address, in lower case.</summary>
    [Id(5)] public string? Email { get; init; }

    /// <summary>The IANA time zone of the business hours.</summary>
    [Id(6)] public string? TimeZone { get; init; }

    /// <summary>
    /// When it is open, week by week, in wall-clock time of its zone. What can be booked is the experts' schedules' to say.
    /// </summary>
    [Id(7)] public ImmutableArray<WeeklyHours> BusinessHours { get; init; } = [];

    /// <summary>How its pages look.</summary>
    [Id(8)] public Branding? Branding { get; init; }

    /// <summary>Settings of its own applications; this product gives them no meaning.</summary>
    [Id(9)] public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What becomes of who registers with its slug; null, as it is for who never said so, is a client.</summary>
    [Id(10)] public SelfRegistration? SelfRegistration { get; init; }

    /// <summary>The language in which it writes to people who have named none, as a tag of BCP 47; English when null.</summary>
    [Id(120)] public string? Locale { get; init; }

    /// <summary>Where it is, in lines as they stand on a letter.</summary>
    [Id(240)] public string? Address { get; init; }

    /// <summary>The page on which strangers book; null, as it is for who never said so, is one that is on.</summary>
    [Id(241)] public BookingPage? BookingPage { get; init; }
}

/// <summary>What becomes of who registers with an organisation's slug. Invitations are another way in, and are not concerned.</summary>
[GenerateSerializer, Alias("tenancy.self-registration")]
public enum SelfRegistration
{
    /// <summary>A client: books and sees what is her own, and nothing of other members.</summary>
    Client,

    /// <summary>A member, at once.</summary>
    Member,

    /// <summary>Somebody who waits until an admin approves or rejects her, and may do nothing until then.</summary>
    Approval,

    /// <summary>Nobody: registrations are refused.</summary>
    Closed,
}

/// <summary>How an organisation's pages look.</summary>
/// <param name="LogoUrl">Where its logo is.</param>
/// <param name="PrimaryColor">A colour as <c>#rrggbb</c>.</param>
/// <param name="SecondaryColor">A colour as <c>#rrggbb</c>.</param>
[GenerateSerializer, Immutable, Alias("tenancy.branding")]
public sealed record Branding(
    [property: Id(0)] string? LogoUrl,
    [property: Id(1)] string? PrimaryColor,
    [property: Id(2)] string? SecondaryColor);

/// <summary>Whether an organisation may be used.</summary>
[GenerateSerializer, Alias("tenancy.status")]
public enum TenantStatus
{
    /// <summary>There is no such organisation.</summary>
    None,

    /// <summary>It may be used.</summary>
    Active,

    /// <summary>It is about to be deleted: only its owners may use it, and restore it.</summary>
    Deleting,

    /// <summary>It is deleted, for good. Its journal and its slug stay.</summary>
    Deleted,
}

/// <summary>An organisation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Profile">What it says of itself.</param>
/// <param name="Status">Whether it may be used.</param>
/// <param name="DeletesAt">When it is deleted for good; null when it is not about to be.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Version">Grows with each change, from 1.</param>
[GenerateSerializer, Immutable, Alias("tenancy.organization")]
public sealed record Organization(
    [property: Id(0)] string Id,
    [property: Id(1)] OrganizationProfile Profile,
    [property: Id(2)] TenantStatus Status,
    [property: Id(3)] DateTimeOffset? DeletesAt,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] DateTimeOffset UpdatedAt,
    [property: Id(6)] long Version)
{
    /// <summary>The logo that was uploaded; null when there is none.</summary>
    [Id(240)] public ImageInfo? Logo { get; init; }

    /// <summary>True until it is deleted for good.</summary>
    public bool IsThere() => Status is TenantStatus.Active or TenantStatus.Deleting;
}

/// <summary>An organisation that is to be created.</summary>
/// <param name="TenantId">Its id.</param>
/// <param name="Profile">What it says of itself.</param>
/// <param name="SlugIsFixed">True when it wants this slug and no other; otherwise the end of its id is added to a slug that is
/// taken.</param>
[GenerateSerializer, Immutable, Alias("tenancy.new-tenant")]
public sealed record NewTenant(
    [property: Id(0)] string TenantId,
    [property: Id(1)] OrganizationProfile Profile,
    [property: Id(2)] bool SlugIsFixed)
{
    /// <summary>An organisation of which only the name is known yet.</summary>
    /// <param name="tenantId">Its id.</param>
    /// <param name="name">Its name.</param>
    /// <param name="slug">The slug it would like.</param>
    public NewTenant(string tenantId, string name, string slug)
        : this(tenantId, new OrganizationProfile { Name = name, Slug = slug }, SlugIsFixed: false)
    {
    }
}
