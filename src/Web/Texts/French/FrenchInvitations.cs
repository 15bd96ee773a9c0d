namespace Actors.Web.Texts.French;

/// <summary>Invitations, as those see them who are invited.</summary>
internal static class FrenchInvitations
{
    public static InvitationTexts Texts { get; } = new()
    {
        Title = "Votre invitation",
        AsksForCode = "Ouvrez-la avec le code de l’e-mail d’invitation.",
        Open = "Ouvrir l’invitation",
        Text = "L’e-mail indique quelle organisation vous invite, et dans quel rôle. Rien ne se passe avant que vous acceptiez.",
        SignedInAs = (name, email) =>
            $"Votre session est ouverte sous le nom {name} ({email}). L’invitation doit avoir été envoyée à cette adresse.",
        Accept = "Accepter l’invitation",
        OtherAccount = "Utiliser un autre compte",
        SignInFirst =
            "Avez-vous un compte avec l’adresse à laquelle l’e-mail a été envoyé\u00a0? Connectez-vous avec lui\u00a0; vous "
                + "reviendrez ensuite ici.",
        SignInToAccept = "Se connecter pour accepter",
        NewHere = "Vous venez pour la première fois\u00a0?",
        NewHereText = "Créez un compte avec l’adresse à laquelle l’e-mail a été envoyé. Vous acceptez ainsi l’invitation.",
        OtherInvitation = "Ouvrir une autre invitation",
        Refused = RefusedOf,
        OtherAddress = "L’invitation a été envoyée à une autre adresse e-mail. Utilisez-la, ou demandez que celle-ci soit invitée",
        JoinedTitle = organization => $"Vous faites partie de {organization}",
        JoinedAs = role => $"Votre rôle désormais\u00a0: {RoleOf(role)}.",
        ChangeOrganization = organization =>
            $"Votre session est ouverte dans une autre organisation. Pour travailler pour {organization}, connectez-vous à elle.",
        SignInTo = organization => $"Se connecter à {organization}",
    };

    private static string RefusedOf(string code) => code switch
    {
        "RESOURCE_NOT_FOUND" =>
            "Cette invitation n’est plus valable\u00a0: elle sert une fois, pendant sept jours, et a pu être retirée. Demandez-en "
                + "une nouvelle.",
        "INSUFFICIENT_PERMISSIONS" =>
            "Cette invitation a été envoyée à une autre adresse que celle de votre compte, ou ce rôle ne peut plus être donné. "
                + "Connectez-vous avec l’adresse à laquelle l’e-mail a été envoyé, ou demandez une nouvelle invitation.",
        "DUPLICATE_RESOURCE" => "Vous faites déjà partie de cette organisation. Il n’y a rien à accepter.",
        "LIMIT_REACHED" =>
            "Votre compte fait partie du plus grand nombre possible d’organisations, ou celle-ci a déjà le plus grand nombre "
                + "possible de propriétaires. Demandez à la personne qui vous invite que faire.",
        _ => "Quelqu’un a modifié quelque chose au même instant. Réessayez.",
    };

    private static string RoleOf(string role) => role switch
    {
        "owner" => "propriétaire",
        "admin" => "administration",
        "expert" => "spécialiste",
        "client" => "client ou cliente",
        _ => "membre",
    };
}
