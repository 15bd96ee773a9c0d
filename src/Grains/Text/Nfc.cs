using System.Text;

namespace Actors.Grains.Text;

/// <summary>
/// Normalisation form C (UAX 15): one text for what looks alike, so that names are found and compared whatever keyboard wrote them. The
/// framework has it only with ICU, which the images leave out.
/// </summary>
internal static class Nfc
{
    // Everything before the first combining character is its own normal form.
    private const char FirstCombining = '\u0300';

    /// <summary>The text in form C; the same instance when it is short of anything that could change.</summary>
    /// <param name="text">The text, without lone surrogates.</param>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstCombining, char.MaxValue)) return text;
        var composed = Compose(Decompose(text));
        var normal = new StringBuilder(text.Length);
        foreach (var scalar in composed) normal.Append(char.ConvertFromUtf32(scalar));
        return normal.ToString();
    }

    private static List<int> Decompose(string text)
    {
        var scalars = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Add(scalars, rune.Value);
        return scalars;
    }

    private static void Add(List<int> scalars, int scalar)
    {
        if (Hangul.TryDecompose(scalar, scalars)) return;
        if (UnicodeTables.TryDecompose(scalar, out var parts))
        {
            foreach (var part in parts) Add(scalars, part);
            return;
        }

        // Marks that do not interact stand in the order of their classes.
        var at = scalars.Count;
        var order = UnicodeTables.ClassOf(scalar);
        while (order != 0 && at > 0 && UnicodeTables.ClassOf(scalars[at - 1]) > order) at--;
        scalars.Insert(at, scalar);
    }

    private static List<int> Compose(List<int> scalars)
    {
        var composed = new List<int>(scalars.Count);
        var (starter, last) = (-1, 0);
        foreach (var scalar in scalars)
        {
            var order = UnicodeTables.ClassOf(scalar);
            var isNext = starter >= 0 && (starter == composed.Count - 1 || last < order);
            if (isNext && TryCompose(composed[starter], scalar, out var whole))
            {
                composed[starter] = whole;
                continue;
            }

            if (order == 0) starter = composed.Count;
            last = order;
            composed.Add(scalar);
        }

        return composed;
    }

    private static bool TryCompose(int first, int second, out int whole) =>
        Hangul.TryCompose(first, second, out whole) || UnicodeTables.TryCompose(first, second, out whole);
}
