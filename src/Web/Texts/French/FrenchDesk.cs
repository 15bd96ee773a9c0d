namespace Actors.Web.Texts.French;

/// <summary>The desk.</summary>
internal static class FrenchDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        Today = "Aujourd’hui",
        Agenda = "Agenda",
        Appointments = "Rendez-vous",
        Schedule = "Horaires",
        Services = "Prestations",
        BookingPage = "Page de réservation",
        NewAppointment = "Nouveau rendez-vous",
        OpenAppointment = "Ouvrir le rendez-vous",
        Note = NoteOf,
        StatusName = "État",
        Status = StatusOf,
        ServiceWith = (service, expert) => $"{service} avec {expert}",
        Sentence = sentence => string.Join(", ", sentence.Parts),
        Confirm = "Confirmer",
        Decline = "Refuser",
        Complete = "A eu lieu",
        MarkNoShow = "Personne n’est venu",
        Expert = "Spécialiste",
        AllExperts = "Tous les spécialistes",
        Service = "Prestation",
        AllServices = "Toutes les prestations",
        Show = "Afficher",
        ClearFilters = "Effacer les filtres",
        TimesIn = zone => $"Toutes les heures sont celles du fuseau {zone}.",
        Pages = "Pages",
        PreviousPage = "Page précédente",
        NextPage = "Page suivante",
        PageNumber = page => $"Page {page}",
    };

    private static string StatusOf(string status) => status switch
    {
        "scheduled" => "À confirmer",
        "confirmed" => "Confirmé",
        "completed" => "A eu lieu",
        "cancelled" => "Annulé",
        "no_show" => "Absence",
        _ => status,
    };

    private static string? NoteOf(string note) => note switch
    {
        "confirmed" => "Le rendez-vous est confirmé.",
        "completed" => "Il est noté que le rendez-vous a eu lieu.",
        "no-show" => "Il est noté que personne n’est venu.",
        "cancelled" => "Le rendez-vous est annulé, et son créneau est de nouveau libre.",
        "moved" => "Le rendez-vous est déplacé.",
        "reassigned" => "Le rendez-vous est maintenant confié à une autre personne.",
        "saved" => "Vos modifications sont enregistrées.",
        "booked" => "Le rendez-vous est réservé.",
        "link-sent" => "Le lien est en route.",
        "link-often" => "Le lien a été envoyé assez souvent aujourd’hui. Renvoyez-le demain, ou téléphonez.",
        "date-added" => "La date est ajoutée.",
        "date-removed" => "La date est retirée. Les horaires de la semaine y valent de nouveau.",
        "time-off-added" => "Le congé est ajouté. Personne ne peut réserver pendant ce temps.",
        "time-off-removed" => "Le congé est retiré.",
        "service-added" => "La prestation est enregistrée.",
        "service-removed" => "La prestation est supprimée.",
        "service-activated" => "La prestation peut de nouveau être réservée.",
        "service-deactivated" => "La prestation ne peut plus être réservée avant que vous l’activiez de nouveau.",
        "service-changed" =>
            "Quelqu’un d’autre a modifié cette prestation entre-temps, rien n’a donc été fait. Voici ce qu’elle est maintenant.",
        "expert-added" => "Le spécialiste est ajouté. Indiquez maintenant ses horaires.",
        "changed" => "Quelqu’un d’autre a modifié ce rendez-vous entre-temps, rien n’a donc été fait. Voici ce qu’il est maintenant.",
        "too-late" => "Ce n’est plus possible pour ce rendez-vous. Voici ce qu’il est maintenant.",
        _ => null,
    };
}
