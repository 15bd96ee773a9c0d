using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Integrations.Billing;

/// <summary>
/// Puts in order what PDFsharp makes up at random for each document: the tags of font subsets, and the ids of the document. They get as
/// many signs as they had, so no offset moves; the ids are a digest of all the rest, as PDF (ISO 32000-2, 14.4) would like them.
/// </summary>
internal static partial class SteadyPdf
{
    private const int TagLetters = 6;

    /// <summary>The same document without anything random.</summary>
    /// <param name="pdf">The document as the library saved it.</param>
    public static byte[] Of(byte[] pdf)
    {
        // Each byte is one sign of Latin-1, so places in the text are places in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new List<(int Start, int Length)>();
        foreach (Match match in FontTag().Matches(text))
        {
            if (!tags.TryGetValue(match.Value, out var tag)) tags[match.Value] = tag = TagOf(tags.Count);
            Encoding.Latin1.GetBytes(tag, pdf.AsSpan(match.Index));
        }

        foreach (Match match in Id().Matches(text)) ids.Add((match.Groups[1].Index, match.Groups[1].Length));
        foreach (var (start, length) in ids) Write(pdf.AsSpan(start, length), new string('0', length));
        var digest = Convert.ToHexString(SHA256.HashData(pdf));
        foreach (var (start, length) in ids) Write(pdf.AsSpan(start, length), digest);
        return pdf;
    }

    // A UUID's hyphens stay where they are.
    private static void Write(Span<byte> place, string digits)
    {
        var next = 0;
        for (var index = 0; index < place.Length; index++)
        {
            if (place[index] != '-') place[index] = (byte)char.ToLowerInvariant(digits[next++]);
        }
    }

    private static string TagOf(int number) => new string('A', TagLetters - 1) + (char)('A' + number);

    [GeneratedRegex(@"(?<=/(?:FontName|BaseFont)/)[A-Z]{6}(?=\+Noto)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FontTag();

    [GeneratedRegex(
        @"(?:uuid:|/ID\[<|><)([0-9A-Fa-f]{32}(?=>)|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Id();
}
