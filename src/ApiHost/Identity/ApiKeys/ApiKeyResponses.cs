using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Identity;

namespace Actors.ApiHost.Identity.ApiKeys;

/// <summary>An API key.</summary>
public sealed record ApiKeyView
{
    /// <summary>Its id; the journal names it as the actor of what the key does.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The last four characters of its text.</summary>
    public required string LastFour { get; init; }

    /// <summary>When it was issued, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>From when on it is good no more, in UTC; null for never.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? ExpiresAt { get; init; }

    /// <summary>Its text, in the answer to its issue only: send it as <c>Authorization: Bearer</c>.</summary>
    public string? Key { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ApiKeyView);
}

/// <summary>API keys as answers show them.</summary>
internal static class ApiKeyResponses
{
    /// <summary>A key as answers show it.</summary>
    public static ApiKeyView ToResponse(ApiKey key) => new()
    {
        Id = key.Id,
        Name = key.Name,
        Scopes = key.Scopes,
        LastFour = key.LastFour,
        CreatedAt = key.CreatedAt.UtcDateTime,
        ExpiresAt = key.ExpiresAt?.UtcDateTime,
    };
}
