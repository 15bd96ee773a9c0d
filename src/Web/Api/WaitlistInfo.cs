using System.Text.Json;

namespace Actors.Web.Api;

/// <summary>Somebody's place on a waitlist.</summary>
public sealed record WaitlistEntryInfo
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>With this token the client manages it; in the answer to joining only.</summary>
    public string? Token { get; init; }

    /// <summary>How many stand in line up to it, itself included; null when it is over.</summary>
    public int? Position { get; init; }

    /// <summary>waiting, offered, booked, left or expired.</summary>
    public required string Status { get; init; }

    /// <summary>For which service, by its slug.</summary>
    public required string ServiceType { get; init; }

    /// <summary>With whom; null for anybody.</summary>
    public string? ExpertId { get; init; }

    /// <summary>Times from then on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Times before then.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>On which days, 1 for Monday to 7; null on any.</summary>
    public IReadOnlyList<int>? Days { get; init; }

    /// <summary>morning, afternoon or evening; null at any time.</summary>
    public string? PartOfDay { get; init; }

    /// <summary>For how many.</summary>
    public int Seats { get; init; } = 1;

    /// <summary>The client's address.</summary>
    public string? ClientEmail { get; init; }

    /// <summary>The client's zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What is offered at present.</summary>
    public WaitlistOfferInfo? Offer { get; init; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; init; }
}

/// <summary>A time that is kept for somebody who waits.</summary>
/// <param name="ExpertId">With whom.</param>
/// <param name="Start">When it starts.</param>
/// <param name="ExpiresAt">Until when it is kept.</param>
public sealed record WaitlistOfferInfo(string ExpertId, DateTimeOffset Start, DateTimeOffset ExpiresAt);

/// <summary>A request to wait.</summary>
public sealed record WaitlistRequest
{
    /// <summary>The service's slug.</summary>
    public required string ServiceType { get; init; }

    /// <summary>With whom; null for anybody.</summary>
    public string? ExpertId { get; init; }

    /// <summary>Times from then on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Times before then.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>On which days, 1 for Monday to 7; null on any.</summary>
    public IReadOnlyList<int>? Days { get; init; }

    /// <summary>morning, afternoon or evening; null at any time.</summary>
    public string? PartOfDay { get; init; }

    /// <summary>For how many.</summary>
    public int? Seats { get; init; }

    /// <summary>The client's name.</summary>
    public string? ClientName { get; init; }

    /// <summary>The client's address.</summary>
    public string? ClientEmail { get; init; }

    /// <summary>The client's phone number.</summary>
    public string? ClientPhone { get; init; }

    /// <summary>The client's zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The client's language.</summary>
    public string? Locale { get; init; }
}

/// <summary>What is said when an offer is accepted.</summary>
public sealed record AcceptRequest
{
    /// <summary>What the client wants the expert to know.</summary>
    public string? Notes { get; init; }

    /// <summary>The client's zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The client's language.</summary>
    public string? Locale { get; init; }

    /// <summary>Answers by the ids of their questions.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Answers { get; init; }

    /// <summary>Where.</summary>
    public PlaceInfo? Place { get; init; }
}
