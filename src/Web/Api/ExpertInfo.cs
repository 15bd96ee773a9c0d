namespace Actors.Web.Api;

/// <summary>An expert as pages show one.</summary>
public sealed record ExpertInfo
{
    /// <summary>The expert's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>About the expert.</summary>
    public string? Bio { get; init; }

    /// <summary>The field that the expert is best at.</summary>
    public string? Specialty { get; init; }

    /// <summary>A distinction that the organisation gives.</summary>
    public string? Badge { get; init; }

    /// <summary>Languages spoken.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Years of experience.</summary>
    public int? YearsOfExperience { get; init; }

    /// <summary>Where the picture is.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The average of the reviews.</summary>
    public decimal? AverageRating { get; init; }

    /// <summary>How many reviews there are.</summary>
    public int ReviewCount { get; init; }

    /// <summary>Fields of work.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Schools and degrees.</summary>
    public IReadOnlyList<string> Education { get; init; } = [];

    /// <summary>Certificates and licences.</summary>
    public IReadOnlyList<string> Certifications { get; init; } = [];

    /// <summary>What the expert helps with.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Insurances that are accepted.</summary>
    public IReadOnlyList<string> Insurance { get; init; } = [];

    /// <summary>Where the expert works.</summary>
    public LocationInfo? Location { get; init; }

    /// <summary>Pages elsewhere.</summary>
    public IReadOnlyList<SocialLinkInfo> SocialLinks { get; init; } = [];
}

/// <summary>Where an expert works.</summary>
public sealed record LocationInfo(string? Country, string? State, string? City)
{
    /// <summary>In a line; null when nothing is said.</summary>
    public string? Line => string.Join(", ", new[] { City, State, Country }.OfType<string>()) is { Length: > 0 } line ? line : null;
}

/// <summary>A page elsewhere.</summary>
public sealed record SocialLinkInfo(string Platform, string Url);

/// <summary>What a client says of an expert.</summary>
public sealed record ReviewInfo
{
    /// <summary>The review's id.</summary>
    public required string Id { get; init; }

    /// <summary>From 1 to 5.</summary>
    public required int Rating { get; init; }

    /// <summary>What the client says.</summary>
    public string? Text { get; init; }

    /// <summary>By which name the client is shown.</summary>
    public string? AuthorName { get; init; }

    /// <summary>What was answered.</summary>
    public string? Answer { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
