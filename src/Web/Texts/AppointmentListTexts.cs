namespace Actors.Web.Texts;

/// <summary>The desk's appointments as a table, on the page and for programs.</summary>
public sealed record AppointmentListTexts
{
    public required string Filter { get; init; }

    public required string Search { get; init; }

    public required string AnyStatus { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>What is wrong with a filter, by its name in the form.</summary>
    public required Func<string, string> FilterProblem { get; init; }

    /// <summary>From a date on.</summary>
    public required Func<string, string> FromDate { get; init; }

    /// <summary>Until a date.</summary>
    public required Func<string, string> ToDate { get; init; }

    public required string OneSeries { get; init; }

    /// <summary>Nothing was found with these filters.</summary>
    public required Func<string, string> NoneFound { get; init; }

    public required string NoneYet { get; init; }

    /// <summary>How many there are.</summary>
    public required Func<int, string> Count { get; init; }

    public required string Export { get; init; }

    /// <summary>A link to a table of the first so many.</summary>
    public required Func<int, string> ExportFirst { get; init; }

    /// <summary>What the table is, and which page of how many.</summary>
    public required Func<int, int, string> Caption { get; init; }

    public required string When { get; init; }

    public required string Client { get; init; }

    public required string BookedAt { get; init; }

    public required string MailRefused { get; init; }

    public required string Id { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string Currency { get; init; }
}
