namespace Actors.Web.Texts.French;

/// <summary>The host's own address, where there is something to try.</summary>
internal static class FrenchStart
{
    public static StartTexts Texts { get; } = new()
    {
        Title = "Par où commencer",
        Intro = name => $"{name} est inventé pour être essayé. Regardez tout\u00a0; vous ne pouvez rien abîmer.",
        ForClients = "Comme client",
        ForClientsText = "Choisissez une prestation et une heure, puis réservez. Ensuite, déplacez le rendez-vous ou annulez-le.",
        Book = "Ouvrir la page de réservation",
        ForStaff = "Comme équipe",
        ForStaffText = "Regardez la journée, confirmez des demandes, réservez pour d’autres. Connectez-vous avec",
        OpenDesk = "Ouvrir l’espace de travail",
        ForPrograms = "Comme programme",
        ForProgramsText = "Tout ce que font ces pages, elles le demandent à l’API. Vous pouvez le faire aussi.",
        Explorer = "Explorateur\u00a0: toutes les routes, à lire et à essayer",
        Contract = "Contrat\u00a0: OpenAPI 3.1",
        Health = "État\u00a0: si l’on peut réserver",
    };
}
