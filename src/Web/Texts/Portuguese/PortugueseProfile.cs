namespace Actors.Web.Texts.Portuguese;

/// <summary>An expert as strangers see one.</summary>
internal static class PortugueseProfile
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "árabe",
        ["bg"] = "búlgaro",
        ["ca"] = "catalão",
        ["cs"] = "checo",
        ["da"] = "dinamarquês",
        ["de"] = "alemão",
        ["el"] = "grego",
        ["en"] = "inglês",
        ["es"] = "espanhol",
        ["et"] = "estónio",
        ["fi"] = "finlandês",
        ["fr"] = "francês",
        ["he"] = "hebraico",
        ["hi"] = "hindi",
        ["hr"] = "croata",
        ["hu"] = "húngaro",
        ["it"] = "italiano",
        ["ja"] = "japonês",
        ["ko"] = "coreano",
        ["lt"] = "lituano",
        ["lv"] = "letão",
        ["nl"] = "neerlandês",
        ["no"] = "norueguês",
        ["pl"] = "polaco",
        ["pt"] = "português",
        ["ro"] = "romeno",
        ["ru"] = "russo",
        ["sk"] = "eslovaco",
        ["sl"] = "esloveno",
        ["sr"] = "sérvio",
        ["sv"] = "sueco",
        ["tr"] = "turco",
        ["uk"] = "ucraniano",
        ["zh"] = "chinês",
    };

    public static ProfileTexts Texts { get; } = new()
    {
        About = "Apresentação",
        Specialty = "Especialidade",
        Languages = "Idiomas",
        LanguageName = code => Languages.GetValueOrDefault(code, code),
        Experience = "Experiência",
        Years = years => years == 1 ? "1 ano" : $"{years} anos",
        Categories = "Áreas de trabalho",
        Conditions = "Ajuda em",
        Education = "Formação",
        Certifications = "Certificados",
        Insurance = "Seguros",
        Location = "Local de trabalho",
        Elsewhere = "Noutros sítios",
        BookWith = name => $"Marcar com {name}",
        NothingToBook = "De momento não há nada para marcar aqui.",
        Reviews = "Opiniões",
        NoReviews = "Ainda não há opiniões.",
        Stars = count => $"{count} de 5",
        Somebody = "Sem nome",
        AnswerOf = name => $"Resposta de {name}",
        NewerReviews = "Opiniões mais recentes",
        OlderReviews = "Opiniões mais antigas",
    };
}
