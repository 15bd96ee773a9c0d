namespace Actors.Web.Texts.French;

/// <summary>What the links in the mails of accounts lead to: a new password, the proof of an address.</summary>
internal static class FrenchAccountMails
{
    public static AccountMailTexts Texts { get; } = new()
    {
        Code = "Code de l’e-mail",
        CodeHint = "Il se trouve dans l’e-mail, sous le lien. Copiez-le en entier.",
        CodeMissing = "Saisissez le code de l’e-mail",
        ForgotTitle = "Choisir un nouveau mot de passe",
        ForgotText =
            "Saisissez l’adresse e-mail avec laquelle vous vous connectez. Nous y envoyons un lien pour choisir un nouveau mot de passe.",
        SendLink = "Envoyer le lien",
        SentTitle = "Consultez votre messagerie",
        SentText =
            "S’il existe un compte avec cette adresse e-mail, un message avec un lien est en route. Le lien sert une fois, pendant "
                + "une heure.",
        NothingCame =
            "Si rien n’est arrivé après quelques minutes, regardez dans les indésirables, et vérifiez que vous vous connectez bien "
                + "avec cette adresse.",
        AskAgain = "Demander de nouveau",
        BackToSignIn = "Retour à la connexion",
        ResetTitle = "Choisir un nouveau mot de passe",
        ResetText = "Ensuite, vos sessions sont fermées sur tous les appareils, et vous vous connectez avec le nouveau mot de passe.",
        NewPassword = "Nouveau mot de passe",
        NewPasswordMissing = "Saisissez le nouveau mot de passe",
        SetPassword = "Prendre ce mot de passe",
        ResetCodeRefused =
            "Ce lien ou ce code ne sert plus\u00a0: il sert une fois, pendant une heure, et seul le plus récent est valable. "
                + "Demandez-en un nouveau",
        ResetAgain = "Demander un nouveau lien",
        PasswordIsSet = "Votre nouveau mot de passe est enregistré, et vos sessions sont fermées partout. Connectez-vous avec lui.",
        VerifyTitle = "Confirmer votre adresse e-mail",
        VerifyText =
            "Confirmez que vous pouvez lire les e-mails envoyés à cette adresse. Ouvrez le lien de notre e-mail, puis cliquez ici "
                + "sur le bouton.",
        AccountMade = email =>
            $"Votre compte est créé. Nous avons envoyé un e-mail à {email}\u00a0: ouvrez le lien qu’il contient dans les 24 heures.",
        AccountMadeUnknown =
            "Votre compte est créé. Nous vous avons envoyé un e-mail\u00a0: ouvrez le lien qu’il contient dans les 24 heures.",
        ConfirmAddress = "Confirmer l’adresse",
        VerifyCodeRefused =
            "Ce lien ou ce code ne sert plus\u00a0: il sert une fois, pendant 24 heures, et seul le plus récent est valable. Si vous "
                + "avez déjà confirmé, il n’y a plus rien à faire\u00a0; sinon, faites renvoyer l’e-mail",
        NoVerifyMail = "Pas d’e-mail, ou son lien ne sert plus\u00a0?",
        SendAgainText = email =>
            $"Nous en envoyons un nouveau à {email}. Seul le lien le plus récent est valable. Regardez aussi dans les indésirables.",
        SendAgain = "Renvoyer l’e-mail",
        SentAgain = email => $"L’e-mail est en route vers {email}. Son lien sert pendant 24 heures.",
        SentJustNow = "Un e-mail vient d’être envoyé. Attendez une minute avant d’en demander un autre.",
        SignInToSendAgain = "Connectez-vous, et nous renvoyons l’e-mail",
        GoOnWithout = "Continuer vers l’espace de travail et confirmer plus tard",
        VerifiedTitle = "Votre adresse e-mail est confirmée",
        VerifiedText = "Merci. Il n’y a plus rien à faire ici.",
    };
}
