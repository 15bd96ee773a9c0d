namespace Actors.Web.Texts.German;

/// <summary>What the site around a frame says in our name.</summary>
internal static class GermanEmbed
{
    public static EmbedTexts Texts { get; } = new()
    {
        Close = "Schließen",
        Leave = "Ohne Buchung verlassen? Ihre Eingaben gehen verloren.",
    };
}
