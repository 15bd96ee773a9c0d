namespace Actors.Web.Texts;

/// <summary>Adding an expert: a person who can be booked.</summary>
public sealed record NewExpertTexts
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string EmailHint { get; init; }

    public required string JobTitle { get; init; }

    public required string JobTitleHint { get; init; }

    public required string Add { get; init; }

    public required string Cancel { get; init; }

    /// <summary>What is wrong with a field, by its name in the form and what the API says of it.</summary>
    public required Func<string, string, string> FieldProblem { get; init; }
}
