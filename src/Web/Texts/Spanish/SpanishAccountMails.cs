namespace Actors.Web.Texts.Spanish;

/// <summary>What the links in the mails of accounts lead to: a new password, the proof of an address.</summary>
internal static class SpanishAccountMails
{
    public static AccountMailTexts Texts { get; } = new()
    {
        Code = "Código del correo",
        CodeHint = "Está en el correo, debajo del enlace. Cópielo entero.",
        CodeMissing = "Escriba el código del correo",
        ForgotTitle = "Crear una contraseña nueva",
        ForgotText = "Escriba el correo electrónico con el que inicia sesión. Le enviamos un enlace para crear una contraseña nueva.",
        SendLink = "Enviar el enlace",
        SentTitle = "Mire su correo",
        SentText =
            "Si hay una cuenta con este correo electrónico, va de camino un mensaje con un enlace. El enlace sirve una vez y durante "
                + "una hora.",
        NothingCame =
            "Si después de unos minutos no ha llegado nada, mire en el correo no deseado y compruebe que es la dirección con la que "
                + "inicia sesión.",
        AskAgain = "Pedirlo de nuevo",
        BackToSignIn = "Volver a iniciar sesión",
        ResetTitle = "Crear una contraseña nueva",
        ResetText = "Después se cerrará su sesión en todos los dispositivos y entrará con la contraseña nueva.",
        NewPassword = "Contraseña nueva",
        NewPasswordMissing = "Escriba la contraseña nueva",
        SetPassword = "Guardar esta contraseña",
        ResetCodeRefused = "Este enlace o código ya no sirve: vale una vez, durante una hora, y solo el más reciente. Pida uno nuevo",
        ResetAgain = "Pedir un enlace nuevo",
        PasswordIsSet = "Su contraseña nueva está guardada y su sesión se ha cerrado en todas partes. Inicie sesión con ella.",
        VerifyTitle = "Confirmar su correo electrónico",
        VerifyText =
            "Confirme que puede leer los mensajes que llegan a esta dirección. Abra el enlace de nuestro correo y pulse aquí el botón.",
        AccountMade = email => $"Su cuenta está creada. Hemos enviado un correo a {email}: abra su enlace antes de 24 horas.",
        AccountMadeUnknown = "Su cuenta está creada. Le hemos enviado un correo: abra su enlace antes de 24 horas.",
        ConfirmAddress = "Confirmar la dirección",
        VerifyCodeRefused =
            "Este enlace o código ya no sirve: vale una vez, durante 24 horas, y solo el más reciente. Si ya ha confirmado, no hay "
                + "que hacer nada más; si no, pida que se envíe de nuevo el correo",
        NoVerifyMail = "¿No ha llegado el correo o su enlace ya no sirve?",
        SendAgainText = email => $"Enviamos uno nuevo a {email}. Solo sirve el enlace más reciente. Mire también en el correo no deseado.",
        SendAgain = "Enviar el correo de nuevo",
        SentAgain = email => $"El correo va de camino a {email}. Su enlace sirve durante 24 horas.",
        SentJustNow = "Acaba de enviarse un correo. Espere un minuto antes de pedir otro.",
        SignInToSendAgain = "Inicie sesión y enviamos el correo de nuevo",
        GoOnWithout = "Seguir al panel y confirmar más tarde",
        VerifiedTitle = "Su correo electrónico está confirmado",
        VerifiedText = "Gracias. Aquí no hay que hacer nada más.",
    };
}
