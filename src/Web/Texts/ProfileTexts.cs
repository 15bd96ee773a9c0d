namespace Actors.Web.Texts;

/// <summary>An expert as strangers see one.</summary>
public sealed record ProfileTexts
{
    public required string About { get; init; }

    public required string Specialty { get; init; }

    public required string Languages { get; init; }

    /// <summary>A language by its code; what is no code is a name already.</summary>
    public required Func<string, string> LanguageName { get; init; }

    public required string Experience { get; init; }

    /// <summary>So many years.</summary>
    public required Func<int, string> Years { get; init; }

    public required string Categories { get; init; }

    public required string Conditions { get; init; }

    public required string Education { get; init; }

    public required string Certifications { get; init; }

    public required string Insurance { get; init; }

    public required string Location { get; init; }

    public required string Elsewhere { get; init; }

    /// <summary>The heading of what can be booked with somebody.</summary>
    public required Func<string, string> BookWith { get; init; }

    public required string NothingToBook { get; init; }

    public required string Reviews { get; init; }

    public required string NoReviews { get; init; }

    /// <summary>How many of five stars a review gives.</summary>
    public required Func<int, string> Stars { get; init; }

    public required string Somebody { get; init; }

    /// <summary>The answer of somebody to a review.</summary>
    public required Func<string, string> AnswerOf { get; init; }

    public required string NewerReviews { get; init; }

    public required string OlderReviews { get; init; }
}
