namespace Actors.Web.Texts.Spanish;

/// <summary>What Spanish does to words beside dates and times.</summary>
internal static class SpanishWords
{
    /// <summary>"las 14:05", "la 1:05 p. m.", "el lunes, 29 de marzo de 2027, 14:05".</summary>
    public static string The(string when)
    {
        if (!char.IsDigit(when[0])) return $"el {when}";
        return when.TrimStart('0').StartsWith("1:", StringComparison.Ordinal) ? $"la {when}" : $"las {when}";
    }

    /// <summary>"30 días", "1 hora", "24 horas".</summary>
    public static string Hours(int hours) =>
        hours % 24 == 0 && hours > 24 ? $"{hours / 24} días" : hours == 1 ? "1 hora" : $"{hours} horas";
}
