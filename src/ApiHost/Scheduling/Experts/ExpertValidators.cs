using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Experts;

/// <summary>What may stand in what an expert says. What must be there before strangers see it is asked when it is published.</summary>
internal static class ExpertValidators
{
    private const int MaxName = 100;
    private const int MaxLine = 200;
    private const int MaxLinks = 10;

    private static readonly string[] Platforms = ["instagram", "twitter", "linkedin", "website"];
    private static readonly string[] Formats = ["video", "phone", "in_person", "chat"];

    /// <summary>Checks what an expert says; what only the organisation says stays.</summary>
    public static Result<ExpertProfile> Check(ExpertProfile before, ExpertInput input)
    {
        Validator validator = default;
        return validator.Result(Fill(ref validator, before, input));
    }

    /// <summary>A profile with what an expert says.</summary>
    public static ExpertProfile Fill(ref Validator validator, ExpertProfile profile, ExpertInput input) => profile with
    {
        DisplayName = validator.RequiredName("displayName", input.DisplayName, max: 50, min: 2),
        Title = validator.Optional("title", input.Title, MaxName),
        Bio = validator.Lines("bio", input.Bio, 1_000),
        Specialty = validator.Optional("specialty", input.Specialty, MaxName),
        Categories = validator.List("categories", input.Categories, max: 5, MaxName),
        Languages = validator.List("languages", input.Languages, max: 20, MaxName),
        YearsOfExperience = validator.Number("yearsOfExperience", input.YearsOfExperience, 0, 70),
        Education = ListOf(ref validator, "education", input.Education, 10, MaxLine),
        Conditions = ListOf(ref validator, "conditions", input.Conditions, 30, MaxName),
        Certifications = ListOf(ref validator, "certifications", input.Certifications, 20, MaxLine),
        Insurance = ListOf(ref validator, "insurance", input.Insurance, 50, MaxName),
        SessionFormats = FormatsOf(ref validator, input.SessionFormats),
        PriceFrom = ServiceValidators.PriceOf(ref validator, "priceFrom", input.PriceFrom),
        Location = LocationOf(ref validator, input.Location),
        SocialLinks = LinksOf(ref validator, input.SocialLinks),
    };

    private static ImmutableArray<string>? ListOf(
        ref Validator validator, string field, IReadOnlyList<string?>? values, int max, int maxLength) =>
        values is null or { Count: 0 } ? null : validator.List(field, values, max, maxLength);

    private static ImmutableArray<string>? FormatsOf(ref Validator validator, IReadOnlyList<string?>? formats)
    {
        if (formats is null or { Count: 0 } || validator.IsTooMany("sessionFormats", formats.Count, Formats.Length)) return null;
        for (var index = 0; index < formats.Count; index++)
        {
            var field = $"sessionFormats[{index}]";
            if (formats[index] is not { } format) validator.Missing(field);
            else if (!Formats.Contains(format)) validator.Add(field, $"must be one of {string.Join(", ", Formats)}");
            else if (formats.Take(index).Contains(format)) validator.Add(field, "must not occur twice");
        }

        return [.. formats.Select(format => format ?? "")];
    }

    private static Location? LocationOf(ref Validator validator, LocationBody? location) => location is null ? null : new Location(
        validator.Optional("location.country", location.Country, MaxName),
        validator.Optional("location.state", location.State, MaxName),
        validator.Optional("location.city", location.City, MaxName));

    private static ImmutableArray<SocialLink> LinksOf(ref Validator validator, IReadOnlyList<SocialLinkBody?>? links)
    {
        if (links is null || validator.IsTooMany("socialLinks", links.Count, MaxLinks)) return [];

        var kept = ImmutableArray.CreateBuilder<SocialLink>(links.Count);
        for (var index = 0; index < links.Count; index++)
        {
            var field = $"socialLinks[{index}]";
            if (links[index] is not { } link)
            {
                validator.Missing(field);
                continue;
            }

            if (link.Platform is null) validator.Missing(field + ".platform");
            else if (Array.IndexOf(Platforms, link.Platform) < 0)
                validator.Add(field + ".platform", "must be instagram, twitter, linkedin or website");
            kept.Add(new SocialLink(link.Platform ?? "", validator.RequiredUrl(field + ".url", link.Url)));
        }

        return kept.ToImmutable();
    }
}
