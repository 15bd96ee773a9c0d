using System.Collections.Immutable;
using System.Text.Json;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Journaling.Searching;

namespace Actors.Grains.Scheduling;

/// <summary>The documents of an expert: one for staff, and one for strangers while the expert is published.</summary>
public static class ExpertDocuments
{
    private const long RankOfHundredth = 1_000_000;

    /// <summary>The tag of who works in a category.</summary>
    /// <param name="category">The category.</param>
    public static string? CategoryTag(string category) => SearchTags.Of("category", category);

    /// <summary>The tag of who speaks a language.</summary>
    /// <param name="language">The language.</param>
    public static string? LanguageTag(string language) => SearchTags.Of("language", language);

    /// <summary>The tag of who works in a city, a state or a country.</summary>
    /// <param name="place">The place.</param>
    public static string? PlaceTag(string place) => SearchTags.Of("place", place);

    /// <summary>
    /// The least rank of who is rated so at least; greater ranks are better, and of equal averages the one of more clients is.
    /// </summary>
    /// <param name="hundredths">The average in hundredths.</param>
    public static long RankFrom(int hundredths) => hundredths * RankOfHundredth;

    /// <summary>What the document for strangers is found by.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expertId">The expert.</param>
    public static DocumentKey PublicKey(string tenant, string expertId) => new(tenant, SchedulingDocuments.PublishedExpert, expertId);

    /// <summary>The document for staff.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expert">The expert.</param>
    internal static Document ForStaff(string tenant, Expert expert) => new()
    {
        Key = new DocumentKey(tenant, SchedulingDocuments.Expert, expert.Id),
        Version = expert.Version,
        CreatedAt = expert.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(expert, SchedulingJson.Default.Expert),
        Status = "active",
        Subject = expert.Profile.Email.ToLowerInvariant(),
        SearchText = $"{expert.Profile.DisplayName} {expert.Profile.Email} {expert.Profile.Title}",
    };

    /// <summary>The document for strangers. It has no address, so no list can show one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expert">The expert.</param>
    internal static Document ForStrangers(string tenant, Expert expert)
    {
        var known = expert with { Profile = expert.Profile with { Email = "" } };
        return new Document
        {
            Key = PublicKey(tenant, expert.Id),
            Version = expert.Version,
            CreatedAt = expert.CreatedAt,
            Body = JsonSerializer.SerializeToUtf8Bytes(known, SchedulingJson.Default.Expert),
            Status = "published",
            Subject = SearchWords.Joined(expert.Profile.DisplayName) ?? expert.Profile.DisplayName,
            Amount = RankOf(expert.Rating),
            SearchText = string.Join(' ', TagsOf(expert.Profile).Concat(WordsOf(expert.Profile))),
        };
    }

    private static long? RankOf(ExpertRating? rating) => rating?.Hundredths() is { } average
        ? RankFrom(average) + Math.Min(rating.Count, RankOfHundredth - 1)
        : null;

    private static IEnumerable<string?> TagsOf(ExpertProfile profile)
    {
        string?[] places = [profile.Location?.City, profile.Location?.State, profile.Location?.Country];
        return Listed(profile.Categories).Select(CategoryTag)
            .Concat(Listed(profile.Languages).Select(LanguageTag))
            .Concat(places.OfType<string>().Select(PlaceTag));
    }

    // The longest comes last: words beyond a bound are not looked at.
    private static IEnumerable<string?> WordsOf(ExpertProfile profile) =>
    [
        profile.DisplayName, profile.Title, profile.Specialty, .. Listed(profile.Categories), .. Listed(profile.Conditions), profile.Bio,
    ];

    private static ImmutableArray<string> Listed(ImmutableArray<string>? values) => values is { IsDefault: false } known ? known : [];
}
