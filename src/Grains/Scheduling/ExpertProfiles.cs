using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>What a profile must have before strangers see it. What may stand in a field at all is checked where it comes in.</summary>
internal static class ExpertProfiles
{
    private const int ShortestName = 2;
    private const int LongestName = 50;
    private const int ShortestBio = 100;
    private const int LongestBio = 1_000;
    private const int MostCategories = 5;
    private const int MostLanguages = 10;
    private const int MostYears = 70;

    /// <summary>A refusal that names every field that is missing or out of bounds; null when it may be published.</summary>
    /// <param name="profile">The profile.</param>
    public static Refusal? CheckPublic(ExpertProfile profile)
    {
        var fields = Problems(profile).ToList();
        if (fields.Count == 0) return null;
        var names = string.Join(", ", fields.Select(field => field.Field));
        return new Refusal(RefusalCode.ValidationError, $"The profile cannot be public yet: {names}.") { Fields = [.. fields] };
    }

    private static IEnumerable<FieldProblem> Problems(ExpertProfile profile)
    {
        if (TextProblem("displayName", profile.DisplayName, ShortestName, LongestName) is { } name) yield return name;
        if (TextProblem("bio", profile.Bio, ShortestBio, LongestBio) is { } bio) yield return bio;
        var categories = profile.Categories.IsDefault ? 0 : profile.Categories.Length;
        if (categories == 0) yield return new FieldProblem("categories", "is required: name 1 to 5");
        if (categories > MostCategories) yield return new FieldProblem("categories", $"must have at most {MostCategories} items");
        if (!profile.Languages.IsDefault && profile.Languages.Length > MostLanguages)
            yield return new FieldProblem("languages", $"must have at most {MostLanguages} items");
        if (profile.YearsOfExperience is < 0 or > MostYears)
            yield return new FieldProblem("yearsOfExperience", $"must be a whole number from 0 to {MostYears}");
    }

    private static FieldProblem? TextProblem(string field, string? text, int min, int max)
    {
        if (string.IsNullOrEmpty(text)) return new FieldProblem(field, $"is required: {min} to {max} characters");
        if (text.Length < min) return new FieldProblem(field, $"must have at least {min} characters");
        return text.Length > max ? new FieldProblem(field, $"must have at most {max} characters") : null;
    }
}
