using System.ComponentModel.DataAnnotations;
using Actors.ApiHost.Scheduling.Services;

namespace Actors.ApiHost.Scheduling.Experts;

/// <summary>What an expert says of himself or herself.</summary>
public record ExpertInput
{
    /// <summary>The name people see, 2 to 50 characters.</summary>
    [Required]
    public string? DisplayName { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>About the expert, up to 1,000 characters; a published profile has at least 100.</summary>
    public string? Bio { get; init; }

    /// <summary>The field that the expert is best at, up to 100 characters.</summary>
    public string? Specialty { get; init; }

    /// <summary>Fields of work, up to 5; a published profile has at least one.</summary>
    public IReadOnlyList<string?>? Categories { get; init; }

    /// <summary>Languages spoken, up to 20; a published profile has at most 10.</summary>
    public IReadOnlyList<string?>? Languages { get; init; }

    /// <summary>Years of experience, 0 to 70.</summary>
    public int? YearsOfExperience { get; init; }

    /// <summary>Schools and degrees, up to 10.</summary>
    public IReadOnlyList<string?>? Education { get; init; }

    /// <summary>What the expert helps with, up to 30.</summary>
    public IReadOnlyList<string?>? Conditions { get; init; }

    /// <summary>Certificates and licences, up to 20.</summary>
    public IReadOnlyList<string?>? Certifications { get; init; }

    /// <summary>Insurances that are accepted, up to 50.</summary>
    public IReadOnlyList<string?>? Insurance { get; init; }

    /// <summary>How sessions are held: any of video, phone, in_person, chat.</summary>
    public IReadOnlyList<string?>? SessionFormats { get; init; }

    /// <summary>What a session costs at least, for people; what is paid is the service's price.</summary>
    public PriceBody? PriceFrom { get; init; }

    /// <summary>Where the expert works.</summary>
    public LocationBody? Location { get; init; }

    /// <summary>Pages elsewhere, up to 10.</summary>
    public IReadOnlyList<SocialLinkBody?>? SocialLinks { get; init; }
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
