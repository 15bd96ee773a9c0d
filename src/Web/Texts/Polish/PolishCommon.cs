namespace Actors.Web.Texts.Polish;

/// <summary>What all pages say.</summary>
internal static class PolishCommon
{
    public static CommonTexts Texts { get; } = new()
    {
        SkipToContent = "Przejdź do treści",
        Language = "Język",
        Contact = "Kontakt",
        Privacy = "Prywatność",
        Terms = "Regulamin",
        PoweredBy = "Rezerwacja wizyt z Actors",
        Minutes = "minut",
        Duration = minutes => minutes < 60
            ? $"{minutes} min"
            : minutes % 60 == 0 ? $"{minutes / 60} godz." : $"{minutes / 60} godz. {minutes % 60} min",
        Free = "Bezpłatnie",
        Optional = "nieobowiązkowe",
        Change = "Zmień",
        Back = "Wróć",
        ErrorPrefix = "Błąd:",
        ErrorSummary = count => $"{count} {PolishWords.Of(count, "odpowiedź", "odpowiedzi", "odpowiedzi")} do poprawienia",
    };
}
