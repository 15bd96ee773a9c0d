namespace Actors.Web.Texts.Polish;

/// <summary>Invitations, as those see them who are invited.</summary>
internal static class PolishInvitations
{
    public static InvitationTexts Texts { get; } = new()
    {
        Title = "Twoje zaproszenie",
        AsksForCode = "Otwórz je kodem z e-maila z zaproszeniem.",
        Open = "Otwórz zaproszenie",
        Text = "W e-mailu jest napisane, która organizacja zaprasza i w jakiej roli. Nic się nie stanie przed przyjęciem zaproszenia.",
        SignedInAs = (name, email) => $"Zalogowano jako {name} ({email}). Zaproszenie musiało zostać wysłane na ten adres.",
        Accept = "Przyjmij zaproszenie",
        OtherAccount = "Użyj innego konta",
        SignInFirst = "Masz konto z adresem, na który wysłano e-mail? Zaloguj się nim; potem wrócisz tutaj.",
        SignInToAccept = "Zaloguj się, aby przyjąć",
        NewHere = "Nie masz jeszcze konta?",
        NewHereText = "Utwórz konto z adresem, na który wysłano e-mail. W ten sposób przyjmujesz zaproszenie.",
        OtherInvitation = "Otwórz inne zaproszenie",
        Refused = RefusedOf,
        OtherAddress = "Zaproszenie wysłano na inny adres e-mail. Użyj tamtego albo poproś o zaproszenie na ten",
        JoinedTitle = organization => $"Nowa organizacja: {organization}",
        JoinedAs = role => $"Twoja rola odtąd: {RoleOf(role)}.",
        ChangeOrganization = organization =>
            $"Sesja jest teraz otwarta w innej organizacji. Aby pracować tutaj: {organization}, zaloguj się do tej organizacji.",
        SignInTo = organization => $"Zaloguj się: {organization}",
    };

    private static string RefusedOf(string code) => code switch
    {
        "RESOURCE_NOT_FOUND" => "To zaproszenie nie jest już ważne: działa raz, przez siedem dni, i mogło zostać wycofane. Poproś o nowe.",
        "INSUFFICIENT_PERMISSIONS" =>
            "To zaproszenie wysłano na inny adres niż adres konta albo tej roli nie można już nadać. Zaloguj się adresem, na który "
                + "wysłano e-mail, albo poproś o nowe zaproszenie.",
        "DUPLICATE_RESOURCE" => "Należysz już do tej organizacji. Nie ma czego przyjmować.",
        "LIMIT_REACHED" =>
            "Konto należy już do tylu organizacji, do ilu może, albo ta organizacja ma już tylu właścicieli, ilu może mieć. Zapytaj "
                + "osobę zapraszającą, co zrobić.",
        _ => "Ktoś zmienił coś w tej samej chwili. Spróbuj ponownie.",
    };

    private static string RoleOf(string role) => role switch
    {
        "owner" => "właściciel",
        "admin" => "administrator",
        "expert" => "specjalista",
        "client" => "klient",
        _ => "członek",
    };
}
