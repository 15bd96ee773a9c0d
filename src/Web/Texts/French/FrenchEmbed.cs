namespace Actors.Web.Texts.French;

/// <summary>What the site around a frame says in our name.</summary>
internal static class FrenchEmbed
{
    public static EmbedTexts Texts { get; } = new()
    {
        Close = "Fermer",
        Leave = "Quitter sans réserver\u00a0? Vos réponses seront perdues.",
    };
}
