namespace Actors.Web.Texts.Spanish;

/// <summary>An expert as strangers see one.</summary>
internal static class SpanishProfile
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "árabe",
        ["bg"] = "búlgaro",
        ["ca"] = "catalán",
        ["cs"] = "checo",
        ["da"] = "danés",
        ["de"] = "alemán",
        ["el"] = "griego",
        ["en"] = "inglés",
        ["es"] = "español",
        ["et"] = "estonio",
        ["fi"] = "finés",
        ["fr"] = "francés",
        ["he"] = "hebreo",
        ["hi"] = "hindi",
        ["hr"] = "croata",
        ["hu"] = "húngaro",
        ["it"] = "italiano",
        ["ja"] = "japonés",
        ["ko"] = "coreano",
        ["lt"] = "lituano",
        ["lv"] = "letón",
        ["nl"] = "neerlandés",
        ["no"] = "noruego",
        ["pl"] = "polaco",
        ["pt"] = "portugués",
        ["ro"] = "rumano",
        ["ru"] = "ruso",
        ["sk"] = "eslovaco",
        ["sl"] = "esloveno",
        ["sr"] = "serbio",
        ["sv"] = "sueco",
        ["tr"] = "turco",
        ["uk"] = "ucraniano",
        ["zh"] = "chino",
    };

    public static ProfileTexts Texts { get; } = new()
    {
        About = "Presentación",
        Specialty = "Especialidad",
        Languages = "Idiomas",
        LanguageName = code => Languages.GetValueOrDefault(code, code),
        Experience = "Experiencia",
        Years = years => years == 1 ? "1 año" : $"{years} años",
        Categories = "Áreas de trabajo",
        Conditions = "Ayuda con",
        Education = "Formación",
        Certifications = "Certificados",
        Insurance = "Seguros",
        Location = "Trabaja en",
        Elsewhere = "En otros sitios",
        BookWith = name => $"Reservar cita con {name}",
        NothingToBook = "De momento no hay nada que reservar aquí.",
        Reviews = "Opiniones",
        NoReviews = "Todavía no hay opiniones.",
        Stars = count => $"{count} de 5",
        Somebody = "Sin nombre",
        AnswerOf = name => $"Respuesta de {name}",
        NewerReviews = "Opiniones más recientes",
        OlderReviews = "Opiniones anteriores",
    };
}
