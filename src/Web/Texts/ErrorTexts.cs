namespace Actors.Web.Texts;

/// <summary>What pages say when something is not there or did not work: what happened, and what to do.</summary>
public sealed record ErrorTexts
{
    public required string NotFoundTitle { get; init; }

    public required string NotFound { get; init; }

    public required string ForbiddenTitle { get; init; }

    public required string Forbidden { get; init; }

    public required string BadRequestTitle { get; init; }

    public required string BadRequest { get; init; }

    public required string TooManyTitle { get; init; }

    /// <summary>Too much was asked; when to try again, in seconds.</summary>
    public required Func<int, string> TooMany { get; init; }

    public required string UnavailableTitle { get; init; }

    public required string Unavailable { get; init; }

    public required string FailedTitle { get; init; }

    /// <summary>It is our fault; under which id it is noted.</summary>
    public required Func<string, string> Failed { get; init; }

    public required string TryAgain { get; init; }

    /// <summary>What to do when a form did not work: it is sent from the page before.</summary>
    public required string SendAgain { get; init; }
}
