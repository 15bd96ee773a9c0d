namespace Actors.Web.Texts.French;

/// <summary>An expert as strangers see one.</summary>
internal static class FrenchProfile
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "arabe",
        ["bg"] = "bulgare",
        ["ca"] = "catalan",
        ["cs"] = "tchèque",
        ["da"] = "danois",
        ["de"] = "allemand",
        ["el"] = "grec",
        ["en"] = "anglais",
        ["es"] = "espagnol",
        ["et"] = "estonien",
        ["fi"] = "finnois",
        ["fr"] = "français",
        ["he"] = "hébreu",
        ["hi"] = "hindi",
        ["hr"] = "croate",
        ["hu"] = "hongrois",
        ["it"] = "italien",
        ["ja"] = "japonais",
        ["ko"] = "coréen",
        ["lt"] = "lituanien",
        ["lv"] = "letton",
        ["nl"] = "néerlandais",
        ["no"] = "norvégien",
        ["pl"] = "polonais",
        ["pt"] = "portugais",
        ["ro"] = "roumain",
        ["ru"] = "russe",
        ["sk"] = "slovaque",
        ["sl"] = "slovène",
        ["sr"] = "serbe",
        ["sv"] = "suédois",
        ["tr"] = "turc",
        ["uk"] = "ukrainien",
        ["zh"] = "chinois",
    };

    public static ProfileTexts Texts { get; } = new()
    {
        About = "Présentation",
        Specialty = "Spécialité",
        Languages = "Langues",
        LanguageName = code => Languages.GetValueOrDefault(code, code),
        Experience = "Expérience",
        Years = years => $"{years} {FrenchWords.Of(years, "an", "ans")}",
        Categories = "Domaines",
        Conditions = "Aide en cas de",
        Education = "Formation",
        Certifications = "Certifications",
        Insurance = "Assurances",
        Location = "Lieu de travail",
        Elsewhere = "Ailleurs",
        BookWith = name => $"Prendre rendez-vous avec {name}",
        NothingToBook = "Il n’y a rien à réserver ici pour le moment.",
        Reviews = "Avis",
        NoReviews = "Il n’y a pas encore d’avis.",
        Stars = count => $"{count} sur 5",
        Somebody = "Sans nom",
        AnswerOf = name => $"Réponse de {name}",
        NewerReviews = "Avis plus récents",
        OlderReviews = "Avis plus anciens",
    };
}
