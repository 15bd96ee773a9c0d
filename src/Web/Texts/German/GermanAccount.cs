namespace Actors.Web.Texts.German;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class GermanAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Anmelden",
        SignOut = "Abmelden",
        Email = "E-Mail-Adresse",
        Password = "Passwort",
        StaySignedIn = "Auf diesem Gerät angemeldet bleiben",
        EmailMissing = "Geben Sie Ihre E-Mail-Adresse ein",
        PasswordMissing = "Geben Sie Ihr Passwort ein",
        WrongPassword = "E-Mail-Adresse oder Passwort stimmt nicht",
        TooManyAttempts = seconds => seconds == 1
            ? "Das waren zu viele Versuche. Versuchen Sie es in einer Sekunde noch einmal"
            : $"Das waren zu viele Versuche. Versuchen Sie es in {seconds} Sekunden noch einmal",
    };
}
