namespace Actors.Web.Texts.English;

/// <summary>What all pages say.</summary>
internal static class EnglishCommon
{
    public static CommonTexts Texts { get; } = new()
    {
        SkipToContent = "Skip to content",
        Language = "Language",
        Contact = "Contact",
        Privacy = "Privacy",
        Terms = "Terms",
        PoweredBy = "Scheduling by Actors",
        Minutes = "minutes",
        Duration = minutes => minutes < 60
            ? $"{minutes} min"
            : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min",
        Free = "Free of charge",
        Optional = "optional",
        Change = "Change",
        Back = "Back",
        ErrorPrefix = "Error:",
        ErrorSummary = count => count == 1 ? "There is a problem" : $"There are {count} problems",
    };
}
