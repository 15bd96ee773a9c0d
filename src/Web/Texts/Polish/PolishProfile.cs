namespace Actors.Web.Texts.Polish;

/// <summary>An expert as strangers see one.</summary>
internal static class PolishProfile
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "arabski",
        ["bg"] = "bułgarski",
        ["ca"] = "kataloński",
        ["cs"] = "czeski",
        ["da"] = "duński",
        ["de"] = "niemiecki",
        ["el"] = "grecki",
        ["en"] = "angielski",
        ["es"] = "hiszpański",
        ["et"] = "estoński",
        ["fi"] = "fiński",
        ["fr"] = "francuski",
        ["he"] = "hebrajski",
        ["hi"] = "hindi",
        ["hr"] = "chorwacki",
        ["hu"] = "węgierski",
        ["it"] = "włoski",
        ["ja"] = "japoński",
        ["ko"] = "koreański",
        ["lt"] = "litewski",
        ["lv"] = "łotewski",
        ["nl"] = "niderlandzki",
        ["no"] = "norweski",
        ["pl"] = "polski",
        ["pt"] = "portugalski",
        ["ro"] = "rumuński",
        ["ru"] = "rosyjski",
        ["sk"] = "słowacki",
        ["sl"] = "słoweński",
        ["sr"] = "serbski",
        ["sv"] = "szwedzki",
        ["tr"] = "turecki",
        ["uk"] = "ukraiński",
        ["zh"] = "chiński",
    };

    public static ProfileTexts Texts { get; } = new()
    {
        About = "Informacje",
        Specialty = "Specjalizacja",
        Languages = "Języki",
        LanguageName = code => Languages.GetValueOrDefault(code, code),
        Experience = "Doświadczenie",
        Years = years => $"{years} {PolishWords.Of(years, "rok", "lata", "lat")}",
        Categories = "Dziedziny",
        Conditions = "W czym pomaga",
        Education = "Wykształcenie",
        Certifications = "Certyfikaty",
        Insurance = "Ubezpieczenia",
        Location = "Miejsce pracy",
        Elsewhere = "Gdzie indziej",
        BookWith = name => $"Umów wizytę: {name}",
        NothingToBook = "Obecnie nie ma tu nic do zarezerwowania.",
        Reviews = "Opinie",
        NoReviews = "Nie ma jeszcze opinii.",
        Stars = count => $"{count} na 5",
        Somebody = "Bez podpisu",
        AnswerOf = name => $"Odpowiedź: {name}",
        NewerReviews = "Nowsze opinie",
        OlderReviews = "Starsze opinie",
    };
}
