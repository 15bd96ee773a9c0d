namespace Actors.Web.Theme;

/// <summary>
/// An organisation's accent, made readable: its hue stays, its lightness moves until it can be read on every ground of a scheme, since
/// people choose colours for signs and not for text.
/// </summary>
public sealed record TenantTheme(SchemeAccent Light, SchemeAccent Dark)
{
    private const double Readable = 4.5;
    private const double Step = 0.005;

    // How much of the accent is in the card behind what is free or chosen: --accent-soft of base.css.
    private const double Softness = 0.09;

    // The grounds of the look: card, page, sunk.
    private static readonly Colour[] LightGrounds = Grounds("#ffffff", "#fbfaf8", "#f1efeb");
    private static readonly Colour[] DarkGrounds = Grounds("#1c1f25", "#14161a", "#0f1114");

    /// <summary>The theme of a colour.</summary>
    public static TenantTheme Of(Colour accent) => new(Fit(accent, LightGrounds, -Step), Fit(accent, DarkGrounds, Step));

    /// <summary>As a stylesheet.</summary>
    public string ToCss() => ":root{" + Light.ToCss() + "}"
        + "@media (prefers-color-scheme:dark){:root:not([data-scheme=\"light\"]){" + Dark.ToCss() + "}}"
        + ":root[data-scheme=\"dark\"]{" + Dark.ToCss() + "}";

    private static Colour[] Grounds(params string[] colours) => [.. colours.Select(text => Colour.Parse(text)!.Value)];

    private static SchemeAccent Fit(Colour accent, Colour[] grounds, double step)
    {
        var colour = accent.Rounded;
        var shade = Oklch.Of(accent);
        while (!IsReadable(colour, grounds) && (step < 0 ? shade.Lightness > 0 : shade.Lightness < 1))
        {
            shade = shade with { Lightness = Math.Clamp(shade.Lightness + step, 0, 1) };
            colour = shade.ToColour();
        }

        return new SchemeAccent(colour, colour.TextOnIt, IsMoved: colour != accent.Rounded);
    }

    private static bool IsReadable(Colour colour, Colour[] grounds) =>
        grounds.Append(colour.Over(grounds[0], Softness).Rounded).All(ground => colour.ContrastTo(ground) >= Readable);
}

/// <summary>The accent of one scheme.</summary>
/// <param name="Accent">The colour.</param>
/// <param name="OnAccent">The colour of text on it.</param>
/// <param name="IsMoved">True when it is lighter or darker than what was chosen.</param>
public sealed record SchemeAccent(Colour Accent, Colour OnAccent, bool IsMoved)
{
    /// <summary>As declarations of a stylesheet.</summary>
    public string ToCss() => $"--accent:{Accent};--on-accent:{OnAccent}";
}
