using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Actors.ApiHost.Identity.Sessions;

/// <summary>A request to go on with a session.</summary>
public sealed record RefreshRequest
{
    /// <summary>The refresh token; it is good once, and the answer has the next one.</summary>
    [Required]
    public string? RefreshToken { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(RefreshRequest);
}

/// <summary>A session that goes on.</summary>
public sealed record RefreshView
{
    /// <summary>The access token; send it as <c>Authorization: Bearer</c>.</summary>
    public required string Token { get; init; }

    /// <summary>The next refresh token; keep it where scripts cannot read it.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>After how many seconds the access token is no longer good.</summary>
    public required int ExpiresIn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(RefreshView);
}

/// <summary>A session of the user's.</summary>
public sealed record SessionSummary
{
    /// <summary>The session's id.</summary>
    public required string Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it was refreshed last; null when it never was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? RefreshedAt { get; init; }

    /// <summary>Until when it may be refreshed.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>True when the user asked to stay signed in.</summary>
    public required bool Remembered { get; init; }

    /// <summary>True for the session that asks.</summary>
    public required bool Current { get; init; }
}

/// <summary>A session that has ended.</summary>
public sealed record EndedSessionView
{
    /// <summary>The session's id.</summary>
    public required string Id { get; init; }
}
