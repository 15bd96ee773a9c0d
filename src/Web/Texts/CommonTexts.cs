namespace Actors.Web.Texts;

/// <summary>What all pages say.</summary>
public sealed record CommonTexts
{
    public required string SkipToContent { get; init; }

    public required string Language { get; init; }

    public required string Contact { get; init; }

    public required string Privacy { get; init; }

    public required string Terms { get; init; }

    public required string PoweredBy { get; init; }

    public required string Minutes { get; init; }

    /// <summary>"30 min", "1 h", "1 h 30 min".</summary>
    public required Func<int, string> Duration { get; init; }

    public required string Free { get; init; }

    public required string Optional { get; init; }

    public required string Change { get; init; }

    public required string Back { get; init; }

    public required string ErrorPrefix { get; init; }

    /// <summary>The heading of a summary of so many errors.</summary>
    public required Func<int, string> ErrorSummary { get; init; }
}
