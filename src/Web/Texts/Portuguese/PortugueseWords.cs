namespace Actors.Web.Texts.Portuguese;

/// <summary>What Portuguese does to words beside dates and times.</summary>
internal static class PortugueseWords
{
    /// <summary>"na segunda-feira, 29 de março", "no sábado, 3 de abril".</summary>
    public static string On(string date) => IsMasculine(date) ? $"no {date}" : $"na {date}";

    /// <summary>"da segunda-feira, 29 de março", "do sábado, 3 de abril".</summary>
    public static string Of(string date) => IsMasculine(date) ? $"do {date}" : $"da {date}";

    /// <summary>"às 14:05", "à 1:05 p.m.".</summary>
    public static string At(string time) => time.TrimStart('0').StartsWith("1:", StringComparison.Ordinal) ? $"à {time}" : $"às {time}";

    /// <summary>"até às 14:05", "até segunda-feira, 29 de março de 2027, 14:05".</summary>
    public static string Until(string when) => char.IsDigit(when[0]) ? $"até {At(when)}" : $"até {when}";

    /// <summary>"a partir das 14:05", "a partir de segunda-feira, 29 de março de 2027, 14:05".</summary>
    public static string From(string when)
    {
        if (!char.IsDigit(when[0])) return $"a partir de {when}";
        return when.TrimStart('0').StartsWith("1:", StringComparison.Ordinal) ? $"a partir da {when}" : $"a partir das {when}";
    }

    /// <summary>"30 dias", "1 hora", "24 horas".</summary>
    public static string Hours(int hours) =>
        hours % 24 == 0 && hours > 24 ? $"{hours / 24} dias" : hours == 1 ? "1 hora" : $"{hours} horas";

    private static bool IsMasculine(string date) =>
        date.StartsWith("sáb", StringComparison.Ordinal) || date.StartsWith("dom", StringComparison.Ordinal);
}
