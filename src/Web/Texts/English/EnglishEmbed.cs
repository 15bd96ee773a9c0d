namespace Actors.Web.Texts.English;

/// <summary>What the site around a frame says in our name.</summary>
internal static class EnglishEmbed
{
    public static EmbedTexts Texts { get; } = new()
    {
        Close = "Close",
        Leave = "Leave without booking? What you have entered is lost.",
    };
}
