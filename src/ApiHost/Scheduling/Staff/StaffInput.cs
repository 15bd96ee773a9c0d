using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling;

/// <summary>A person who can be booked, as the organisation describes one.</summary>
public sealed record StaffInput
{
    /// <summary>The name people see, 2 to 50 characters.</summary>
    [Required]
    public string? DisplayName { get; init; }

    /// <summary>The e-mail address; the account with this address acts as the expert.</summary>
    [Required]
    public string? Email { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>About the expert, up to 1,000 characters.</summary>
    public string? Bio { get; init; }

    /// <summary>The IANA time zone in which the calendar starts.</summary>
    [Required]
    public string? TimeZone { get; init; }

    /// <summary>Fields of work, up to 5.</summary>
    public IReadOnlyList<string?>? Categories { get; init; }

    /// <summary>Languages spoken, up to 20.</summary>
    public IReadOnlyList<string?>? Languages { get; init; }

    /// <summary>Years of experience, 0 to 70.</summary>
    public int? YearsOfExperience { get; init; }

    /// <summary>Where the expert works.</summary>
    public LocationBody? Location { get; init; }

    /// <summary>Pages elsewhere, up to 10.</summary>
    public IReadOnlyList<SocialLinkBody?>? SocialLinks { get; init; }

    /// <summary>Only <c>none</c> is offered by this version.</summary>
    public string? MeetingPlatform { get; init; }
}

/// <summary>Where an expert works.</summary>
public sealed record LocationBody
{
    /// <summary>The country.</summary>
    public string? Country { get; init; }

    /// <summary>The state or region.</summary>
    public string? State { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }
}

/// <summary>A page of an expert elsewhere.</summary>
public sealed record SocialLinkBody
{
    /// <summary>instagram, twitter, linkedin or website.</summary>
    [Required]
    public string? Platform { get; init; }

    /// <summary>The address, http or https.</summary>
    [Required]
    public string? Url { get; init; }
}
