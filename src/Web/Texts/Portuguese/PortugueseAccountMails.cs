namespace Actors.Web.Texts.Portuguese;

/// <summary>What the links in the mails of accounts lead to: a new password, the proof of an address.</summary>
internal static class PortugueseAccountMails
{
    public static AccountMailTexts Texts { get; } = new()
    {
        Code = "Código do e-mail",
        CodeHint = "Está no e-mail, por baixo da ligação. Copie-o por inteiro.",
        CodeMissing = "Indique o código do e-mail",
        ForgotTitle = "Definir uma nova palavra-passe",
        ForgotText =
            "Indique o endereço de e-mail com que inicia sessão. Enviamos para lá uma ligação para definir uma nova palavra-passe.",
        SendLink = "Enviar a ligação",
        SentTitle = "Veja a sua caixa de correio",
        SentText =
            "Se houver uma conta com este endereço de e-mail, está a caminho uma mensagem com uma ligação. A ligação serve uma vez, "
                + "durante uma hora.",
        NothingCame =
            "Se nada chegar ao fim de alguns minutos, veja na pasta de spam e confirme que é este o endereço com que inicia sessão.",
        AskAgain = "Pedir de novo",
        BackToSignIn = "Voltar ao início de sessão",
        ResetTitle = "Definir uma nova palavra-passe",
        ResetText = "Depois, a sua sessão termina em todos os dispositivos, e entra com a nova palavra-passe.",
        NewPassword = "Nova palavra-passe",
        NewPasswordMissing = "Indique a nova palavra-passe",
        SetPassword = "Definir esta palavra-passe",
        ResetCodeRefused = "Esta ligação ou código já não serve: vale uma vez, durante uma hora, e só o mais recente. Peça outro",
        ResetAgain = "Pedir uma nova ligação",
        PasswordIsSet = "A nova palavra-passe está definida, e a sua sessão terminou em todo o lado. Inicie sessão com ela.",
        VerifyTitle = "Confirmar o seu endereço de e-mail",
        VerifyText =
            "Confirme que consegue ler os e-mails enviados para este endereço. Abra a ligação do nosso e-mail e carregue aqui no botão.",
        AccountMade = email =>
            $"A sua conta está criada. Enviámos um e-mail para {email}: abra a ligação que ele contém no prazo de 24 horas.",
        AccountMadeUnknown = "A sua conta está criada. Enviámos-lhe um e-mail: abra a ligação que ele contém no prazo de 24 horas.",
        ConfirmAddress = "Confirmar o endereço",
        VerifyCodeRefused =
            "Esta ligação ou código já não serve: vale uma vez, durante 24 horas, e só o mais recente. Se já confirmou, não é "
                + "preciso fazer mais nada; se não, peça que o e-mail seja enviado de novo",
        NoVerifyMail = "O e-mail não chegou, ou a ligação já não serve?",
        SendAgainText = email => $"Enviamos um novo para {email}. Só a ligação mais recente serve. Veja também na pasta de spam.",
        SendAgain = "Enviar de novo o e-mail",
        SentAgain = email => $"O e-mail está a caminho de {email}. A ligação que ele contém serve durante 24 horas.",
        SentJustNow = "Acabou de ser enviado um e-mail. Espere um minuto antes de pedir outro.",
        SignInToSendAgain = "Inicie sessão, e enviamos de novo o e-mail",
        GoOnWithout = "Seguir para o painel e confirmar mais tarde",
        VerifiedTitle = "O seu endereço de e-mail está confirmado",
        VerifiedText = "Obrigado. Não é preciso fazer mais nada aqui.",
    };
}
