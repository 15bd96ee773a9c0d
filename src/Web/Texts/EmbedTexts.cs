namespace Actors.Web.Texts;

/// <summary>What the site around a frame says in our name.</summary>
public sealed record EmbedTexts
{
    public required string Close { get; init; }

    public required string Leave { get; init; }
}
