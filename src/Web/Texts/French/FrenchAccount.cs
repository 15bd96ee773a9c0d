namespace Actors.Web.Texts.French;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class FrenchAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Se connecter",
        SignOut = "Se déconnecter",
        Email = "Adresse e-mail",
        Password = "Mot de passe",
        StaySignedIn = "Garder la session ouverte sur cet appareil",
        EmailMissing = "Saisissez votre adresse e-mail",
        PasswordMissing = "Saisissez votre mot de passe",
        WrongPassword = "L’adresse e-mail ou le mot de passe est incorrect",
        TooManyAttempts = seconds =>
            $"Il y a eu trop de tentatives. Réessayez dans {seconds} {FrenchWords.Of(seconds, "seconde", "secondes")}",
    };
}
