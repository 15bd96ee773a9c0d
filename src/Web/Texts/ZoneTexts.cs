namespace Actors.Web.Texts;

/// <summary>The choice of a zone and of how times are written.</summary>
public sealed record ZoneTexts
{
    public required string Title { get; init; }

    /// <summary>In which zone times are shown now.</summary>
    public required Func<string, string> ShownIn { get; init; }

    public required string Suggested { get; init; }

    public required string OfDevice { get; init; }

    /// <summary>The zone of the organisation of this name.</summary>
    public required Func<string, string> OfOwner { get; init; }

    public required string Universal { get; init; }

    public required string Search { get; init; }

    public required string SearchHint { get; init; }

    public required string Find { get; init; }

    public required string ShowAll { get; init; }

    /// <summary>No zone is called so.</summary>
    public required Func<string, string> NothingFound { get; init; }

    /// <summary>Said while typing; {0} is how many zones are shown.</summary>
    public required string Found { get; init; }

    public required string AllZones { get; init; }

    /// <summary>A region by the first part of the names of its zones.</summary>
    public required Func<string, string> Region { get; init; }

    public required string Clock { get; init; }

    /// <summary>Twelve hours, with a time as an example.</summary>
    public required Func<string, string> TwelveHours { get; init; }

    /// <summary>Twenty-four hours, with a time as an example.</summary>
    public required Func<string, string> TwentyFourHours { get; init; }

    public required string Chosen { get; init; }

    public required string KeepZone { get; init; }
}
