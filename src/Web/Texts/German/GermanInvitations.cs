namespace Actors.Web.Texts.German;

/// <summary>Invitations, as those see them who are invited.</summary>
internal static class GermanInvitations
{
    public static InvitationTexts Texts { get; } = new()
    {
        Title = "Ihre Einladung",
        AsksForCode = "Öffnen Sie sie mit dem Code aus der E-Mail, mit der Sie eingeladen wurden.",
        Open = "Einladung öffnen",
        Text = "In der E-Mail steht, welche Organisation Sie einlädt und als was. Nichts geschieht, bevor Sie annehmen.",
        SignedInAs = (name, email) => $"Sie sind als {name} ({email}) angemeldet. Die Einladung muss an diese Adresse gegangen sein.",
        Accept = "Einladung annehmen",
        OtherAccount = "Anderes Konto verwenden",
        SignInFirst = "Haben Sie ein Konto mit der Adresse, an die die E-Mail ging? Melden Sie sich damit an; danach sind Sie wieder hier.",
        SignInToAccept = "Zum Annehmen anmelden",
        NewHere = "Neu hier?",
        NewHereText = "Legen Sie ein Konto mit der Adresse an, an die die E-Mail ging. Damit nehmen Sie die Einladung an.",
        OtherInvitation = "Andere Einladung öffnen",
        Refused = RefusedOf,
        OtherAddress = "Die Einladung ging an eine andere E-Mail-Adresse. Nehmen Sie jene, oder bitten Sie darum, diese einzuladen",
        JoinedTitle = organization => $"Sie gehören jetzt zu {organization}",
        JoinedAs = role => $"Ihre Rolle dort: {RoleOf(role)}.",
        ChangeOrganization = organization =>
            $"Zurzeit sind Sie bei einer anderen Organisation angemeldet. Um für {organization} zu arbeiten, melden Sie sich dort an.",
        SignInTo = organization => $"Bei {organization} anmelden",
    };

    private static string RefusedOf(string code) => code switch
    {
        "RESOURCE_NOT_FOUND" =>
            "Diese Einladung gilt nicht mehr: Sie gilt einmal, sieben Tage lang, und kann zurückgezogen worden sein. Bitten Sie um "
                + "eine neue.",
        "INSUFFICIENT_PERMISSIONS" =>
            "Diese Einladung ging an eine andere E-Mail-Adresse als die Ihres Kontos, oder diese Rolle darf nicht mehr vergeben "
                + "werden. Melden Sie sich mit der Adresse an, an die die E-Mail ging, oder bitten Sie um eine neue Einladung.",
        "DUPLICATE_RESOURCE" => "Sie gehören schon zu dieser Organisation. Es gibt nichts anzunehmen.",
        "LIMIT_REACHED" =>
            "Ihr Konto gehört schon zu so vielen Organisationen, wie es kann, oder diese Organisation hat schon die größte Zahl an "
                + "Inhaberinnen und Inhabern. Fragen Sie dort, wo die Einladung herkommt, was zu tun ist.",
        _ => "Im selben Augenblick wurde etwas geändert. Versuchen Sie es noch einmal.",
    };

    private static string RoleOf(string role) => role switch
    {
        "owner" => "Inhaberin oder Inhaber",
        "admin" => "Verwaltung",
        "expert" => "Fachkraft",
        "client" => "Kundin oder Kunde",
        _ => "Mitglied",
    };
}
