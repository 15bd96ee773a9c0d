namespace Actors.Web.Texts.Polish;

/// <summary>What the site around a frame says in our name.</summary>
internal static class PolishEmbed
{
    public static EmbedTexts Texts { get; } = new()
    {
        Close = "Zamknij",
        Leave = "Wyjść bez rezerwacji? Wpisane dane przepadną.",
    };
}
