using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Experts;

/// <summary>An expert as strangers see one.</summary>
public sealed record ExpertView
{
    /// <summary>The expert's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>About the expert.</summary>
    public string? Bio { get; init; }

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
}

/// <summary>Experts as strangers see them.</summary>
internal static class ExpertResponses
{
    /// <summary>An expert as strangers see one.</summary>
    public static ExpertView ToResponse(Expert expert)
    {
        var profile = expert.Profile;
        return new ExpertView
        {
            Id = expert.Id,
            DisplayName = profile.DisplayName,
            Title = profile.Title,
            Bio = profile.Bio,
            Specialty = profile.Specialty,
            Badge = profile.Badge,
            Categories = Listed(profile.Categories),
            Languages = Listed(profile.Languages),
            YearsOfExperience = profile.YearsOfExperience,
            Education = Listed(profile.Education),
            Conditions = Listed(profile.Conditions),
            Certifications = Listed(profile.Certifications),
            Insurance = Listed(profile.Insurance),
            SessionFormats = Listed(profile.SessionFormats),
            PriceFrom = ServiceResponses.PriceOf(profile.PriceFrom),
            Location = LocationOf(profile.Location),
            SocialLinks = LinksOf(profile.SocialLinks),
            ImageUrl = ImageUrlOf(expert.Id, expert.Image),
            AverageRating = AverageOf(expert.Rating),
            ReviewCount = expert.Rating?.Count ?? 0,
        };
    }

    /// <summary>What an expert says as the request that would say it: what a merge patch is applied to.</summary>
    public static ExpertInput ToInput(Expert expert) => Fill(new ExpertInput(), expert.Profile);

    /// <summary>A request with what an expert says.</summary>
    public static T Fill<T>(T input, ExpertProfile profile)
        where T : ExpertInput => (T)(input with
        {
            DisplayName = profile.DisplayName,
            Title = profile.Title,
            Bio = profile.Bio,
            Specialty = profile.Specialty,
            Categories = Listed(profile.Categories),
            Languages = Listed(profile.Languages),
            YearsOfExperience = profile.YearsOfExperience,
            Education = Listed(profile.Education),
            Conditions = Listed(profile.Conditions),
            Certifications = Listed(profile.Certifications),
            Insurance = Listed(profile.Insurance),
            SessionFormats = Listed(profile.SessionFormats),
            PriceFrom = ServiceResponses.PriceBodyOf(profile.PriceFrom),
            Location = LocationOf(profile.Location),
            SocialLinks = LinksOf(profile.SocialLinks),
        });

    /// <summary>A list that may be absent.</summary>
    public static ImmutableArray<string> Listed(ImmutableArray<string>? values) => values is { IsDefault: false } known ? known : [];

    /// <summary>A place that may be absent.</summary>
    public static LocationBody? LocationOf(Location? location) =>
        location is null ? null : new LocationBody { Country = location.Country, State = location.State, City = location.City };

    /// <summary>Pages elsewhere.</summary>
    public static List<SocialLinkBody> LinksOf(ImmutableArray<SocialLink> links)
    {
        var bodies = new List<SocialLinkBody>();
        if (links.IsDefault) return bodies;
        foreach (var link in links) bodies.Add(new SocialLinkBody { Platform = link.Platform, Url = link.Url });
        return bodies;
    }

    /// <summary>Where a picture is; null when there is none.</summary>
    public static string? ImageUrlOf(string expertId, ImageInfo? image) =>
        image is null ? null : $"{ApiVersion.BasePath}/experts/{expertId}/image/{image.Id}";

    /// <summary>An average; null when there is none.</summary>
    public static decimal? AverageOf(ExpertRating? rating) => rating?.Hundredths() is { } average ? average / 100m : null;
}
