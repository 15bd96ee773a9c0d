using Actors.Web.Parts.Forms;

namespace Actors.Web.Account.Forgot;

/// <summary>Asks where the link for a new password is to be sent.</summary>
public sealed record ForgotView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>The address that was written.</summary>
    public string? Email { get; init; }

    /// <summary>True once it was asked for.</summary>
    public bool IsSent { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();
}
