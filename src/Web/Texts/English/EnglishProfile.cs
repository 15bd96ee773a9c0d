namespace Actors.Web.Texts.English;

/// <summary>An expert as strangers see one.</summary>
internal static class EnglishProfile
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["bg"] = "Bulgarian",
        ["ca"] = "Catalan",
        ["cs"] = "Czech",
        ["da"] = "Danish",
        ["de"] = "German",
        ["el"] = "Greek",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["et"] = "Estonian",
        ["fi"] = "Finnish",
        ["fr"] = "French",
        ["he"] = "Hebrew",
        ["hi"] = "Hindi",
        ["hr"] = "Croatian",
        ["hu"] = "Hungarian",
        ["it"] = "Italian",
        ["ja"] = "Japanese",
        ["ko"] = "Korean",
        ["lt"] = "Lithuanian",
        ["lv"] = "Latvian",
        ["nl"] = "Dutch",
        ["no"] = "Norwegian",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["ro"] = "Romanian",
        ["ru"] = "Russian",
        ["sk"] = "Slovak",
        ["sl"] = "Slovenian",
        ["sr"] = "Serbian",
        ["sv"] = "Swedish",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["zh"] = "Chinese",
    };

    public static ProfileTexts Texts { get; } = new()
    {
        About = "About",
        Specialty = "Specialty",
        Languages = "Languages",
        LanguageName = code => Languages.GetValueOrDefault(code, code),
        Experience = "Experience",
        Years = years => years == 1 ? "1 year" : $"{years} years",
        Categories = "Fields of work",
        Conditions = "Helps with",
        Education = "Education",
        Certifications = "Certificates",
        Insurance = "Insurances",
        Location = "Works in",
        Elsewhere = "Elsewhere",
        BookWith = name => $"Book with {name}",
        NothingToBook = "Nothing can be booked here at present.",
        Reviews = "Reviews",
        NoReviews = "There are no reviews yet.",
        Stars = count => $"{count} out of 5",
        Somebody = "A client",
        AnswerOf = name => $"Answer from {name}",
        NewerReviews = "Newer reviews",
        OlderReviews = "Older reviews",
    };
}
