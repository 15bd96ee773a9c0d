using Actors.Web.Texts;

namespace Actors.Web.Parts;

/// <summary>What surrounds every page: the document, its files, the organisation's name, the language.</summary>
public sealed record Frame
{
    /// <summary>The language of the page.</summary>
    public required Language Language { get; init; }

    /// <summary>Whose page it is: the organisation's name, or ours.</summary>
    public required string Owner { get; init; }

    /// <summary>Where the owner's name leads.</summary>
    public required string Home { get; init; }

    /// <summary>Where a file is.</summary>
    public required Func<string, string> Asset { get; init; }

    /// <summary>Stylesheets after the base, in order.</summary>
    public required IReadOnlyList<string> Styles { get; init; }

    /// <summary>Modules that improve the page where scripts run.</summary>
    public required IReadOnlyList<string> Modules { get; init; }

    /// <summary>Scripts that run before anything is painted.</summary>
    public IReadOnlyList<string> FirstScripts { get; init; } = [];

    /// <summary>The organisation's logo.</summary>
    public string? LogoAddress { get; init; }

    /// <summary>The stylesheet with the organisation's colours.</summary>
    public string? ThemeAddress { get; init; }

    /// <summary>The page in other languages: language and address.</summary>
    public IReadOnlyList<(Language Language, string Address)> OtherLanguages { get; init; } = [];

    /// <summary>What stands at the foot: text and address.</summary>
    public IReadOnlyList<(string Text, string Address)> FootLinks { get; init; } = [];

    /// <summary>
    /// By which name scripts add the visitor's zone to the address; null where they leave it as it is. What answers a form is not at an
    /// address that can be asked again.
    /// </summary>
    public string? ZoneParameter { get; init; }

    /// <summary>The origins that may frame the page.</summary>
    public IReadOnlyList<string> EmbedOrigins { get; init; } = [];

    /// <summary>True inside a frame of another site: no head and no foot.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>light or dark when the visitor, or the site around a frame, has chosen; null follows the system.</summary>
    public string? Scheme { get; init; }
}
