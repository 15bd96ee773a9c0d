namespace Actors.Web.Texts.Spanish;

/// <summary>Invitations, as those see them who are invited.</summary>
internal static class SpanishInvitations
{
    public static InvitationTexts Texts { get; } = new()
    {
        Title = "Su invitación",
        AsksForCode = "Ábrala con el código del correo que le invitó.",
        Open = "Abrir la invitación",
        Text = "El correo dice qué organización le invita y con qué papel. No pasa nada hasta que acepte.",
        SignedInAs = (name, email) =>
            $"Ha iniciado sesión como {name} ({email}). La invitación tiene que haberse enviado a esta dirección.",
        Accept = "Aceptar la invitación",
        OtherAccount = "Usar otra cuenta",
        SignInFirst = "¿Tiene una cuenta con la dirección a la que se envió el correo? Inicie sesión con ella; después volverá aquí.",
        SignInToAccept = "Iniciar sesión para aceptar",
        NewHere = "¿Es su primera vez aquí?",
        NewHereText = "Cree una cuenta con la dirección a la que se envió el correo. Con eso acepta la invitación.",
        OtherInvitation = "Abrir otra invitación",
        Refused = RefusedOf,
        OtherAddress = "La invitación se envió a otro correo electrónico. Use ese o pida que inviten a este",
        JoinedTitle = organization => $"Ya forma parte de {organization}",
        JoinedAs = role => $"Su papel desde ahora: {RoleOf(role)}.",
        ChangeOrganization = organization =>
            $"Ahora tiene la sesión abierta en otra organización. Para trabajar en {organization}, inicie sesión en ella.",
        SignInTo = organization => $"Iniciar sesión en {organization}",
    };

    private static string RefusedOf(string code) => code switch
    {
        "RESOURCE_NOT_FOUND" =>
            "Esta invitación ya no sirve: vale una vez, durante siete días, y puede que se haya retirado. Pida una nueva.",
        "INSUFFICIENT_PERMISSIONS" =>
            "Esta invitación se envió a un correo distinto del de su cuenta, o quien la envió ya no puede dar este papel. Inicie "
                + "sesión con la dirección a la que se envió o pida una invitación nueva.",
        "DUPLICATE_RESOURCE" => "Ya forma parte de esta organización. No hay nada que aceptar.",
        "LIMIT_REACHED" =>
            "O su cuenta ya pertenece a todas las organizaciones posibles, o esta organización ya tiene todos los titulares "
                + "posibles. Pregunte a quien le invitó qué hacer.",
        _ => "Alguien ha cambiado algo en ese mismo momento. Inténtelo de nuevo.",
    };

    private static string RoleOf(string role) => role switch
    {
        "owner" => "titular",
        "admin" => "administración",
        "expert" => "profesional",
        "client" => "cliente",
        _ => "miembro",
    };
}
