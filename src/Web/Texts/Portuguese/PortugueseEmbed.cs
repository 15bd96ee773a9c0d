namespace Actors.Web.Texts.Portuguese;

/// <summary>What the site around a frame says in our name.</summary>
internal static class PortugueseEmbed
{
    public static EmbedTexts Texts { get; } = new()
    {
        Close = "Fechar",
        Leave = "Sair sem marcar? O que escreveu será perdido.",
    };
}
