using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Grains.Webhooks;

/// <summary>What is kept of a receiver's answer: 1 KiB of text, without what looks like one of our secrets or signatures.</summary>
internal static partial class AnswerText
{
    /// <summary>How many bytes of an answer are kept.</summary>
    public const int MostBytes = 1_024;

    private const string Removed = "[removed]";

    /// <summary>The text that is kept; null when there is none.</summary>
    /// <param name="answer">The first bytes of the answer.</param>
    /// <param name="secrets">The secrets that signed.</param>
    public static string? Of(ReadOnlySpan<byte> answer, IReadOnlyList<byte[]> secrets)
    {
        var text = new StringBuilder();
        foreach (var rune in Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, MostBytes)]).EnumerateRunes())
        {
            var isKept = !Rune.IsControl(rune) || rune.Value is '\n' or '\t';
            text.Append(isKept ? rune.ToString() : " ");
        }

        if (text.Length == 0) return null;
        // Somebody may answer with parts of what it was given, or with a secret as it stands in its settings.
        var kept = Secrets().Replace(text.ToString(), Removed);
        return secrets.Aggregate(kept, (rest, secret) => rest.Replace(Convert.ToBase64String(secret), Removed, StringComparison.Ordinal));
    }

    [GeneratedRegex("whsec_[A-Za-z0-9+/_=-]*|v1,[A-Za-z0-9+/_=-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Secrets();
}
