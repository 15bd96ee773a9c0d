namespace Actors.Web.Texts.German;

/// <summary>What can be booked, as its owner sees it.</summary>
internal static class GermanServices
{
    private const int MinutesOfDay = 1_440;

    public static ServiceTexts Texts { get; } = new()
    {
        New = "Neue Leistung",
        Search = "Name oder Beschreibung",
        None = "Es gibt noch keine Leistungen: Nichts kann gebucht werden.",
        NoneHelp = address => $"Legen Sie die erste mit Name und Dauer an. Dann kann man hier buchen: {address}",
        NoneFound = words => $"Keine Leistung passt zu „{words}“.",
        Count = count => count == 1 ? "1 Leistung" : $"{count} Leistungen",
        Active = "Aktiv",
        Inactive = "Nicht aktiv",
        OneToOne = "Einzeltermin",
        Seats = count => $"Bis zu {count} Personen teilen sich eine Zeit",
        Together = "Mehrere Fachkräfte zusammen",
        InTurn = "Fachkräfte wechseln sich ab",
        AllExperts = "Alle Fachkräfte",
        Confirmed = hours => $"Buchungen warten auf Ihre Bestätigung, höchstens {hours} Std.",
        Ahead = AheadOf,
        Buffers = BuffersOf,
        Limits = LimitsOf,
        PerClient = count => $"Höchstens {count} bevorstehende pro Person",
        Questions = count => count == 1 ? "Bei der Buchung wird 1 Frage gestellt" : $"Bei der Buchung werden {count} Fragen gestellt",
        Try = "Buchungsseite ausprobieren",
        Duplicate = "Duplizieren",
        Activate = "Aktivieren",
        Deactivate = "Deaktivieren…",
        DeactivateNow = "Leistung deaktivieren",
        DeactivateTitle = name => $"„{name}“ deaktivieren?",
        DeactivateHelp =
            "Niemand kann sie buchen, bis Sie sie wieder aktivieren. Gebuchte Termine bleiben; sie können behalten, "
                + "abgeschlossen oder abgesagt, aber nicht verschoben werden.",
        Delete = "Löschen…",
        DeleteNow = "Leistung löschen",
        DeleteTitle = name => $"„{name}“ löschen?",
        DeleteHelp =
            "Niemand kann sie mehr buchen, und das lässt sich nicht rückgängig machen. Gebuchte Termine bleiben bei ihren "
                + "Fachkräften; sie können behalten, abgeschlossen oder abgesagt, aber nicht verschoben werden.",
        DeleteInstead = "Wenn Sie sie vielleicht zurückhaben möchten, deaktivieren Sie sie stattdessen.",
        Keep = "Behalten",
        Actions = "Aktionen",
        NotBookable = "Sie ist nicht aktiv, deshalb ist sie auf der Buchungsseite nicht zu sehen.",
    };

    private static string AheadOf(int noticeMinutes, int windowDays) => noticeMinutes == 0
        ? $"Buchbar bis zu {Days(windowDays)} im Voraus"
        : $"Buchbar von {Length(noticeMinutes)} bis {Days(windowDays)} im Voraus";

    private static string BuffersOf(int before, int after) => (before, after) switch
    {
        (0, _) => $"{Length(after)} danach frei gehalten",
        (_, 0) => $"{Length(before)} davor frei gehalten",
        _ => $"{Length(before)} davor frei gehalten, {Length(after)} danach",
    };

    private static string LimitsOf(int? day, int? week, int? month)
    {
        string?[] limits =
        [
            day is null ? null : $"{day} am Tag", week is null ? null : $"{week} in der Woche", month is null ? null : $"{month} im Monat",
        ];
        return $"Höchstens {string.Join(", ", limits.OfType<string>())} pro Fachkraft";
    }

    private static string Length(int minutes) =>
        minutes % MinutesOfDay == 0 ? Days(minutes / MinutesOfDay) : GermanCommon.Texts.Duration(minutes);

    private static string Days(int days) => days == 1 ? "1 Tag" : $"{days} Tage";
}
