namespace Actors.Web.Texts.German;

/// <summary>Booking for a client at the desk, and choosing times there.</summary>
internal static class GermanDeskBooking
{
    public static DeskBookingTexts Texts { get; } = new()
    {
        NoServices = "Es gibt keine Leistung, die gebucht werden kann.",
        ChooseService = "Leistung wählen",
        ChooseExpert = "Fachkraft wählen",
        Anybody = "Egal, bei wem",
        TooManyTimes =
            "Es gibt zu viele Zeiten, um sie auf einmal zu zeigen. Wählen Sie eine Fachkraft, oder geben Sie unten Datum und Zeit ein.",
        NotFree = count => count == 1 ? "1 Zeit ist nicht frei" : $"{count} Zeiten sind nicht frei",
        TimeWithReason = (time, reason) => $"{time}: {ReasonOf(reason)}",
        OtherTime = "Beliebiges Datum und beliebige Zeit eingeben",
        Date = "Datum",
        Time = "Zeit",
        TakeTime = "Diese Zeit nehmen",
        SkippedTime = "Diese Zeit gibt es an dem Tag nicht: Die Uhren werden darüber hinweg vorgestellt. Geben Sie eine andere ein",
        EmailHint = "Bestätigung und Erinnerungen gehen dorthin. Ohne sie wird niemand benachrichtigt.",
        Book = "Termin buchen",
        BookingNow = "Wird gebucht…",
        MustBeConfirmed = "Diese Leistung muss bestätigt werden: Der Termin wartet darauf wie jede andere Anfrage.",
        ChangeTime = "Andere Zeit wählen",
        KeepAnswers = "Zeit ändern und Eingaben behalten",
        UseTime = "Zeit ändern",
        OutcomeUnknown = "Wir haben keine rechtzeitige Antwort erhalten und wissen noch nicht, ob der Termin gebucht ist.",
        Refusal = RefusalOf,
        AlreadyBooked =
            "Mit diesem Formular wurde schon ein Termin gebucht. Sehen Sie in der Agenda nach; für einen weiteren beginnen Sie "
                + "ein neues Formular.",
        Override = OverrideOf,
        OverridePast = "Die Zeit hat schon begonnen. Sie dürfen den Termin trotzdem eintragen: Niemand wird per E-Mail benachrichtigt.",
        OverrideWith = "Bei wem?",
        BookAnyway = "Trotzdem buchen",
    };

    private static string ReasonOf(string reason) => reason switch
    {
        "BOOKED" => "gebucht",
        "HELD" => "wird gerade gebucht",
        "BUFFER" => "frei gehalten um einen anderen Termin",
        "TIME_OFF" => "abwesend",
        "EXTERNAL_BUSY" => "belegt in einem anderen Kalender",
        "NOTICE" => "zu bald für die Buchungsseite",
        "WINDOW" => "zu weit voraus für die Buchungsseite",
        "LIMIT" => "schon genug gebucht",
        "HOLIDAY" => "Feiertag",
        _ => "nicht frei",
    };

    private static string? RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Diese Zeit ist vergeben.",
        "CAPACITY_REACHED" => "Zu dieser Zeit sind alle Plätze vergeben.",
        "OUTSIDE_AVAILABILITY" => "Diese Zeit liegt außerhalb der Arbeitszeiten oder passt nicht hinein.",
        "NOTICE_TOO_SHORT" => "Diese Zeit ist zu bald: Die Leistung verlangt mehr Vorlauf.",
        "BEYOND_BOOKING_WINDOW" => "Diese Zeit liegt weiter voraus, als die Leistung gebucht werden darf.",
        "LIMIT_REACHED" => "Mehr darf dann nicht gebucht werden: Eine Grenze der Leistung ist erreicht.",
        "POLICY_VIOLATION" => "Die Regeln der Leistung erlauben das nicht.",
        _ => null,
    };

    private static string OverrideOf(string rule) => rule switch
    {
        "NOTICE" => "Sie dürfen trotzdem buchen, ohne den Vorlauf, der sonst gilt.",
        "WINDOW" => "Sie dürfen trotzdem buchen, weiter voraus als auf der Buchungsseite.",
        "LIMIT" => "Sie dürfen trotzdem buchen, über die Grenze hinaus.",
        _ => "Sie dürfen trotzdem buchen, außerhalb der Arbeitszeiten.",
    };
}
