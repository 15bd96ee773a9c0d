using System.Collections.Immutable;
using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Experts as requests and answers show them, and what may stand in a request.</summary>
internal static class StaffMapping
{
    private const int LongestName = 100;
    private const int MostLinks = 10;

    private static readonly string[] Platforms = ["instagram", "twitter", "linkedin", "website"];

    /// <summary>Checks a request.</summary>
    /// <param name="input">The request.</param>
    public static Parsed<ExpertProfile> Check(StaffInput input)
    {
        Problems problems = default;
        if (input.Email is null) problems.AddMissing("email");
        if (input.TimeZone is null) problems.AddMissing("timeZone");
        var profile = new ExpertProfile
        {
            DisplayName = TextRules.Required(ref problems, "displayName", input.DisplayName, longest: 50, shortest: 2),
            Email = TextRules.Email(ref problems, "email", input.Email) ?? "",
            Title = TextRules.Optional(ref problems, "title", input.Title, LongestName),
            Bio = TextRules.Lines(ref problems, "bio", input.Bio, 1_000),
            TimeZone = TextRules.TimeZone(ref problems, "timeZone", input.TimeZone) ?? "",
            Categories = TextRules.List(ref problems, "categories", input.Categories, most: 5, LongestName),
            Languages = TextRules.List(ref problems, "languages", input.Languages, most: 20, LongestName),
            YearsOfExperience = NumberRules.Optional(ref problems, "yearsOfExperience", input.YearsOfExperience, 0, 70),
            Location = LocationOf(ref problems, input.Location),
            SocialLinks = LinksOf(ref problems, input.SocialLinks),
        };
        NotOffered.Unless(ref problems, "meetingPlatform", input.MeetingPlatform, NotOffered.MeetingPlatform);
        return problems.None ? profile : problems.ToError();
    }

    /// <summary>An expert as answers show one.</summary>
    /// <param name="expert">The expert.</param>
    public static StaffView ToView(Expert expert) => new()
    {
        Id = expert.Id,
        DisplayName = expert.Profile.DisplayName,
        Email = expert.Profile.Email,
        Title = expert.Profile.Title,
        Bio = expert.Profile.Bio,
        TimeZone = expert.Profile.TimeZone,
        Categories = Listed(expert.Profile.Categories),
        Languages = Listed(expert.Profile.Languages),
        YearsOfExperience = expert.Profile.YearsOfExperience,
        Location = LocationOf(expert.Profile.Location),
        SocialLinks = LinksOf(expert.Profile.SocialLinks),
        CreatedAt = expert.CreatedAt.UtcDateTime,
        UpdatedAt = expert.UpdatedAt.UtcDateTime,
        Version = expert.Version,
    };

    /// <summary>An expert as the request that would add one: what a merge patch is applied to.</summary>
    /// <param name="expert">The expert.</param>
    public static StaffInput ToInput(Expert expert) => new()
    {
        DisplayName = expert.Profile.DisplayName,
        Email = expert.Profile.Email,
        Title = expert.Profile.Title,
        Bio = expert.Profile.Bio,
        TimeZone = expert.Profile.TimeZone,
        Categories = Listed(expert.Profile.Categories),
        Languages = Listed(expert.Profile.Languages),
        YearsOfExperience = expert.Profile.YearsOfExperience,
        Location = LocationOf(expert.Profile.Location),
        SocialLinks = LinksOf(expert.Profile.SocialLinks),
    };

    private static ImmutableArray<string> Listed(ImmutableArray<string> values) => values.IsDefault ? [] : values;

    private static LocationBody? LocationOf(Location? location) =>
        location is null ? null : new LocationBody { Country = location.Country, State = location.State, City = location.City };

    private static List<SocialLinkBody> LinksOf(ImmutableArray<SocialLink> links)
    {
        var bodies = new List<SocialLinkBody>();
        if (links.IsDefault) return bodies;
        foreach (var link in links) bodies.Add(new SocialLinkBody { Platform = link.Platform, Url = link.Url });
        return bodies;
    }

    private static Location? LocationOf(ref Problems problems, LocationBody? location) => location is null ? null : new Location(
        TextRules.Optional(ref problems, "location.country", location.Country, LongestName),
        TextRules.Optional(ref problems, "location.state", location.State, LongestName),
        TextRules.Optional(ref problems, "location.city", location.City, LongestName));

    private static ImmutableArray<SocialLink> LinksOf(ref Problems problems, IReadOnlyList<SocialLinkBody?>? links)
    {
        if (links is null) return [];
        if (links.Count > MostLinks)
        {
            problems.Add("socialLinks", $"At most {MostLinks} are allowed.");
            return [];
        }

        var kept = ImmutableArray.CreateBuilder<SocialLink>(links.Count);
        for (var index = 0; index < links.Count; index++)
        {
            var field = $"socialLinks[{index}]";
            if (links[index] is not { } link)
            {
                problems.AddMissing(field);
                continue;
            }

            if (link.Platform is null) problems.AddMissing(field + ".platform");
            else if (Array.IndexOf(Platforms, link.Platform) < 0) problems.Add(field + ".platform", "instagram, twitter, linkedin or website is expected.");
            kept.Add(new SocialLink(link.Platform ?? "", TextRules.RequiredUrl(ref problems, field + ".url", link.Url)));
        }

        return kept.ToImmutable();
    }
}
