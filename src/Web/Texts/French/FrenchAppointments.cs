namespace Actors.Web.Texts.French;

/// <summary>An appointment at the desk: all that is known of it.</summary>
internal static class FrenchAppointments
{
    private const string Client = "client";

    public static AppointmentTexts Texts { get; } = new()
    {
        Title = client => $"Rendez-vous de {client}",
        BackToAppointment = "Retour au rendez-vous",
        When = "Quand",
        ClientName = "Nom",
        Email = "Adresse e-mail",
        Phone = "Numéro de téléphone",
        Notes = "Notes de la réservation",
        StaffNotes = "Notes internes",
        Place = "Lieu",
        Price = "Prix",
        NotGiven = "Non indiqué",
        ExpertGone = "N’est plus ici",
        Yes = "Oui",
        No = "Non",
        CancelledName = "Annulé",
        CancelledOn = time => $"Le {time}.",
        Lapsed = "Personne ne l’a confirmé à temps.",
        Fee = "Frais d’annulation",
        Series = "Série",
        SeeSeries = "Voir toute la série",
        ClientZone = "Fuseau horaire de la réservation",
        Reference = "Référence",
        Erased = "Données personnelles effacées",
        LapsesAt = time => $"C’est une demande. Sans confirmation de votre part, elle expire le {time}.",
        MailProblem = (recipient, time) => recipient == Client
            ? $"Notre e-mail du {time} n’est pas arrivé à la personne qui a réservé."
            : $"Notre e-mail du {time} n’est pas arrivé au spécialiste.",
        MailServerSaid = reason => $"Réponse du serveur de messagerie\u00a0: {reason}",
        MailProblemHelp = recipient => recipient == Client
            ? "Téléphonez, ou corrigez l’adresse e-mail."
            : "Prévenez le spécialiste, et corrigez son adresse e-mail.",
        History = "Historique",
        Happened = HappenedOf,
        HappenedBy = (what, who) => $"{what}, par {who}",
        TheClient = "le client ou la cliente",
        SomebodyElse = "quelqu’un d’autre",
        BookedOn = time => $"Réservé le {time}.",
        ChangedOn = time => $"Dernière modification le {time}.",
        Actions = "Que faire",
        Move = "Déplacer",
        Reassign = "Confier à un autre spécialiste",
        Edit = "Modifier les informations",
        EditStaffNotes = "Modifier les notes internes",
        SendLink = "Renvoyer le lien",
        Decline = "Refuser la demande",
        Cancel = "Annuler le rendez-vous",
    };

    private static string? HappenedOf(string action, string? detail) => action switch
    {
        "booked" => "Réservé",
        "amended" => "Informations modifiées",
        "confirmed" => "Confirmé",
        "completed" => "Noté\u00a0: a eu lieu",
        "missed" => "Noté\u00a0: personne n’est venu",
        "cancelled" => "Annulé",
        "erased" => "Données personnelles effacées",
        "rescheduled" => detail is null ? "Déplacé" : $"Déplacé au {detail}",
        "reassigned" => detail is null ? "Confié à un autre spécialiste" : $"Confié à {detail}",
        "mail-refused" => "Un e-mail à son sujet a été refusé",
        _ => null,
    };
}
