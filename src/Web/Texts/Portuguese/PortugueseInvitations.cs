namespace Actors.Web.Texts.Portuguese;

/// <summary>Invitations, as those see them who are invited.</summary>
internal static class PortugueseInvitations
{
    public static InvitationTexts Texts { get; } = new()
    {
        Title = "O seu convite",
        AsksForCode = "Abra-o com o código do e-mail de convite.",
        Open = "Abrir o convite",
        Text = "O e-mail diz que organização faz o convite, e com que função. Nada acontece antes de aceitar.",
        SignedInAs = (name, email) => $"Tem a sessão iniciada como {name} ({email}). O convite tem de ter sido enviado para este endereço.",
        Accept = "Aceitar o convite",
        OtherAccount = "Usar outra conta",
        SignInFirst = "Tem uma conta com o endereço para o qual o e-mail foi enviado? Inicie sessão com ela; depois volta aqui.",
        SignInToAccept = "Iniciar sessão para aceitar",
        NewHere = "É a primeira vez que vem aqui?",
        NewHereText = "Crie uma conta com o endereço para o qual o e-mail foi enviado. Com isso aceita o convite.",
        OtherInvitation = "Abrir outro convite",
        Refused = RefusedOf,
        OtherAddress = "O convite foi enviado para outro endereço de e-mail. Use esse, ou peça que este seja convidado",
        JoinedTitle = organization => $"Já faz parte de {organization}",
        JoinedAs = role => $"A sua função a partir de agora: {RoleOf(role)}.",
        ChangeOrganization = organization =>
            $"De momento tem a sessão iniciada noutra organização. Para trabalhar em {organization}, inicie sessão nela.",
        SignInTo = organization => $"Iniciar sessão em {organization}",
    };

    private static string RefusedOf(string code) => code switch
    {
        "RESOURCE_NOT_FOUND" => "Este convite já não serve: vale uma vez, durante sete dias, e pode ter sido retirado. Peça um novo.",
        "INSUFFICIENT_PERMISSIONS" =>
            "Este convite foi enviado para um endereço diferente do da sua conta, ou quem o enviou já não pode dar esta função. "
                + "Inicie sessão com o endereço para o qual o e-mail foi enviado, ou peça um novo convite.",
        "DUPLICATE_RESOURCE" => "Já faz parte desta organização. Não há nada para aceitar.",
        "LIMIT_REACHED" =>
            "A sua conta já pertence a todas as organizações possíveis, ou esta organização já tem todos os titulares possíveis. "
                + "Pergunte a quem fez o convite o que fazer.",
        _ => "Alguém alterou algo no mesmo instante. Tente de novo.",
    };

    private static string RoleOf(string role) => role switch
    {
        "owner" => "titular",
        "admin" => "administração",
        "expert" => "profissional",
        "client" => "cliente",
        _ => "membro",
    };
}
