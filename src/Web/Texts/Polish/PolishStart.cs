namespace Actors.Web.Texts.Polish;

/// <summary>The host's own address, where there is something to try.</summary>
internal static class PolishStart
{
    public static StartTexts Texts { get; } = new()
    {
        Title = "Od czego zacząć",
        Intro = name => $"{name} to zmyślona firma do wypróbowania. Proszę obejrzeć wszystko; niczego nie da się zepsuć.",
        ForClients = "Dla klientów",
        ForClientsText = "Proszę wybrać usługę i godzinę, a potem zarezerwować. Wizytę można później przełożyć lub odwołać.",
        Book = "Otwórz stronę rezerwacji",
        ForStaff = "Dla zespołu",
        ForStaffText = "Dzisiejszy dzień, potwierdzanie próśb, rezerwacje dla klientów. Dane do logowania:",
        OpenDesk = "Otwórz panel",
        ForPrograms = "Dla programów",
        ForProgramsText = "Wszystko, co robią te strony, robią przez API. Każdy program może to samo.",
        Explorer = "Eksplorator: wszystkie ścieżki, do czytania i wypróbowania",
        Contract = "Kontrakt: OpenAPI 3.1",
        Health = "Stan: czy można rezerwować",
    };
}
