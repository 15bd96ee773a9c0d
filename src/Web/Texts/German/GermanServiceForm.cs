namespace Actors.Web.Texts.German;

/// <summary>The description of a service, field by field.</summary>
internal static class GermanServiceForm
{
    private const int MinutesOfDay = 1_440;

    public static ServiceFormTexts Texts { get; } = new()
    {
        NewTitle = "Neue Leistung",
        CopyOf = name => $"{name} (Kopie)",
        Basics = "Was sie ist",
        Time = "Wie lange sie dauert",
        Price = "Was sie kostet",
        Who = "Wer sie anbietet",
        Rules = "Buchungsregeln",
        Cancelling = "Absageregeln",
        Paying = "Bezahlen bei der Buchung",
        KeepsDeposit = "Die Anzahlung wird bei später Absage nicht erstattet",
        Collects = CollectsOf,
        TaxMode = mode => mode == "exclusive" ? "ist ohne Steuer, sie kommt dazu" : "enthält die Steuer",
        Places = "Wo sie stattfindet",
        Questions = "Fragen bei der Buchung",
        Reminders = "Erinnerungen per E-Mail",
        Label = LabelOf,
        Hint = HintOf,
        FieldProblem = GermanServiceProblems.Of,
        Assignment = AssignmentOf,
        Unit = UnitOf,
        PlaceType = PlaceTypeOf,
        QuestionType = QuestionTypeOf,
        Lengths = "Weitere Dauern",
        LengthsHelp = "Bei der Buchung wird eine davon gewählt. Ohne eigenen Preis kostet eine Dauer, was die Leistung kostet.",
        Minutes = "Minuten",
        LengthPrice = "Preis",
        AddLength = "Dauer hinzufügen",
        AddPlace = "Ort hinzufügen",
        AddQuestion = "Frage hinzufügen",
        Remove = "Entfernen",
        MoveUp = "Nach oben",
        Row = (row, number) => $"{row} {number}",
        LengthRow = "Dauer",
        PlaceRow = "Ort",
        QuestionRow = "Frage",
        Type = "Art",
        PlaceValue = "Adresse, Nummer oder Link",
        PlaceValueHint = "Lassen Sie es leer, wenn bei der Buchung danach gefragt wird.",
        NoPlaces = "Kein Ort ist angegeben.",
        NoQuestions = "Gefragt wird nur nach Name, E-Mail-Adresse und Telefonnummer.",
        QuestionLabel = "Frage",
        Required = "Muss beantwortet werden",
        Options = "Auswahl",
        OptionsHint = "Für eine Auswahl: eine Möglichkeit je Zeile.",
        Limits = "Grenzen der Antwort",
        MaxLength = "Längster Text, in Zeichen",
        Min = "Kleinste Zahl",
        Max = "Größte Zahl",
        WhoHelp = "Ist niemand angekreuzt, bieten alle Fachkräfte sie an, auch spätere.",
        GoneExpert = id => $"Eine Fachkraft, die nicht mehr hier ist ({id})",
        Shares = "Anteile bei der Abwechslung",
        SharesHelp = "Wer den Anteil 2 hat, bekommt doppelt so viele Buchungen wie mit 1. Wer eine höhere Priorität hat, kommt zuerst.",
        ShareOf = (expert, what) => $"{expert}, {what}",
        Weight = "Anteil",
        Priority = "Priorität",
        Fixed = "Nimmt immer teil",
        Update = "Anteile der Angekreuzten zeigen",
        Before = minutes => minutes % MinutesOfDay == 0
            ? minutes == MinutesOfDay ? "1 Tag vorher" : $"{minutes / MinutesOfDay} Tage vorher"
            : $"{GermanCommon.Texts.Duration(minutes)} vorher",
        RequiresConfirmation = "Buchungen warten, bis Sie sie bestätigen",
        ActiveAtOnce = "Kann sofort gebucht werden",
        Save = "Leistung speichern",
        LeaveAsIs = "So lassen",
        Overtaken = "Jemand anderes hat diese Leistung geändert, während Sie geschrieben haben.",
        NotGiven = "Nicht angegeben",
        TooMany = "Mehr Leistungen sind nicht möglich. Löschen Sie zuerst eine",
    };

    private static string LabelOf(string field) => field switch
    {
        "name" => "Name",
        "serviceType" => "Name in Adressen",
        "description" => "Beschreibung",
        "durationMinutes" => "Dauer in Minuten",
        "slotIntervalMinutes" => "Minuten von Beginn zu Beginn",
        "bufferBeforeMinutes" => "Minuten davor frei halten",
        "bufferAfterMinutes" => "Minuten danach frei halten",
        "price" => "Preis",
        "currency" => "Währung",
        "assignment" => "Wenn bei der Buchung niemand gewählt wird",
        "expert" => "Fachkräfte",
        "capacity" => "Personen, die sich eine Zeit teilen dürfen",
        "confirmWithinHours" => "Stunden zum Bestätigen einer Buchung",
        "notice" => "Spätestens vor dem Beginn",
        "noticeUnit" => "Einheit",
        "bookingWindowDays" => "Frühestens so viele Tage vorher",
        "maxPerDay" => "Höchstens am Tag",
        "maxPerWeek" => "Höchstens in der Woche",
        "maxPerMonth" => "Höchstens im Monat",
        "maxActivePerClient" => "Höchstens bevorstehende pro Person",
        "waitlistOfferMinutes" => "Minuten zum Annehmen eines Angebots von der Warteliste",
        "freeUntilHours" => "Kostenlos bis so viele Stunden vorher",
        "feePercent" => "Danach, Prozent des Preises",
        "collects" => "Was Kundinnen und Kunden bei der Buchung bezahlen",
        "depositAmount" => "Anzahlung als Betrag",
        "depositPercent" => "Oder Anzahlung in Prozent",
        "noShowFeePercent" => "Gebühr bei Nichterscheinen, Prozent",
        "payWithinMinutes" => "Minuten zum Bezahlen",
        "taxPercent" => "Steuer, Prozent",
        "taxMode" => "Der Preis",
        _ => field,
    };

    private static string? HintOf(string field) => field switch
    {
        "serviceType" =>
            "Kleinbuchstaben, Ziffern und Bindestriche. Leer wird er aus dem Namen gebildet. Links mit dem alten gelten dann nicht mehr.",
        "slotIntervalMinutes" => "Leer folgt eine Zeit auf die andere.",
        "price" => "Zum Beispiel 45.00. Lassen Sie ihn leer, wenn sie kostenlos ist.",
        "currency" => "Drei Buchstaben, zum Beispiel EUR.",
        "capacity" => "1 für Einzeltermine.",
        "confirmWithinHours" => "Was bis dahin niemand bestätigt, läuft ab. Ohne Angabe 48.",
        "maxPerDay" => "Pro Fachkraft. Lassen Sie Grenzen leer, die Sie nicht brauchen.",
        "waitlistOfferMinutes" => "Ohne Angabe 120.",
        "freeUntilHours" => "Lassen Sie beides leer, wenn eine Absage immer kostenlos ist.",
        "depositAmount" => "Für eine Anzahlung eines von beiden ausfüllen.",
        "noShowFeePercent" => "Leer: was bezahlt wurde, mit hinterlegter Karte alles.",
        "payWithinMinutes" => "Danach ist die Zeit wieder frei. 30, wenn nichts angegeben ist.",
        "taxPercent" => "Zum Beispiel 19. Leer: der Satz der Organisation.",
        _ => null,
    };

    private static string CollectsOf(string collects) => collects switch
    {
        "full" => "Den ganzen Preis",
        "deposit" => "Eine Anzahlung",
        "card" => "Nichts; eine Karte wird hinterlegt",
        _ => "Nichts",
    };

    private static string AssignmentOf(string assignment) => assignment switch
    {
        "any" => "Wer gerade frei ist",
        "round_robin" => "Fachkräfte wechseln sich ab",
        "collective" => "Alle zusammen",
        _ => assignment,
    };

    private static string UnitOf(string unit) => unit switch
    {
        "minutes" => "Minuten",
        "hours" => "Stunden",
        "days" => "Tage",
        _ => unit,
    };

    private static string PlaceTypeOf(string type) => type switch
    {
        "address" => "An einer Adresse",
        "phone" => "Am Telefon",
        "online" => "Online",
        "asked" => "Wird bei der Buchung angegeben",
        _ => type,
    };

    private static string QuestionTypeOf(string type) => type switch
    {
        "text" => "Eine Zeile Text",
        "multiline" => "Mehrere Zeilen Text",
        "number" => "Eine Zahl",
        "date" => "Ein Datum",
        "choice" => "Eine von mehreren Möglichkeiten",
        "choices" => "Beliebige von mehreren Möglichkeiten",
        "boolean" => "Ja oder nein",
        "phone" => "Eine Telefonnummer",
        "email" => "Eine E-Mail-Adresse",
        _ => type,
    };
}
