using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.ApiHost.Tenancy.Public;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>An organisation as its members see it.</summary>
public sealed record OrganizationView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The slug by which callers name it as X-Tenant.</summary>
    public required string Slug { get; init; }

    /// <summary>The caller's role in it.</summary>
    public required string Role { get; init; }

    /// <summary><c>active</c>, or <c>deleting</c> while its owners may restore it.</summary>
    public required string Status { get; init; }

    /// <summary>When it is deleted for good; null when it is not about to be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? DeletesAt { get; init; }

    /// <summary>The industry.</summary>
    public string? Industry { get; init; }

    /// <summary>The type of business.</summary>
    public string? BusinessType { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Where it is, in lines.</summary>
    public string? Address { get; init; }

    /// <summary>The IANA time zone of the business hours.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it is open, week by week.</summary>
    public required IReadOnlyList<WeeklyHoursBody> BusinessHours { get; init; }

    /// <summary>The language in which it writes to people who have named none.</summary>
    public string? Locale { get; init; }

    /// <summary>How its pages look.</summary>
    public BrandingBody? Branding { get; init; }

    /// <summary>Where the logo that was uploaded is on this host.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>The page on which strangers book; absent is one that is on.</summary>
    public BookingPageBody? BookingPage { get; init; }

    /// <summary>What becomes of who registers with its slug: <c>client</c>, <c>member</c>, <c>approval</c> or <c>closed</c>.</summary>
    public required string SelfRegistration { get; init; }

    /// <summary>Settings of its own applications; only for those who manage it.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Names its state for If-Match; grows with each change.</summary>
    public required long Version { get; init; }
}

/// <summary>Organisations as answers show them.</summary>
internal static class OrganizationResponses
{
    /// <summary>An organisation as one of its members sees it.</summary>
    public static OrganizationView ToResponse(Organization organization, Role role) => new()
    {
        Id = organization.Id,
        Name = organization.Profile.Name,
        Slug = organization.Profile.Slug,
        Role = RoleNames.Of(role),
        Status = organization.Status.ToString().ToLowerInvariant(),
        DeletesAt = organization.DeletesAt?.UtcDateTime,
        Industry = organization.Profile.Industry,
        BusinessType = organization.Profile.BusinessType,
        Phone = organization.Profile.Phone,
        Email = organization.Profile.Email,
        Address = organization.Profile.Address,
        TimeZone = organization.Profile.TimeZone,
        BusinessHours = CalendarResponses.ToBodies(organization.Profile.BusinessHours),
        Locale = organization.Profile.Locale,
        Branding = BrandingOf(organization.Profile.Branding),
        LogoUrl = PublicOrganizations.LogoUrlOf(organization),
        BookingPage = BookingPageBodies.Of(organization.Profile.BookingPage),
        SelfRegistration = SelfRegistrationNames.Of(organization.Profile.SelfRegistration),
        Settings = Permissions.Manages(role) ? organization.Profile.Settings : null,
        CreatedAt = organization.CreatedAt.UtcDateTime,
        UpdatedAt = organization.UpdatedAt.UtcDateTime,
        Version = organization.Version,
    };

    /// <summary>An organisation as the request that would make it: what a merge patch is applied to.</summary>
    public static OrganizationInput ToInput(Organization organization) => new()
    {
        Name = organization.Profile.Name,
        Slug = organization.Profile.Slug,
        Industry = organization.Profile.Industry,
        BusinessType = organization.Profile.BusinessType,
        Phone = organization.Profile.Phone,
        Email = organization.Profile.Email,
        Address = organization.Profile.Address,
        TimeZone = organization.Profile.TimeZone,
        BusinessHours = CalendarResponses.ToBodies(organization.Profile.BusinessHours),
        Locale = organization.Profile.Locale,
        Branding = BrandingOf(organization.Profile.Branding),
        BookingPage = BookingPageBodies.Of(organization.Profile.BookingPage),
        SelfRegistration = SelfRegistrationNames.Of(organization.Profile.SelfRegistration),
        Settings = organization.Profile.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value),
    };

    private static BrandingBody? BrandingOf(Branding? branding) => branding is null
        ? null
        : new BrandingBody { LogoUrl = branding.LogoUrl, PrimaryColor = branding.PrimaryColor, SecondaryColor = branding.SecondaryColor };
}
