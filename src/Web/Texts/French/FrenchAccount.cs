namespace Actors.Web.Texts.French;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class FrenchAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Se connecter",
        SignOut = "Se déconnecter",
        StillSignedIn = "Votre session est encore ouverte",
        SignOutFailed = "La déconnexion n’a pas fonctionné. Attendez un instant, puis réessayez\u00a0; ne laissez pas cet appareil ainsi.",
        SignOutAgain = "Se déconnecter de nouveau",
        Email = "Adresse e-mail",
        Password = "Mot de passe",
        StaySignedIn = "Garder la session ouverte sur cet appareil",
        EmailMissing = "Saisissez votre adresse e-mail",
        PasswordMissing = "Saisissez votre mot de passe",
        WrongPassword = "L’adresse e-mail ou le mot de passe est incorrect",
        TooManyAttempts = seconds => $"Il y a eu trop de tentatives. Réessayez dans {Wait(seconds)}",
        ForgotPassword = "J’ai oublié mon mot de passe",
        NoAccountYet = "Vous venez pour la première fois\u00a0?",
        SignUp = "Créer un compte",
        SignUpText =
            "Avec un compte, vous obtenez votre propre organisation\u00a0: ses prestations, ses spécialistes et une page de "
                + "réservation. Après ce formulaire, nous vous envoyons un e-mail. Ouvrez le lien qu’il contient pour confirmer que "
                + "l’adresse est la vôtre.",
        InvitedText = "Utilisez l’adresse e-mail à laquelle l’invitation a été envoyée. Vous en ferez partie dès que le compte sera créé.",
        AccountAlready = "Vous avez déjà un compte\u00a0?",
        Name = "Votre nom",
        NameMissing = "Saisissez votre nom",
        EmailHint = "Elle sert à vous connecter et à recevoir les e-mails sur votre compte.",
        EmailTaken =
            "Il existe déjà un compte avec cette adresse e-mail. Connectez-vous plus bas, ou choisissez un nouveau mot de passe si "
                + "vous avez oublié le vôtre",
        NewPassword = "Mot de passe",
        PasswordRules =
            "De 8 à 128 caractères. Ni votre adresse e-mail, ni un des mots de passe que tout le monde essaie d’abord. Vous pouvez "
                + "le coller depuis un gestionnaire de mots de passe.",
        Organization = "Nom de votre organisation",
        OrganizationHint =
            "Il figure sur votre page de réservation\u00a0; vous pourrez le modifier plus tard. Si l’on vous a invité dans une "
                + "organisation, ouvrez plutôt le lien de cet e-mail.",
        OrganizationMissing = "Saisissez le nom de votre organisation",
        CreateAccount = "Créer le compte",
        FieldProblem = FieldProblemOf,
        OpenDesk = "Aller à l’espace de travail",
    };

    private static string Wait(int seconds) => seconds < 120
        ? $"{seconds} {FrenchWords.Of(seconds, "seconde", "secondes")}"
        : $"{(seconds + 59) / 60} minutes";

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Saisissez votre nom, 100 caractères au plus",
        "email" => "Saisissez une adresse e-mail, par exemple nom@example.com",
        "organization" => "Saisissez le nom de votre organisation, 100 caractères au plus",
        "password" =>
            "Choisissez un autre mot de passe\u00a0: de 8 à 128 caractères, ni votre adresse e-mail, ni un de ceux que tout le monde "
                + "essaie d’abord",
        _ => "Cette réponse manque ou ne convient pas. Vérifiez-la",
    };
}
