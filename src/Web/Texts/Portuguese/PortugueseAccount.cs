namespace Actors.Web.Texts.Portuguese;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class PortugueseAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Iniciar sessão",
        SignOut = "Terminar sessão",
        StillSignedIn = "A sua sessão continua aberta",
        SignOutFailed = "Não foi possível terminar a sessão. Espere um momento e tente de novo; não deixe este dispositivo assim.",
        SignOutAgain = "Terminar de novo a sessão",
        Email = "Endereço de e-mail",
        Password = "Palavra-passe",
        StaySignedIn = "Manter a sessão iniciada neste dispositivo",
        EmailMissing = "Indique o seu endereço de e-mail",
        PasswordMissing = "Indique a sua palavra-passe",
        WrongPassword = "O endereço de e-mail ou a palavra-passe não está certo",
        TooManyAttempts = seconds => $"Houve demasiadas tentativas. Tente de novo dentro de {Wait(seconds)}",
        ForgotPassword = "Esqueci-me da palavra-passe",
        NoAccountYet = "É a primeira vez que vem aqui?",
        SignUp = "Criar uma conta",
        SignUpText =
            "Com uma conta tem a sua própria organização: os seus serviços, os seus profissionais e uma página de marcações. Depois "
                + "deste formulário enviamos-lhe um e-mail. Abra a ligação que ele contém para confirmar que o endereço é seu.",
        InvitedText = "Use o endereço de e-mail para o qual o convite foi enviado. Passa a fazer parte assim que a conta for criada.",
        AccountAlready = "Já tem uma conta?",
        Name = "O seu nome",
        NameMissing = "Indique o seu nome",
        EmailHint = "Serve para iniciar sessão, e é para lá que enviamos e-mails sobre a sua conta.",
        EmailTaken =
            "Já existe uma conta com este endereço de e-mail. Inicie sessão em baixo, ou defina uma nova palavra-passe se se "
                + "esqueceu da sua",
        NewPassword = "Palavra-passe",
        PasswordRules =
            "De 8 a 128 caracteres. Não o seu endereço de e-mail, nem uma das palavras-passe que toda a gente experimenta primeiro. "
                + "Pode colá-la de um gestor de palavras-passe.",
        Organization = "Nome da sua organização",
        OrganizationHint =
            "Aparece na sua página de marcações; pode alterá-lo depois. Se recebeu um convite para outra organização, abra antes a "
                + "ligação desse e-mail.",
        OrganizationMissing = "Indique o nome da sua organização",
        CreateAccount = "Criar a conta",
        FieldProblem = FieldProblemOf,
        OpenDesk = "Ir para o painel",
    };

    private static string Wait(int seconds) => seconds switch
    {
        1 => "1 segundo",
        < 120 => $"{seconds} segundos",
        _ => $"{(seconds + 59) / 60} minutos",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Indique o seu nome, com 100 caracteres no máximo",
        "email" => "Indique um endereço de e-mail como nome@example.com",
        "organization" => "Indique o nome da sua organização, com 100 caracteres no máximo",
        "password" =>
            "Escolha outra palavra-passe: de 8 a 128 caracteres, que não seja o seu endereço de e-mail nem uma das que toda a gente "
                + "experimenta primeiro",
        _ => "Esta resposta falta ou não é válida. Reveja-a",
    };
}
