namespace Actors.Web.Texts.German;

/// <summary>The host's own address, where there is something to try.</summary>
internal static class GermanStart
{
    public static StartTexts Texts { get; } = new()
    {
        Title = "Hier geht es los",
        Intro = name => $"{name} ist erfunden, zum Ausprobieren. Sehen Sie sich alles an; Sie können nichts verderben.",
        ForClients = "Als Kundin oder Kunde",
        ForClientsText = "Wählen Sie eine Leistung und eine Zeit und buchen Sie. Danach können Sie den Termin verschieben oder absagen.",
        Book = "Buchungsseite öffnen",
        ForStaff = "Als Team",
        ForStaffText = "Sehen Sie den heutigen Tag an, bestätigen Sie Anfragen, buchen Sie für andere. Melden Sie sich an mit",
        OpenDesk = "Arbeitsplatz öffnen",
        ForPrograms = "Als Programm",
        ForProgramsText = "Alles, was diese Seiten tun, erfragen sie bei der API. Das können Sie auch.",
        Explorer = "Explorer: jede Route, zum Lesen und Ausprobieren",
        Contract = "Vertrag: OpenAPI 3.1",
        Health = "Zustand: ob gebucht werden kann",
    };
}
