namespace Actors.Web.Texts.French;

/// <summary>What all pages say.</summary>
internal static class FrenchCommon
{
    public static CommonTexts Texts { get; } = new()
    {
        SkipToContent = "Aller au contenu",
        Language = "Langue",
        Contact = "Contact",
        Privacy = "Confidentialité",
        Terms = "Conditions générales",
        PoweredBy = "Prise de rendez-vous avec Actors",
        Minutes = "minutes",
        Duration = minutes => minutes < 60
            ? $"{minutes}\u00a0min"
            : minutes % 60 == 0 ? $"{minutes / 60}\u00a0h" : $"{minutes / 60}\u00a0h {minutes % 60}\u00a0min",
        Free = "Gratuit",
        Optional = "facultatif",
        Change = "Modifier",
        Back = "Retour",
        ErrorPrefix = "Erreur\u00a0:",
        ErrorSummary = count => count == 1 ? "Une réponse est à corriger" : $"{count} réponses sont à corriger",
    };
}
