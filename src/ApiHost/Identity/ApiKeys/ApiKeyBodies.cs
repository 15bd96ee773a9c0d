using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Actors.ApiHost.Identity;

/// <summary>A key that is to be issued.</summary>
public sealed record ApiKeyInput
{
    /// <summary>What it is called, up to 100 characters: which program uses it.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>What it may do: <c>read</c> or <c>write</c> of services, staff, calendars or appointments, such as <c>services:read</c>; or <c>*:read</c>.</summary>
    [Required]
    public IReadOnlyList<string?>? Scopes { get; init; }

    /// <summary>From when on it is good no more, with offset; at most 5 years ahead, and never when absent.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

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
