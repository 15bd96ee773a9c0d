namespace Actors.Web.Texts.Spanish;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class SpanishAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Iniciar sesión",
        SignOut = "Cerrar sesión",
        StillSignedIn = "Su sesión sigue abierta",
        SignOutFailed = "No se ha podido cerrar la sesión. Espere un momento e inténtelo de nuevo; no deje así este dispositivo.",
        SignOutAgain = "Cerrar la sesión de nuevo",
        Email = "Correo electrónico",
        Password = "Contraseña",
        StaySignedIn = "Mantener la sesión abierta en este dispositivo",
        EmailMissing = "Escriba su correo electrónico",
        PasswordMissing = "Escriba su contraseña",
        WrongPassword = "El correo electrónico o la contraseña no son correctos",
        TooManyAttempts = seconds => $"Ha habido demasiados intentos. Inténtelo de nuevo dentro de {Wait(seconds)}",
        ForgotPassword = "He olvidado mi contraseña",
        NoAccountYet = "¿Es su primera vez aquí?",
        SignUp = "Crear una cuenta",
        SignUpText =
            "Con una cuenta obtiene su propia organización: sus servicios, sus profesionales y una página de reservas. Después de "
                + "este formulario le enviamos un correo. Abra el enlace que contiene para confirmar que la dirección es suya.",
        InvitedText = "Use el correo electrónico al que se envió la invitación. Formará parte en cuanto se cree la cuenta.",
        AccountAlready = "¿Ya tiene una cuenta?",
        Name = "Su nombre",
        NameMissing = "Escriba su nombre",
        EmailHint = "Con él inicia la sesión, y ahí llegan los correos sobre su cuenta.",
        EmailTaken =
            "Ya hay una cuenta con este correo electrónico. Inicie sesión más abajo o cree una contraseña nueva si ha olvidado la suya",
        NewPassword = "Contraseña",
        PasswordRules =
            "De 8 a 128 caracteres. No su correo electrónico ni ninguna de las contraseñas que todo el mundo prueba primero. Puede "
                + "pegarla desde un gestor de contraseñas.",
        Organization = "Nombre de su organización",
        OrganizationHint =
            "Aparece en su página de reservas; puede cambiarlo después. Si le han invitado a otra organización, abra mejor el enlace "
                + "de ese correo.",
        OrganizationMissing = "Escriba el nombre de su organización",
        CreateAccount = "Crear la cuenta",
        FieldProblem = FieldProblemOf,
        OpenDesk = "Ir al panel",
    };

    private static string Wait(int seconds) => seconds switch
    {
        1 => "1 segundo",
        < 120 => $"{seconds} segundos",
        _ => $"{(seconds + 59) / 60} minutos",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Escriba su nombre, con 100 caracteres como máximo",
        "email" => "Escriba un correo electrónico como nombre@example.com",
        "organization" => "Escriba el nombre de su organización, con 100 caracteres como máximo",
        "password" =>
            "Elija otra contraseña: de 8 a 128 caracteres, que no sea su correo electrónico ni una de las que todo el mundo prueba primero",
        _ => "Esta respuesta falta o no es válida. Revísela",
    };
}
