using Actors.Web.Api;

namespace Actors.Web.Account.Invitation;

/// <summary>An organisation that was joined, and how to work for it.</summary>
public sealed record JoinedView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>The organisation's slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required string Organization { get; init; }

    /// <summary>Who has signed in; null when nobody has.</summary>
    public UserInfo? User { get; init; }

    /// <summary>True when the session is one at this organisation.</summary>
    public bool IsThere => User?.TenantSlug == Slug;

    /// <summary>Where people sign in to this organisation.</summary>
    public ApiQuery SignInAddress => Visit.Address("/sign-in").With("organization", Slug);
}
