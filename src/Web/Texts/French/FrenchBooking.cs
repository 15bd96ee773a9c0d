namespace Actors.Web.Texts.French;

/// <summary>The way to an appointment.</summary>
internal static class FrenchBooking
{
    public static BookingTexts Texts { get; } = new()
    {
        ChooseService = "Que souhaitez-vous réserver\u00a0?",
        NoServices = "Il n’y a rien à réserver ici pour le moment.",
        Experts = "Notre équipe",
        FirstFree = time => $"Premier créneau libre\u00a0: {time}",
        Rating = (average, count) => $"{average} sur 5, {count} avis",
        AlreadyBooked = "Vous avez déjà un rendez-vous\u00a0?",
        AllServices = "Toutes les prestations",
        With = "Avec",
        Anybody = "Peu importe",
        Length = "Durée",
        ShowTimes = "Afficher les créneaux",
        TimesIn = zone => $"Toutes les heures sont celles du fuseau {zone}",
        ChangeZone = "Changer de fuseau horaire",
        Soonest = "Au plus tôt",
        TimesOn = day => $"Créneaux du {day}",
        NoTimesOn = day => $"Il n’y a pas de créneau libre le {day}.",
        BackToMonth = "Retour au mois",
        NothingIn = month => $"Rien de libre en {month}",
        NextFree = "Le prochain jour libre est le",
        NothingAtAll = date => $"Les réservations sont ouvertes {FrenchWords.Until(date)}, et tout est pris d’ici là.",
        NothingOffered = "Aucun créneau n’est proposé pour le moment. Posez-nous la question.",
        NothingSuits = "Aucun créneau ne vous convient\u00a0?",
        JoinWaitlist = "S’inscrire sur la liste d’attente",
        DayWithTimes = (day, count) => $"{day}, {count} {FrenchWords.Of(count, "créneau libre", "créneaux libres")}",
        DayWithoutTimes = day => $"{day}, aucun créneau libre",
        Morning = "Matin",
        Afternoon = "Après-midi",
        Evening = "Soir",
        SeatsLeft = count => $"{count} {FrenchWords.Of(count, "place libre", "places libres")}",
        DateAtTime = (date, time) => $"{date}, {time}",
        Taken = time => $"Ce créneau vient d’être pris\u00a0: {time}.",
        TakenNext = "Voici les prochains créneaux libres\u00a0:",
        Place = PlaceOf,
        Policy = (hours, percent) => hours == 0
            ? $"L’annulation est gratuite jusqu’au début du rendez-vous, elle coûte ensuite {percent}\u00a0% du prix"
            : $"L’annulation est gratuite jusqu’à {FrenchWords.Hours(hours)} avant, elle coûte ensuite {percent}\u00a0% du prix",
        AsksFirst = "L’équipe confirme votre demande",
        Refusal = RefusalOf,
        DetailsTitle = "Vos coordonnées",
        BackToTimes = "Retour aux créneaux",
        OutcomeUnknown = "Nous n’avons pas reçu de réponse à temps, et ne savons pas encore si votre rendez-vous est réservé.",
        SendAgain = "Envoyez de nouveau\u00a0: rien ne sera réservé deux fois.",
        Booking = "Réservation en cours…",
        BookInstead = "Vos réponses sont conservées. Réservez plutôt l’un de ces créneaux\u00a0:",
        OtherTimes = "Voir tous les créneaux",
        LeaveEmpty = "Laissez ce champ vide",
        YourName = "Nom",
        YourEmail = "Adresse e-mail",
        EmailHint = "Nous y enverrons votre confirmation.",
        YourPhone = "Numéro de téléphone",
        YourNotes = "Que devons-nous savoir\u00a0?",
        AgreesTo = "En réservant, vous acceptez nos",
        Request = "Demander le rendez-vous",
        Book = "Réserver le rendez-vous",
        NextIfBooked = "Vous recevrez une confirmation par e-mail, avec un lien pour déplacer ou annuler.",
        NextIfRequested = hours =>
            $"Nous répondons par e-mail dans un délai de {FrenchWords.Hours(hours)}. D’ici là, le créneau vous est réservé.",
        When = "Quand",
        LengthName = "Durée",
        Price = "Prix",
        What = "Quoi",
        Where = "Où",
        WhereExactly = "Adresse ou numéro",
        KeptUntil = time => $"Gardé pour vous {FrenchWords.Until(time)}.",
        KeptSoon = "Le créneau est encore gardé pour vous pendant deux minutes.",
        KeptOver = "Le créneau n’est plus gardé pour vous, mais vous pouvez encore le réserver s’il est libre.",
        KeepLonger = "Le garder plus longtemps",
        ChangeTime = "Choisir un autre créneau",
        NameMissing = "Saisissez votre nom",
        EmailMissing = "Saisissez votre adresse e-mail",
        FieldProblem = FieldProblemOf,
    };

    private static string PlaceOf(string type, string? value) => type switch
    {
        "online" => "En ligne",
        "phone" => value is null ? "Par téléphone" : $"Par téléphone\u00a0: {value}",
        "asked" => value ?? "Au lieu que vous indiquez",
        _ => value ?? "Sur place",
    };

    private static string RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Ce créneau est pris. Choisissez-en un autre.",
        "OUTSIDE_AVAILABILITY" => "Ce créneau n’est plus proposé. Choisissez-en un autre.",
        "NOTICE_TOO_SHORT" => "Ce créneau est trop proche pour être réservé. Choisissez-en un plus tard.",
        "BEYOND_BOOKING_WINDOW" => "Ce créneau est encore trop lointain pour être réservé. Choisissez-en un plus tôt.",
        "LIMIT_REACHED" => "Il n’est pas possible de réserver davantage pour le moment. Réessayez plus tard, ou écrivez-nous.",
        "CAPACITY_REACHED" => "Toutes les places de ce créneau sont prises. Choisissez-en un autre.",
        "IDEMPOTENCY_KEY_REUSED" =>
            "Nous avons déjà votre première demande, avec d’autres réponses. Consultez votre messagerie avant de réserver de nouveau.",
        "RATE_LIMITED" => "Trop de tentatives sont venues de votre réseau. Attendez une minute, puis réessayez.",
        _ => "La réservation n’est pas possible ainsi. Choisissez un autre créneau, ou écrivez-nous.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Saisissez votre nom, 100 caractères au plus",
        "email" => "Saisissez une adresse e-mail, par exemple nom@example.com",
        "phone" => "Saisissez un numéro de téléphone, par exemple +351 910 000 000",
        "notes" => "Écrivez 2\u202f000 caractères au plus",
        _ => "Cette réponse manque ou ne convient pas. Vérifiez-la",
    };
}
