namespace Actors.Web.Texts;

/// <summary>Invitations, as those see them who are invited.</summary>
public sealed record InvitationTexts
{
    public required string Title { get; init; }

    public required string AsksForCode { get; init; }

    public required string Open { get; init; }

    public required string Text { get; init; }

    /// <summary>Who has signed in: name and address.</summary>
    public required Func<string, string, string> SignedInAs { get; init; }

    public required string Accept { get; init; }

    public required string OtherAccount { get; init; }

    public required string SignInFirst { get; init; }

    public required string SignInToAccept { get; init; }

    public required string NewHere { get; init; }

    public required string NewHereText { get; init; }

    public required string OtherInvitation { get; init; }

    /// <summary>Why it could not be accepted, by the API's code, and what to do.</summary>
    public required Func<string, string> Refused { get; init; }

    public required string OtherAddress { get; init; }

    /// <summary>The organisation that was joined.</summary>
    public required Func<string, string> JoinedTitle { get; init; }

    /// <summary>As what, by the role as the API calls it.</summary>
    public required Func<string, string> JoinedAs { get; init; }

    /// <summary>How to work for the organisation that was joined, from within a session at another one.</summary>
    public required Func<string, string> ChangeOrganization { get; init; }

    /// <summary>Signs in to an organisation.</summary>
    public required Func<string, string> SignInTo { get; init; }
}
