namespace Actors.Web.Api;

/// <summary>A request to register.</summary>
public sealed record RegisterRequest
{
    /// <summary>The address.</summary>
    public required string Email { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation that is made with it; null for who is invited.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>The token of the invitation that is accepted by it.</summary>
    public string? InvitationToken { get; init; }
}

/// <summary>A new account.</summary>
/// <param name="UserId">The user's id.</param>
public sealed record RegisteredInfo(string UserId);

/// <summary>A request for a mail with which a new password can be set.</summary>
/// <param name="Email">The address.</param>
public sealed record ForgotPasswordRequest(string Email);

/// <summary>A request to set a password.</summary>
/// <param name="Token">The token from the mail.</param>
/// <param name="Password">The new password.</param>
public sealed record ResetPasswordRequest(string Token, string Password);

/// <summary>A request that nothing but a token from a mail goes with.</summary>
/// <param name="Token">The token.</param>
public sealed record TokenRequest(string Token);

/// <summary>An organisation that was joined.</summary>
/// <param name="TenantSlug">Its slug.</param>
/// <param name="Role">The role there.</param>
public sealed record JoinedInfo(string? TenantSlug, string Role);
