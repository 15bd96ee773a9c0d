namespace Actors.Web.Api;

/// <summary>A session that has begun, or goes on.</summary>
public sealed record TokensInfo
{
    /// <summary>The access token.</summary>
    public required string Token { get; init; }

    /// <summary>The refresh token, good once.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>After how many seconds the access token ends.</summary>
    public required int ExpiresIn { get; init; }
}

/// <summary>A request to sign in.</summary>
/// <param name="Email">The address.</param>
/// <param name="Password">The password.</param>
/// <param name="RememberMe">True to stay signed in.</param>
public sealed record LoginRequest(string Email, string Password, bool RememberMe);

/// <summary>A request to go on with a session.</summary>
/// <param name="RefreshToken">The refresh token.</param>
public sealed record RefreshRequest(string RefreshToken);

/// <summary>A session that was ended.</summary>
/// <param name="Id">Its id.</param>
public sealed record EndedSessionInfo(string Id);

/// <summary>Who has signed in.</summary>
public sealed record SessionInfo
{
    /// <summary>The user.</summary>
    public required UserInfo User { get; init; }
}

/// <summary>A user.</summary>
public sealed record UserInfo
{
    /// <summary>The user's id.</summary>
    public required string Id { get; init; }

    /// <summary>The address.</summary>
    public required string Email { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>True once the address is known to be the user's.</summary>
    public bool EmailVerified { get; init; }

    /// <summary>The organisation that is signed in to.</summary>
    public string? TenantId { get; init; }

    /// <summary>Its slug.</summary>
    public string? TenantSlug { get; init; }

    /// <summary>The role there: client, member, expert, admin or owner.</summary>
    public string? Role { get; init; }

    /// <summary>The expert who the user is.</summary>
    public string? ExpertId { get; init; }

    /// <summary>True for those who manage the organisation.</summary>
    public bool IsAdmin => Role is "owner" or "admin";

    /// <summary>True for those whose calendars these are, and those who manage them.</summary>
    public bool IsStaff => IsAdmin || ExpertId is not null;
}
