using System.Text;

namespace Actors.Grains.Effects;

/// <summary>What is kept of an attempt's failure. A text that the storage refuses would keep its effect from ever being given up.</summary>
internal static class EffectErrors
{
    private const int MaxLength = 2_000;

    /// <summary>The exception's message: bounded, without control characters, and with nothing that has no UTF-8.</summary>
    public static string TextOf(Exception exception)
    {
        var text = new StringBuilder();
        foreach (var rune in exception.Message.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > MaxLength) break;
            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return text.Length == 0 ? exception.GetType().Name : text.ToString();
    }
}
