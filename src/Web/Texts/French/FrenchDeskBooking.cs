namespace Actors.Web.Texts.French;

/// <summary>Booking for a client at the desk, and choosing times there.</summary>
internal static class FrenchDeskBooking
{
    public static DeskBookingTexts Texts { get; } = new()
    {
        NoServices = "Il n’y a aucune prestation à réserver.",
        ChooseService = "Choisir une prestation",
        ChooseExpert = "Choisir un spécialiste",
        Anybody = "Peu importe",
        TooManyTimes =
            "Il y a trop de créneaux pour les montrer à la fois. Choisissez un spécialiste, ou saisissez plus bas une date et une heure.",
        NotFree = count => FrenchWords.Of(count, $"{count} créneau n’est pas libre", $"{count} créneaux ne sont pas libres"),
        TimeWithReason = (time, reason) => $"{time}\u00a0: {ReasonOf(reason)}",
        OtherTime = "Saisir une date et une heure quelconques",
        Date = "Date",
        Time = "Heure",
        TakeTime = "Prendre cette heure",
        SkippedTime = "Cette heure n’existe pas ce jour-là\u00a0: les horloges avancent et la sautent. Saisissez-en une autre",
        EmailHint = "La confirmation et les rappels y sont envoyés. Sans elle, la personne n’est pas prévenue.",
        Book = "Réserver le rendez-vous",
        BookingNow = "Réservation en cours…",
        MustBeConfirmed = "Cette prestation demande une confirmation\u00a0: le rendez-vous l’attend comme toute autre demande.",
        ChangeTime = "Choisir un autre créneau",
        KeepAnswers = "Changer l’heure et garder ce qui est écrit",
        UseTime = "Changer l’heure",
        OutcomeUnknown = "Nous n’avons pas reçu de réponse à temps, et ne savons pas encore si le rendez-vous est réservé.",
        Refusal = RefusalOf,
        AlreadyBooked =
            "Ce formulaire a déjà servi à réserver un rendez-vous. Consultez l’agenda\u00a0; pour en réserver un autre, ouvrez "
                + "un nouveau formulaire.",
        Override = OverrideOf,
        OverridePast = "L’heure est déjà passée. Vous pouvez tout de même noter le rendez-vous\u00a0: aucun e-mail ne sera envoyé.",
        OverrideWith = "Avec qui\u00a0?",
        BookAnyway = "Réserver tout de même",
    };

    private static string ReasonOf(string reason) => reason switch
    {
        "BOOKED" => "réservé",
        "HELD" => "en cours de réservation",
        "BUFFER" => "laissé libre autour d’un autre rendez-vous",
        "TIME_OFF" => "en congé",
        "EXTERNAL_BUSY" => "pris dans un autre agenda",
        "NOTICE" => "trop tôt pour la page de réservation",
        "WINDOW" => "trop loin pour la page de réservation",
        "LIMIT" => "assez de réservations",
        "HOLIDAY" => "jour férié",
        _ => "pas libre",
    };

    private static string? RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Ce créneau est pris.",
        "CAPACITY_REACHED" => "Toutes les places de ce créneau sont prises.",
        "OUTSIDE_AVAILABILITY" => "Ce créneau est en dehors des horaires, ou n’y tient pas.",
        "NOTICE_TOO_SHORT" => "Ce créneau est trop proche\u00a0: la prestation demande un délai plus long.",
        "BEYOND_BOOKING_WINDOW" => "Ce créneau est plus loin que ce que permet la prestation.",
        "LIMIT_REACHED" => "On ne peut rien réserver de plus à ce moment\u00a0: une limite de la prestation est atteinte.",
        "POLICY_VIOLATION" => "Les règles de la prestation ne le permettent pas.",
        _ => null,
    };

    private static string OverrideOf(string rule) => rule switch
    {
        "NOTICE" => "Vous pouvez tout de même réserver, sans le délai demandé d’habitude.",
        "WINDOW" => "Vous pouvez tout de même réserver, plus loin que sur la page de réservation.",
        "LIMIT" => "Vous pouvez tout de même réserver, au-delà de la limite.",
        _ => "Vous pouvez tout de même réserver, en dehors des horaires.",
    };
}
