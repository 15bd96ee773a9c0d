namespace Actors.Web.Texts.Spanish;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class SpanishAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Iniciar sesión",
        SignOut = "Cerrar sesión",
        Email = "Correo electrónico",
        Password = "Contraseña",
        StaySignedIn = "Mantener la sesión abierta en este dispositivo",
        EmailMissing = "Escriba su correo electrónico",
        PasswordMissing = "Escriba su contraseña",
        WrongPassword = "El correo electrónico o la contraseña no son correctos",
        TooManyAttempts = seconds => seconds == 1
            ? "Ha habido demasiados intentos. Inténtelo de nuevo dentro de 1 segundo"
            : $"Ha habido demasiados intentos. Inténtelo de nuevo dentro de {seconds} segundos",
    };
}
