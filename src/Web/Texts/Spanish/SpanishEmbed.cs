namespace Actors.Web.Texts.Spanish;

/// <summary>What the site around a frame says in our name.</summary>
internal static class SpanishEmbed
{
    public static EmbedTexts Texts { get; } = new()
    {
        Close = "Cerrar",
        Leave = "¿Salir sin reservar? Se perderá lo que ha escrito.",
    };
}
