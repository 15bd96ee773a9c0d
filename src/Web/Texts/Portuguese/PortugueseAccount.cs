namespace Actors.Web.Texts.Portuguese;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class PortugueseAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Iniciar sessão",
        SignOut = "Terminar sessão",
        Email = "Endereço de e-mail",
        Password = "Palavra-passe",
        StaySignedIn = "Manter a sessão iniciada neste dispositivo",
        EmailMissing = "Indique o seu endereço de e-mail",
        PasswordMissing = "Indique a sua palavra-passe",
        WrongPassword = "O endereço de e-mail ou a palavra-passe não está certo",
        TooManyAttempts = seconds => seconds == 1
            ? "Houve demasiadas tentativas. Tente de novo dentro de 1 segundo"
            : $"Houve demasiadas tentativas. Tente de novo dentro de {seconds} segundos",
    };
}
