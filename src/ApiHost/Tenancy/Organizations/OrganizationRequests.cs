using System.ComponentModel.DataAnnotations;
using Actors.ApiHost.Scheduling.Calendars;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>An organisation, as its owner describes it.</summary>
public sealed record OrganizationInput
{
    /// <summary>The name people see, up to 100 characters.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>The slug by which callers name it as X-Tenant; made from the name when absent. The ten before it stay its own.</summary>
    public string? Slug { get; init; }

    /// <summary>The industry.</summary>
    public string? Industry { get; init; }

    /// <summary>The type of business.</summary>
    public string? BusinessType { get; init; }

    /// <summary>The phone number; strangers see it.</summary>
    public string? Phone { get; init; }

    /// <summary>The e-mail address; strangers see it.</summary>
    public string? Email { get; init; }

    /// <summary>Where it is, in lines of up to 300 characters in all; strangers see it.</summary>
    public string? Address { get; init; }

    /// <summary>The IANA time zone of the business hours.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it is open, week by week.</summary>
    public IReadOnlyList<WeeklyHoursBody?>? BusinessHours { get; init; }

    /// <summary>The language in which it writes to people who have named none, for example pt; English when absent.</summary>
    public string? Locale { get; init; }

    /// <summary>How its pages look.</summary>
    public BrandingBody? Branding { get; init; }

    /// <summary>The page on which strangers book; it is on for who never said so.</summary>
    public BookingPageBody? BookingPage { get; init; }

    /// <summary>
    /// What becomes of who registers with its slug: <c>client</c> (default) books and sees what is her own; <c>member</c> takes part at
    /// once; <c>approval</c> waits until an admin decides; <c>closed</c> is refused. Invitations are not concerned.
    /// </summary>
    public string? SelfRegistration { get; init; }

    /// <summary>Settings of its own applications, up to 50 of up to 500 characters; only those who manage it see them.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }
}

/// <summary>How an organisation's pages look.</summary>
public sealed record BrandingBody
{
    /// <summary>Where a logo for its own applications is, http or https. Booking pages show the one that was uploaded.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>The accent, a colour as <c>#rrggbb</c>.</summary>
    public string? PrimaryColor { get; init; }

    /// <summary>A colour as <c>#rrggbb</c>.</summary>
    public string? SecondaryColor { get; init; }
}
