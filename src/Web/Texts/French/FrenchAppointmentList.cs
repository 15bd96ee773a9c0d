namespace Actors.Web.Texts.French;

/// <summary>The desk's appointments as a table, on the page and for programs.</summary>
internal static class FrenchAppointmentList
{
    public static AppointmentListTexts Texts { get; } = new()
    {
        Filter = "Filtrer les rendez-vous",
        Search = "Nom, e-mail ou téléphone",
        AnyStatus = "Tous les états",
        From = "Du",
        To = "Au",
        FilterProblem = field => field switch
        {
            "search" => "Saisissez au moins une lettre ou un chiffre",
            "to" => "Choisissez une date qui ne précède pas la première",
            "from" => "Choisissez une date",
            _ => "Choisissez un élément de la liste",
        },
        FromDate = date => $"à partir du {date}",
        ToDate = date => $"jusqu’au {date}",
        OneSeries = "Une seule série",
        NoneFound = filters => $"Aucun rendez-vous ne correspond à\u00a0: {filters}.",
        NoneYet = "Il n’y a pas encore de rendez-vous. Ils apparaissent ici dès la première réservation.",
        Count = count => $"{count} rendez-vous",
        Export = "Télécharger en CSV",
        ExportFirst = count => $"Télécharger les {count} premiers en CSV",
        Caption = (page, pages) => $"Rendez-vous, page {page} sur {pages}",
        When = "Quand",
        Client = "Qui",
        BookedAt = "Réservé",
        MailRefused = "E-mail refusé",
        Id = "Identifiant",
        Start = "Début",
        End = "Fin",
        Currency = "Devise",
    };
}
