using System.Text.Json.Serialization;
using Actors.ApiHost.Scheduling.Experts;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Staff;

/// <summary>A person who can be booked.</summary>
public sealed record StaffView
{
    /// <summary>The expert's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>About the expert.</summary>
    public string? Bio { get; init; }

    /// <summary>The IANA time zone in which the calendar started.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The field that the expert is best at.</summary>
    public string? Specialty { get; init; }

    /// <summary>A distinction that the organisation gives.</summary>
    public string? Badge { get; init; }

    /// <summary>Fields of work.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Languages spoken.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Years of experience.</summary>
    public int? YearsOfExperience { get; init; }

    /// <summary>Schools and degrees.</summary>
    public required IReadOnlyList<string> Education { get; init; }

    /// <summary>What the expert helps with.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>Certificates and licences.</summary>
    public required IReadOnlyList<string> Certifications { get; init; }

    /// <summary>Insurances that are accepted.</summary>
    public required IReadOnlyList<string> Insurance { get; init; }

    /// <summary>How sessions are held: video, phone, in_person, chat.</summary>
    public required IReadOnlyList<string> SessionFormats { get; init; }

    /// <summary>What a session costs at least.</summary>
    public PriceView? PriceFrom { get; init; }

    /// <summary>Where the expert works.</summary>
    public LocationBody? Location { get; init; }

    /// <summary>Pages elsewhere.</summary>
    public required IReadOnlyList<SocialLinkBody> SocialLinks { get; init; }

    /// <summary>Where the picture is on this host; who has not signed in adds <c>?tenant=</c>.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The average of the reviews' ratings, 1 to 5 with two decimals; null while there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal? AverageRating { get; init; }

    /// <summary>How many reviews it is of.</summary>
    public required int ReviewCount { get; init; }

    /// <summary>Since when strangers see the profile; null while they do not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? PublishedAt { get; init; }

    /// <summary>Always <c>none</c> in this version.</summary>
    public string MeetingPlatform { get; init; } = NotOffered.MeetingPlatform;

    /// <summary>When the expert was added.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the profile last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }
}

/// <summary>Experts as answers show them.</summary>
internal static class StaffResponses
{
    /// <summary>An expert as answers show one.</summary>
    public static StaffView ToResponse(Expert expert)
    {
        var known = ExpertResponses.ToResponse(expert);
        return new StaffView
        {
            Id = known.Id,
            DisplayName = known.DisplayName,
            Email = expert.Profile.Email,
            Title = known.Title,
            Bio = known.Bio,
            TimeZone = expert.Profile.TimeZone,
            Specialty = known.Specialty,
            Badge = known.Badge,
            Categories = known.Categories,
            Languages = known.Languages,
            YearsOfExperience = known.YearsOfExperience,
            Education = known.Education,
            Conditions = known.Conditions,
            Certifications = known.Certifications,
            Insurance = known.Insurance,
            SessionFormats = known.SessionFormats,
            PriceFrom = known.PriceFrom,
            Location = known.Location,
            SocialLinks = known.SocialLinks,
            ImageUrl = known.ImageUrl,
            AverageRating = known.AverageRating,
            ReviewCount = known.ReviewCount,
            PublishedAt = expert.PublishedAt?.UtcDateTime,
            CreatedAt = expert.CreatedAt.UtcDateTime,
            UpdatedAt = expert.UpdatedAt.UtcDateTime,
            Version = expert.Version,
        };
    }

    /// <summary>An expert as the request that would add one: what a merge patch is applied to.</summary>
    public static StaffInput ToInput(Expert expert) => ExpertResponses.Fill(
        new StaffInput { Email = expert.Profile.Email, TimeZone = expert.Profile.TimeZone, Badge = expert.Profile.Badge }, expert.Profile);
}
