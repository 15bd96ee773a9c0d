namespace Actors.Web.Texts.German;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class GermanAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Anmelden",
        SignOut = "Abmelden",
        StillSignedIn = "Sie sind noch angemeldet",
        SignOutFailed =
            "Das Abmelden hat gerade nicht geklappt. Warten Sie einen Moment, und versuchen Sie es noch einmal; lassen Sie dieses "
                + "Gerät nicht so zurück.",
        SignOutAgain = "Noch einmal abmelden",
        Email = "E-Mail-Adresse",
        Password = "Passwort",
        StaySignedIn = "Auf diesem Gerät angemeldet bleiben",
        EmailMissing = "Geben Sie Ihre E-Mail-Adresse ein",
        PasswordMissing = "Geben Sie Ihr Passwort ein",
        WrongPassword = "E-Mail-Adresse oder Passwort stimmt nicht",
        TooManyAttempts = seconds => $"Das waren zu viele Versuche. Versuchen Sie es in {Wait(seconds)} noch einmal",
        ForgotPassword = "Ich habe mein Passwort vergessen",
        NoAccountYet = "Neu hier?",
        SignUp = "Konto anlegen",
        SignUpText =
            "Mit einem Konto bekommen Sie eine eigene Organisation: mit Leistungen, Fachkräften und einer Buchungsseite. Nach diesem "
                + "Formular senden wir Ihnen eine E-Mail. Öffnen Sie den Link darin, um zu bestätigen, dass die Adresse Ihnen gehört.",
        InvitedText = "Nehmen Sie die E-Mail-Adresse, an die die Einladung ging. Sie gehören dazu, sobald das Konto angelegt ist.",
        AccountAlready = "Haben Sie schon ein Konto?",
        Name = "Ihr Name",
        NameMissing = "Geben Sie Ihren Namen ein",
        EmailHint = "Damit melden Sie sich an, und dorthin gehen E-Mails zu Ihrem Konto.",
        EmailTaken =
            "Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich unten an, oder setzen Sie ein neues Passwort, wenn "
                + "Sie Ihres vergessen haben",
        NewPassword = "Passwort",
        PasswordRules =
            "8 bis 128 Zeichen. Nicht Ihre E-Mail-Adresse und keines der Passwörter, die alle zuerst probieren. Sie dürfen es aus "
                + "einem Passwortmanager einfügen.",
        Organization = "Name Ihrer Organisation",
        OrganizationHint =
            "Er steht auf Ihrer Buchungsseite; Sie können ihn später ändern. Wenn Sie in eine Organisation eingeladen wurden, öffnen "
                + "Sie stattdessen den Link in jener E-Mail.",
        OrganizationMissing = "Geben Sie den Namen Ihrer Organisation ein",
        CreateAccount = "Konto anlegen",
        FieldProblem = FieldProblemOf,
        OpenDesk = "Zum Arbeitsplatz",
    };

    private static string Wait(int seconds) => seconds switch
    {
        1 => "einer Sekunde",
        < 120 => $"{seconds} Sekunden",
        _ => $"{(seconds + 59) / 60} Minuten",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Geben Sie Ihren Namen ein, höchstens 100 Zeichen",
        "email" => "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com",
        "organization" => "Geben Sie den Namen Ihrer Organisation ein, höchstens 100 Zeichen",
        "password" => "Wählen Sie ein anderes Passwort: 8 bis 128 Zeichen, nicht Ihre E-Mail-Adresse und keines, das alle zuerst probieren",
        _ => "Diese Angabe fehlt oder passt nicht. Bitte prüfen Sie sie",
    };
}
