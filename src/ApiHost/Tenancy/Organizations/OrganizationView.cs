using System.Text.Json.Serialization;
using Actors.ApiHost.Scheduling;

namespace Actors.ApiHost.Tenancy;

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

    /// <summary>The IANA time zone of the business hours.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it is open, week by week.</summary>
    public required IReadOnlyList<WeeklyHoursBody> BusinessHours { get; init; }

    /// <summary>How its pages look.</summary>
    public BrandingBody? Branding { get; init; }

    /// <summary>Settings of its own applications; only for those who manage it.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Names its state for If-Match; grows with each change.</summary>
    public required long Version { get; init; }
}
