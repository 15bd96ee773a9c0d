using Actors.Web.Texts.English;
using Actors.Web.Texts.French;
using Actors.Web.Texts.German;
using Actors.Web.Texts.Polish;
using Actors.Web.Texts.Portuguese;
using Actors.Web.Texts.Spanish;

namespace Actors.Web.Texts;

/// <summary>The languages that pages speak.</summary>
public static class Languages
{
    /// <summary>What is spoken where nothing else is known.</summary>
    public static Language Default => EnglishLanguage.Instance;

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        EnglishLanguage.Instance,
        GermanLanguage.Instance,
        SpanishLanguage.Instance,
        FrenchLanguage.Instance,
        PolishLanguage.Instance,
        PortugueseLanguage.Instance,
    ];

    /// <summary>A language by its code, or by a tag that begins with it; null when it is not spoken.</summary>
    public static Language? Find(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag)) return null;
        var code = tag.Split('-', 2)[0].Trim();
        return All.FirstOrDefault(language => language.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The language of a visitor: what the address names, else the first that the browser asks for of those that the organisation offers,
    /// else the organisation's own.
    /// </summary>
    public static Language Choose(string? named, string? accepted, IReadOnlyList<string> offered, string? own)
    {
        if (Find(named) is { } asked) return asked;
        foreach (var tag in Accepted(accepted))
        {
            if (Find(tag) is { } spoken && (offered.Count == 0 || offered.Contains(spoken.Code, StringComparer.OrdinalIgnoreCase)))
                return spoken;
        }

        return Find(own) ?? Default;
    }

    // RFC 9110 12.5.4: tags with weights; equals in the order in which they stand.
    private static IEnumerable<string> Accepted(string? header) => (header ?? "").Split(',')
        .Take(20)
        .Select(part => part.Split(';'))
        .Select(parts => (Tag: parts[0].Trim(), Weight: WeightOf(parts)))
        .Where(part => part.Tag.Length > 0 && part.Weight > 0)
        .OrderByDescending(part => part.Weight)
        .Select(part => part.Tag);

    private static double WeightOf(string[] parts)
    {
        var weight = parts.Skip(1).Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("q=", StringComparison.Ordinal));
        if (weight is null) return 1;
        return double.TryParse(weight[2..], System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
