using Actors.Web.Api;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Account.Invitation;

/// <summary>An invitation: what is to be done to accept it.</summary>
public sealed record InvitationView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>True once its code has come.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Who has signed in; null when nobody has.</summary>
    public UserInfo? User { get; init; }

    /// <summary>Why it could not be accepted, and what to do; null when nobody has tried.</summary>
    public string? Refused { get; init; }

    /// <summary>True for who belongs to the organisation already.</summary>
    public bool IsMember { get; init; }

    /// <summary>What is wrong with the code.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>Where people sign in and come back from.</summary>
    public ApiQuery SignInAddress => Visit.Address("/sign-in").With("return", InvitationEndpoint.Root);
}
