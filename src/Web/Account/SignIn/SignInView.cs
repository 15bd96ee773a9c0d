using Actors.Web.Parts.Forms;

namespace Actors.Web.Account.SignIn;

/// <summary>The form by which people sign in.</summary>
public sealed record SignInView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Return { get; init; }

    /// <summary>The organisation that is signed in to, by its slug; null for the user's first.</summary>
    public string? Organization { get; init; }

    /// <summary>True for who has just set a new password.</summary>
    public bool IsPasswordSet { get; init; }

    /// <summary>The address that was written.</summary>
    public string? Email { get; init; }

    /// <summary>True to stay signed in.</summary>
    public bool Remember { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();
}
