using Actors.Web.Parts.Forms;

namespace Actors.Web.Account.Reset;

/// <summary>Asks for a new password, and for the code that shows that the mail was read.</summary>
public sealed record ResetView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>The code, once it has come.</summary>
    public string? Code { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();
}
