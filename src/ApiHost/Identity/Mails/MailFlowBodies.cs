using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Identity.Mails;

/// <summary>A request to prove an address.</summary>
public sealed record VerifyEmailRequest
{
    /// <summary>The token from the mail.</summary>
    [Required]
    public string? Token { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(VerifyEmailRequest);
}

/// <summary>A request for a mail with which a new password can be set.</summary>
public sealed record ForgotPasswordRequest
{
    /// <summary>The e-mail address.</summary>
    [Required]
    public string? Email { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ForgotPasswordRequest);
}

/// <summary>A request to set a password with a token from a mail.</summary>
public sealed record ResetPasswordRequest
{
    /// <summary>The token from the mail.</summary>
    [Required]
    public string? Token { get; init; }

    /// <summary>The new password, 8 to 128 characters.</summary>
    [Required]
    public string? Password { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ResetPasswordRequest);
}

/// <summary>A request to change one's password.</summary>
public sealed record ChangePasswordRequest
{
    /// <summary>The password as it is.</summary>
    [Required]
    public string? CurrentPassword { get; init; }

    /// <summary>The password as it shall be, 8 to 128 characters.</summary>
    [Required]
    public string? NewPassword { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ChangePasswordRequest);
}

/// <summary>That a request was taken.</summary>
public sealed record AcceptedView
{
    /// <summary>Always true.</summary>
    public required bool Accepted { get; init; }
}
