namespace Actors.Web.Texts;

/// <summary>Where a sentence begins with what stands in its middle elsewhere.</summary>
internal static class Sentences
{
    /// <summary>The text with a capital: days are written small in some languages.</summary>
    public static string Begin(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
