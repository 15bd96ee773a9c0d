namespace Actors.Web.Texts.German;

/// <summary>What all pages say.</summary>
internal static class GermanCommon
{
    public static CommonTexts Texts { get; } = new()
    {
        SkipToContent = "Zum Inhalt springen",
        Language = "Sprache",
        Contact = "Kontakt",
        Privacy = "Datenschutz",
        Terms = "Geschäftsbedingungen",
        PoweredBy = "Terminbuchung mit Actors",
        Minutes = "Minuten",
        Duration = minutes => minutes < 60
            ? $"{minutes} Min."
            : minutes % 60 == 0 ? $"{minutes / 60} Std." : $"{minutes / 60} Std. {minutes % 60} Min.",
        Free = "Kostenlos",
        Optional = "freiwillig",
        Change = "Ändern",
        Back = "Zurück",
        ErrorPrefix = "Fehler:",
        ErrorSummary = count => count == 1 ? "Eine Angabe stimmt noch nicht" : $"{count} Angaben stimmen noch nicht",
    };
}
