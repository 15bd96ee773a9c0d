namespace Actors.Web.Texts.German;

/// <summary>What is wrong with the description of a service.</summary>
internal static class GermanServiceProblems
{
    /// <summary>By the field's name in the form, and what the API says of it.</summary>
    public static string Of(string field, string message)
    {
        var part = field[(field.LastIndexOf('.') + 1)..];
        return field.Split('.')[0] switch
        {
            "durations" when part == "durations" => "Nennen Sie höchstens 20 Dauern",
            "durations" => part == "price" ? "Geben Sie einen Betrag ein, zum Beispiel 45.00" : LengthOf(message),
            "places" => PlaceOf(part, message),
            "questions" => QuestionOf(part, message),
            "share" => ShareOf(part),
            _ => FieldOf(field, message),
        };
    }

    private static string FieldOf(string field, string message) => field switch
    {
        "name" => "Geben Sie einen Namen mit höchstens 100 Zeichen ein",
        "serviceType" when message.Contains("taken", StringComparison.Ordinal) => "Eine andere Leistung hat diesen Namen in Adressen schon",
        "serviceType" => "Geben Sie höchstens 64 Kleinbuchstaben a bis z, Ziffern und einzelne Bindestriche dazwischen ein",
        "description" => "Schreiben Sie höchstens 2.000 Zeichen",
        "durationMinutes" or "slotIntervalMinutes" => "Geben Sie 1 bis 1.440 Minuten ein",
        "bufferBeforeMinutes" or "bufferAfterMinutes" => "Geben Sie 0 bis 1.440 Minuten ein",
        "price" => "Geben Sie einen Betrag ein, zum Beispiel 45.00, oder lassen Sie das Feld leer",
        "currency" => "Geben Sie die drei Buchstaben einer Währung ein, zum Beispiel EUR",
        "assignment" when message.Contains("neither", StringComparison.Ordinal) =>
            "Kreuzen Sie an, wer zusammen handelt, oder wählen Sie einen anderen Weg",
        "assignment" when message.Contains("more than", StringComparison.Ordinal) =>
            "Kreuzen Sie weniger Fachkräfte an: So viele können nicht zusammen handeln",
        "assignment" => "Wählen Sie eines davon",
        "expert" => "Kreuzen Sie Fachkräfte an, die es gibt, jede einmal und höchstens 100 mit Anteil",
        "capacity" => "Geben Sie 1 bis 1.000 Personen ein",
        "confirmWithinHours" => "Geben Sie 1 bis 720 Stunden ein",
        "notice" => "Geben Sie höchstens ein Jahr ein, 0 für nichts",
        "bookingWindowDays" => "Geben Sie 1 bis 1.825 Tage ein",
        "maxPerDay" or "maxActivePerClient" => "Geben Sie 1 bis 1.000 ein, oder lassen Sie das Feld leer",
        "maxPerWeek" => "Geben Sie 1 bis 7.000 ein, oder lassen Sie das Feld leer",
        "maxPerMonth" => "Geben Sie 1 bis 31.000 ein, oder lassen Sie das Feld leer",
        "waitlistOfferMinutes" => "Geben Sie 5 bis 1.440 Minuten ein",
        "freeUntilHours" => "Geben Sie 0 bis 8.760 Stunden ein, oder lassen Sie beide Felder leer",
        "feePercent" => "Geben Sie 0 bis 100 Prozent ein, oder lassen Sie beide Felder leer",
        "collects" => "Geben Sie zuerst einen Preis ein: Was kostenlos ist, wird nicht bezahlt",
        "depositAmount" => "Füllen Sie eines von beiden aus: einen Betrag bis zum Preis oder Prozent",
        "depositPercent" => "Geben Sie 1 bis 100 Prozent ein, oder lassen Sie das Feld leer",
        "noShowFeePercent" => "Geben Sie 0 bis 100 Prozent ein, oder lassen Sie das Feld leer",
        "payWithinMinutes" => "Geben Sie 5 bis 1.440 Minuten ein, oder lassen Sie das Feld leer",
        "taxPercent" => "Geben Sie 0 bis 100 mit höchstens zwei Nachkommastellen ein, oder lassen Sie das Feld leer",
        "reminders" => "Wählen Sie höchstens zehn Erinnerungen",
        _ => "Prüfen Sie dieses Feld",
    };

    private static string LengthOf(string message) =>
        message.Contains("twice", StringComparison.Ordinal) ? "Diese Dauer gibt es schon" : "Geben Sie 1 bis 1.440 Minuten ein";

    private static string PlaceOf(string part, string message) => part switch
    {
        "places" => "Nennen Sie höchstens 20 Orte",
        "type" => "Wählen Sie, welche Art von Ort es ist",
        _ when message.Contains("asked", StringComparison.Ordinal) => "Lassen Sie das leer: Danach wird bei der Buchung gefragt",
        _ when message.Contains("twice", StringComparison.Ordinal) => "Diesen Ort gibt es schon",
        _ => "Schreiben Sie höchstens 500 Zeichen",
    };

    private static string QuestionOf(string part, string message) => part switch
    {
        "questions" => "Stellen Sie höchstens 20 Fragen",
        "label" => "Geben Sie eine Frage mit höchstens 300 Zeichen ein",
        "type" => "Wählen Sie, welche Art von Antwort passt",
        "options" when message.Contains("twice", StringComparison.Ordinal) => "Schreiben Sie jede Möglichkeit nur einmal",
        "options" => "Schreiben Sie 1 bis 50 Möglichkeiten, jede in eine eigene Zeile und mit höchstens 200 Zeichen",
        "maxLength" => "Geben Sie höchstens 500 Zeichen für eine Zeile ein, 2.000 für mehrere",
        "max" => "Geben Sie eine Zahl ein, die nicht kleiner als die kleinste ist",
        "min" => "Geben Sie eine Zahl ein",
        _ => "Prüfen Sie diese Frage",
    };

    private static string ShareOf(string part) => part switch
    {
        "weight" => "Geben Sie einen Anteil von 1 bis 100 ein",
        "priority" => "Geben Sie eine Priorität von 0 bis 10 ein",
        _ => "Nur bei wechselnden Fachkräften kann eine immer teilnehmen",
    };
}
