namespace Actors.Web.Texts.Polish;

/// <summary>What Polish does to words beside numbers and dates.</summary>
internal static class PolishWords
{
    private static readonly string[] Genitives = ["poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli"];

    private static readonly string[] Accusatives = ["poniedziałek", "wtorek", "środę", "czwartek", "piątek", "sobotę", "niedzielę"];

    /// <summary>Names of days from Monday.</summary>
    public static IReadOnlyList<string> Days { get; } =
        ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"];

    /// <summary>The form of a word for a number: 1 wizyta, 2 wizyty, 5 wizyt, 12 wizyt, 22 wizyty.</summary>
    public static string Of(int count, string one, string few, string many)
    {
        if (count == 1) return one;
        return count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14) ? few : many;
    }

    /// <summary>What follows "do" and "od": "14:05", "poniedziałku, 29 marca 2027".</summary>
    public static string Genitive(string when) => With(Genitives, when);

    /// <summary>What follows "na": "środę, 31 marca 2027".</summary>
    public static string Accusative(string when) => With(Accusatives, when);

    /// <summary>"w środę, 31 marca 2027", "we wtorek, 30 marca 2027".</summary>
    public static string On(string date) =>
        date.StartsWith("wtorek", StringComparison.Ordinal) ? $"we {date}" : $"w {Accusative(date)}";

    /// <summary>What follows "do" and "w ciągu": "30 dni", "1 godziny", "24 godzin".</summary>
    public static string Hours(int hours) =>
        hours % 24 == 0 && hours > 24 ? $"{hours / 24} dni" : hours == 1 ? "1 godziny" : $"{hours} godzin";

    // A date begins with the name of its day; a time with none.
    private static string With(string[] forms, string when)
    {
        for (var day = 0; day < forms.Length; day++)
        {
            if (when.StartsWith(Days[day], StringComparison.Ordinal)) return forms[day] + when[Days[day].Length..];
        }

        return when;
    }
}
