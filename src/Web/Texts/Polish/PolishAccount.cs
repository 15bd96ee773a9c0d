namespace Actors.Web.Texts.Polish;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class PolishAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Zaloguj się",
        SignOut = "Wyloguj się",
        Email = "Adres e-mail",
        Password = "Hasło",
        StaySignedIn = "Nie wylogowuj na tym urządzeniu",
        EmailMissing = "Podaj adres e-mail",
        PasswordMissing = "Podaj hasło",
        WrongPassword = "Adres e-mail lub hasło się nie zgadza",
        TooManyAttempts = seconds =>
            $"Było zbyt wiele prób. Spróbuj ponownie za {seconds} {PolishWords.Of(seconds, "sekundę", "sekundy", "sekund")}",
    };
}
