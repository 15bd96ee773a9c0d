namespace Actors.Web.Texts.German;

/// <summary>The way to an appointment.</summary>
internal static class GermanBooking
{
    public static BookingTexts Texts { get; } = new()
    {
        ChooseService = "Was möchten Sie buchen?",
        NoServices = "Hier kann zurzeit nichts gebucht werden.",
        Experts = "Unser Team",
        FirstFree = time => $"Nächste freie Zeit: {time}",
        Rating = (average, count) => count == 1 ? $"{average} von 5, 1 Bewertung" : $"{average} von 5, {count} Bewertungen",
        AlreadyBooked = "Haben Sie schon gebucht?",
        AllServices = "Alle Leistungen",
        With = "Bei",
        Anybody = "Egal, bei wem",
        Length = "Dauer",
        ShowTimes = "Zeiten zeigen",
        TimesIn = zone => $"Alle Zeiten gelten für {zone}",
        ChangeZone = "Zeitzone ändern",
        Soonest = "Am frühesten",
        TimesOn = day => $"Zeiten am {day}",
        NoTimesOn = day => $"Am {day} gibt es keine freien Zeiten.",
        BackToMonth = "Zurück zum Monat",
        NothingIn = month => $"Im {month} ist nichts frei",
        NextFree = "Der nächste freie Tag ist",
        NothingAtAll = date => $"Buchen können Sie bis {date}; bis dahin ist alles belegt.",
        NothingOffered = "Dafür werden zurzeit keine Zeiten angeboten. Bitte fragen Sie uns.",
        NothingSuits = "Passt keine Zeit?",
        JoinWaitlist = "Auf die Warteliste setzen",
        DayWithTimes = (day, count) => count == 1 ? $"{day}, 1 freie Zeit" : $"{day}, {count} freie Zeiten",
        DayWithoutTimes = day => $"{day}, keine freien Zeiten",
        Morning = "Vormittag",
        Afternoon = "Nachmittag",
        Evening = "Abend",
        SeatsLeft = count => count == 1 ? "1 Platz frei" : $"{count} Plätze frei",
        DateAtTime = (date, time) => $"{date}, {time}",
        Taken = time => $"Diese Zeit wurde gerade vergeben: {time}.",
        TakenNext = "Als Nächstes sind frei:",
        Place = PlaceOf,
        Policy = (hours, percent) => hours == 0
            ? $"Absagen ist bis zum Beginn kostenlos, danach kostet es {percent}\u00a0% des Preises"
            : $"Absagen ist bis {Hours(hours)} vorher kostenlos, danach kostet es {percent}\u00a0% des Preises",
        AsksFirst = "Das Team bestätigt Ihre Anfrage",
        Refusal = RefusalOf,
        DetailsTitle = "Ihre Angaben",
        BackToTimes = "Zurück zu den Zeiten",
        OutcomeUnknown = "Wir haben keine rechtzeitige Antwort erhalten und wissen noch nicht, ob Ihr Termin gebucht ist.",
        SendAgain = "Senden Sie noch einmal: Es kann nicht doppelt gebucht werden.",
        Booking = "Wird gebucht…",
        BookInstead = "Ihre Angaben bleiben erhalten. Buchen Sie stattdessen eine dieser Zeiten:",
        OtherTimes = "Alle Zeiten ansehen",
        LeaveEmpty = "Bitte leer lassen",
        YourName = "Name",
        YourEmail = "E-Mail-Adresse",
        EmailHint = "Dorthin senden wir Ihre Bestätigung.",
        YourPhone = "Telefonnummer",
        YourNotes = "Was sollten wir wissen?",
        AgreesTo = "Mit der Buchung stimmen Sie diesen Bedingungen zu:",
        Request = "Termin anfragen",
        Book = "Termin buchen",
        NextIfBooked = "Sie erhalten eine Bestätigung per E-Mail, mit einem Link zum Verschieben oder Absagen.",
        NextIfRequested = hours =>
            $"Wir antworten per E-Mail innerhalb von {HoursDative(hours)}. Bis dahin halten wir die Zeit für Sie frei.",
        When = "Wann",
        LengthName = "Dauer",
        Price = "Preis",
        What = "Was",
        Where = "Wo",
        WhereExactly = "Adresse oder Nummer",
        KeptUntil = time => $"Für Sie freigehalten bis {time}.",
        KeptSoon = "Die Zeit ist noch zwei Minuten für Sie freigehalten.",
        KeptOver = "Die Zeit ist nicht mehr für Sie freigehalten, aber Sie können sie buchen, solange sie frei ist.",
        KeepLonger = "Länger freihalten",
        ChangeTime = "Andere Zeit wählen",
        NameMissing = "Geben Sie Ihren Namen ein",
        EmailMissing = "Geben Sie Ihre E-Mail-Adresse ein",
        FieldProblem = FieldProblemOf,
    };

    private static string Hours(int hours) =>
        hours % 24 == 0 && hours > 24 ? $"{hours / 24} Tage" : hours == 1 ? "1 Stunde" : $"{hours} Stunden";

    private static string HoursDative(int hours) =>
        hours % 24 == 0 && hours > 24 ? $"{hours / 24} Tagen" : hours == 1 ? "1 Stunde" : $"{hours} Stunden";

    private static string PlaceOf(string type, string? value) => type switch
    {
        "online" => "Online",
        "phone" => value is null ? "Am Telefon" : $"Am Telefon: {value}",
        "asked" => value ?? "An einem Ort, den Sie nennen",
        _ => value ?? "Vor Ort",
    };

    private static string RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Diese Zeit ist vergeben. Wählen Sie eine andere.",
        "OUTSIDE_AVAILABILITY" => "Diese Zeit wird nicht mehr angeboten. Wählen Sie eine andere.",
        "NOTICE_TOO_SHORT" => "Diese Zeit ist zu bald, um sie zu buchen. Wählen Sie eine spätere.",
        "BEYOND_BOOKING_WINDOW" => "Diese Zeit liegt noch zu weit in der Zukunft. Wählen Sie eine frühere.",
        "LIMIT_REACHED" => "Mehr kann zurzeit nicht gebucht werden. Versuchen Sie es später noch einmal, oder schreiben Sie uns.",
        "CAPACITY_REACHED" => "Zu dieser Zeit sind alle Plätze vergeben. Wählen Sie eine andere Zeit.",
        "IDEMPOTENCY_KEY_REUSED" =>
            "Ihre erste Anfrage haben wir schon, mit anderen Angaben. Sehen Sie in Ihrem Postfach nach, bevor Sie noch einmal buchen.",
        "RATE_LIMITED" => "Aus Ihrem Netz kamen zu viele Versuche. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.",
        _ => "So kann das nicht gebucht werden. Wählen Sie eine andere Zeit, oder schreiben Sie uns.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Geben Sie Ihren Namen ein, höchstens 100 Zeichen",
        "email" => "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com",
        "phone" => "Geben Sie eine Telefonnummer ein, zum Beispiel +351 910 000 000",
        "notes" => "Schreiben Sie höchstens 2.000 Zeichen",
        _ => "Diese Angabe fehlt oder passt nicht. Bitte prüfen Sie sie",
    };
}
