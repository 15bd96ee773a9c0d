namespace Actors.Web.Account.SignOut;

/// <summary>Says that signing out did not work.</summary>
public sealed record SignOutView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }
}
