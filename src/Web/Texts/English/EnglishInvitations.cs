namespace Actors.Web.Texts.English;

/// <summary>Invitations, as those see them who are invited.</summary>
internal static class EnglishInvitations
{
    public static InvitationTexts Texts { get; } = new()
    {
        Title = "Your invitation",
        AsksForCode = "Open it with the code from the mail that invited you.",
        Open = "Open the invitation",
        Text = "The mail says which organisation invites you, and as what. Nothing happens before you accept.",
        SignedInAs = (name, email) => $"You are signed in as {name} ({email}). The invitation must have been sent to this address.",
        Accept = "Accept the invitation",
        OtherAccount = "Use another account",
        SignInFirst = "Do you have an account with the address that the mail was sent to? Sign in with it; afterwards you are here again.",
        SignInToAccept = "Sign in to accept",
        NewHere = "Are you new here?",
        NewHereText = "Create an account with the address that the mail was sent to. With that you accept the invitation.",
        OtherInvitation = "Open another invitation",
        Refused = RefusedOf,
        OtherAddress = "The invitation was sent to another e-mail address. Use that one, or ask whoever invited you to invite this one",
        JoinedTitle = organization => $"You have joined {organization}",
        JoinedAs = role => $"You are {RoleOf(role)} there from now on.",
        ChangeOrganization = organization =>
            $"You are signed in to another organisation at the moment. To work for {organization}, sign in to it.",
        SignInTo = organization => $"Sign in to {organization}",
    };

    private static string RefusedOf(string code) => code switch
    {
        "RESOURCE_NOT_FOUND" => "This invitation is no longer good: it works once, for seven days, and whoever sent it may have taken it "
            + "back. Ask for a new one.",
        "INSUFFICIENT_PERMISSIONS" => "This invitation was sent to another e-mail address than that of your account, or whoever sent it "
            + "may no longer give this role. Sign in with the address that the mail was sent to, or ask for a new invitation.",
        "DUPLICATE_RESOURCE" => "You belong to this organisation already. There is nothing to accept.",
        "LIMIT_REACHED" => "Either your account belongs to as many organisations as it can, or this organisation has as many owners as it "
            + "can have. Ask whoever invited you what to do.",
        _ => "Somebody has changed something in the same moment. Try again.",
    };

    private static string RoleOf(string role) => role switch
    {
        "owner" => "an owner",
        "admin" => "an administrator",
        "expert" => "an expert",
        "client" => "a client",
        _ => "a member",
    };
}
