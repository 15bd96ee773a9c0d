namespace Actors.Web.Texts.German;

/// <summary>What the links in the mails of accounts lead to: a new password, the proof of an address.</summary>
internal static class GermanAccountMails
{
    public static AccountMailTexts Texts { get; } = new()
    {
        Code = "Code aus der E-Mail",
        CodeHint = "Er steht in der E-Mail unter dem Link. Kopieren Sie ihn ganz.",
        CodeMissing = "Geben Sie den Code aus der E-Mail ein",
        ForgotTitle = "Neues Passwort setzen",
        ForgotText =
            "Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden. Wir senden einen Link dorthin, mit dem Sie ein neues "
                + "Passwort setzen.",
        SendLink = "Link senden",
        SentTitle = "Sehen Sie in Ihr Postfach",
        SentText =
            "Gibt es ein Konto mit dieser E-Mail-Adresse, ist eine E-Mail mit einem Link dorthin unterwegs. Der Link gilt einmal und "
                + "eine Stunde lang.",
        NothingCame =
            "Ist nach einigen Minuten nichts gekommen, sehen Sie im Spam-Ordner nach, und prüfen Sie, ob Sie sich mit dieser Adresse "
                + "anmelden.",
        AskAgain = "Noch einmal anfordern",
        BackToSignIn = "Zurück zur Anmeldung",
        ResetTitle = "Neues Passwort setzen",
        ResetText = "Danach sind Sie auf allen Geräten abgemeldet und melden sich mit dem neuen Passwort an.",
        NewPassword = "Neues Passwort",
        NewPasswordMissing = "Geben Sie das neue Passwort ein",
        SetPassword = "Dieses Passwort setzen",
        ResetCodeRefused =
            "Dieser Link oder Code gilt nicht mehr: Er gilt einmal, eine Stunde lang, und nur der neueste. Fordern Sie einen neuen an",
        ResetAgain = "Neuen Link anfordern",
        PasswordIsSet = "Ihr neues Passwort ist gesetzt, und Sie sind überall abgemeldet. Melden Sie sich damit an.",
        VerifyTitle = "E-Mail-Adresse bestätigen",
        VerifyText =
            "Bestätigen Sie, dass Sie die E-Mails an diese Adresse lesen können. Öffnen Sie den Link in unserer E-Mail, und klicken "
                + "Sie hier auf die Schaltfläche.",
        AccountMade = email =>
            $"Ihr Konto ist angelegt. Wir haben eine E-Mail an {email} gesendet: Öffnen Sie den Link darin innerhalb von 24 Stunden.",
        AccountMadeUnknown =
            "Ihr Konto ist angelegt. Wir haben Ihnen eine E-Mail gesendet: Öffnen Sie den Link darin innerhalb von 24 Stunden.",
        ConfirmAddress = "Adresse bestätigen",
        VerifyCodeRefused =
            "Dieser Link oder Code gilt nicht mehr: Er gilt einmal, 24 Stunden lang, und nur der neueste. Haben Sie schon bestätigt, "
                + "ist nichts mehr zu tun; sonst lassen Sie sich die E-Mail noch einmal senden",
        NoVerifyMail = "Keine E-Mail bekommen, oder der Link gilt nicht mehr?",
        SendAgainText = email => $"Wir senden eine neue an {email}. Nur der neueste Link gilt. Sehen Sie auch im Spam-Ordner nach.",
        SendAgain = "E-Mail noch einmal senden",
        SentAgain = email => $"Die E-Mail ist unterwegs an {email}. Der Link darin gilt 24 Stunden.",
        SentJustNow = "Gerade eben wurde eine E-Mail gesendet. Warten Sie eine Minute, bevor Sie eine weitere anfordern.",
        SignInToSendAgain = "Melden Sie sich an, und wir senden die E-Mail noch einmal",
        GoOnWithout = "Weiter zum Arbeitsplatz, später bestätigen",
        VerifiedTitle = "Ihre E-Mail-Adresse ist bestätigt",
        VerifiedText = "Danke. Hier ist nichts mehr zu tun.",
    };
}
