namespace Actors.Web.Texts.French;

/// <summary>What French does to words beside numbers, dates and times.</summary>
internal static class FrenchWords
{
    /// <summary>The form of a word for a number: zero and one have the singular.</summary>
    public static string Of(int count, string one, string other) => count is 0 or 1 ? one : other;

    /// <summary>"jusqu’à 14:05", "jusqu’au lundi 29 mars 2027, 14:05".</summary>
    public static string Until(string when) => char.IsDigit(when[0]) ? $"jusqu’à {when}" : $"jusqu’au {when}";

    /// <summary>"à partir de 14:05", "à partir du lundi 29 mars 2027, 14:05".</summary>
    public static string From(string when) => char.IsDigit(when[0]) ? $"à partir de {when}" : $"à partir du {when}";

    /// <summary>"30 jours", "1 heure", "24 heures".</summary>
    public static string Hours(int hours) =>
        hours % 24 == 0 && hours > 24 ? $"{hours / 24} jours" : $"{hours} {Of(hours, "heure", "heures")}";
}
