namespace Actors.Web.Texts.German;

/// <summary>An expert as strangers see one.</summary>
internal static class GermanProfile
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabisch",
        ["bg"] = "Bulgarisch",
        ["ca"] = "Katalanisch",
        ["cs"] = "Tschechisch",
        ["da"] = "Dänisch",
        ["de"] = "Deutsch",
        ["el"] = "Griechisch",
        ["en"] = "Englisch",
        ["es"] = "Spanisch",
        ["et"] = "Estnisch",
        ["fi"] = "Finnisch",
        ["fr"] = "Französisch",
        ["he"] = "Hebräisch",
        ["hi"] = "Hindi",
        ["hr"] = "Kroatisch",
        ["hu"] = "Ungarisch",
        ["it"] = "Italienisch",
        ["ja"] = "Japanisch",
        ["ko"] = "Koreanisch",
        ["lt"] = "Litauisch",
        ["lv"] = "Lettisch",
        ["nl"] = "Niederländisch",
        ["no"] = "Norwegisch",
        ["pl"] = "Polnisch",
        ["pt"] = "Portugiesisch",
        ["ro"] = "Rumänisch",
        ["ru"] = "Russisch",
        ["sk"] = "Slowakisch",
        ["sl"] = "Slowenisch",
        ["sr"] = "Serbisch",
        ["sv"] = "Schwedisch",
        ["tr"] = "Türkisch",
        ["uk"] = "Ukrainisch",
        ["zh"] = "Chinesisch",
    };

    public static ProfileTexts Texts { get; } = new()
    {
        About = "Zur Person",
        Specialty = "Fachgebiet",
        Languages = "Sprachen",
        LanguageName = code => Languages.GetValueOrDefault(code, code),
        Experience = "Erfahrung",
        Years = years => years == 1 ? "1 Jahr" : $"{years} Jahre",
        Categories = "Arbeitsgebiete",
        Conditions = "Hilft bei",
        Education = "Ausbildung",
        Certifications = "Zertifikate",
        Insurance = "Versicherungen",
        Location = "Arbeitet in",
        Elsewhere = "Anderswo",
        BookWith = name => $"Termin bei {name} buchen",
        NothingToBook = "Hier kann zurzeit nichts gebucht werden.",
        Reviews = "Bewertungen",
        NoReviews = "Es gibt noch keine Bewertungen.",
        Stars = count => $"{count} von 5",
        Somebody = "Ohne Namen",
        AnswerOf = name => $"Antwort von {name}",
        NewerReviews = "Neuere Bewertungen",
        OlderReviews = "Ältere Bewertungen",
    };
}
