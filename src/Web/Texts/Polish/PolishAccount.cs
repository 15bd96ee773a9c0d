namespace Actors.Web.Texts.Polish;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class PolishAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Zaloguj się",
        SignOut = "Wyloguj się",
        StillSignedIn = "Sesja jest nadal otwarta",
        SignOutFailed = "Wylogowanie się nie udało. Odczekaj chwilę i spróbuj ponownie; nie zostawiaj tak tego urządzenia.",
        SignOutAgain = "Wyloguj się jeszcze raz",
        Email = "Adres e-mail",
        Password = "Hasło",
        StaySignedIn = "Nie wylogowuj na tym urządzeniu",
        EmailMissing = "Podaj adres e-mail",
        PasswordMissing = "Podaj hasło",
        WrongPassword = "Adres e-mail lub hasło się nie zgadza",
        TooManyAttempts = seconds => $"Było zbyt wiele prób. Spróbuj ponownie za {Wait(seconds)}",
        ForgotPassword = "Nie pamiętam hasła",
        NoAccountYet = "Nie masz jeszcze konta?",
        SignUp = "Utwórz konto",
        SignUpText =
            "Z kontem dostajesz własną organizację: jej usługi, specjalistów i stronę rezerwacji. Po wypełnieniu formularza wyślemy "
                + "e-mail. Otwórz zawarty w nim link, aby potwierdzić, że adres jest Twój.",
        InvitedText = "Użyj adresu e-mail, na który wysłano zaproszenie. Dołączysz, gdy tylko konto powstanie.",
        AccountAlready = "Masz już konto?",
        Name = "Imię i nazwisko",
        NameMissing = "Podaj imię i nazwisko",
        EmailHint = "Służy do logowania; tam też wysyłamy wiadomości o koncie.",
        EmailTaken = "Konto z tym adresem e-mail już istnieje. Zaloguj się poniżej albo ustaw nowe hasło, jeśli go nie pamiętasz",
        NewPassword = "Hasło",
        PasswordRules =
            "Od 8 do 128 znaków. Nie adres e-mail i nie jedno z haseł, które wszyscy próbują najpierw. Można je wkleić z menedżera haseł.",
        Organization = "Nazwa organizacji",
        OrganizationHint =
            "Widać ją na stronie rezerwacji; można ją później zmienić. Jeśli masz zaproszenie do innej organizacji, otwórz link z "
                + "tamtego e-maila.",
        OrganizationMissing = "Podaj nazwę organizacji",
        CreateAccount = "Utwórz konto",
        FieldProblem = FieldProblemOf,
        OpenDesk = "Przejdź do panelu",
    };

    private static string Wait(int seconds)
    {
        if (seconds < 120) return $"{seconds} {PolishWords.Of(seconds, "sekundę", "sekundy", "sekund")}";
        var minutes = (seconds + 59) / 60;
        return $"{minutes} {PolishWords.Of(minutes, "minutę", "minuty", "minut")}";
    }

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Podaj imię i nazwisko, najwyżej 100 znaków",
        "email" => "Podaj adres e-mail, na przykład imie@example.com",
        "organization" => "Podaj nazwę organizacji, najwyżej 100 znaków",
        "password" => "Wybierz inne hasło: od 8 do 128 znaków, nie adres e-mail i nie jedno z tych, które wszyscy próbują najpierw",
        _ => "Brakuje tej odpowiedzi albo jest nieprawidłowa. Sprawdź ją",
    };
}
