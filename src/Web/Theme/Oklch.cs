namespace Actors.Web.Theme;

/// <summary>
/// A colour by lightness, chroma and hue as the eye has them (Björn Ottosson, "A perceptual color space for image processing"; CSS Color
/// 4).
/// </summary>
/// <param name="Lightness">0 black to 1 white.</param>
/// <param name="Chroma">0 grey; about 0.4 at the most.</param>
/// <param name="Hue">In radians.</param>
public readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    /// <summary>A colour of screens.</summary>
    public static Oklch Of(Colour colour)
    {
        var (red, green, blue) = (Colour.Linear(colour.Red), Colour.Linear(colour.Green), Colour.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Oklch(lightness, Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a));
    }

    /// <summary>The colour that screens can show: where they cannot, it is paler and keeps its hue and lightness.</summary>
    public Colour ToColour()
    {
        var chroma = Chroma;
        for (var step = 0; step < 40; step++, chroma *= 0.9)
        {
            var colour = (this with { Chroma = chroma }).Convert();
            if (IsShown(colour)) return colour.Rounded;
        }

        return (this with { Chroma = 0 }).Convert().Rounded;
    }

    private Colour Convert()
    {
        var (a, b) = (Chroma * Math.Cos(Hue), Chroma * Math.Sin(Hue));
        var l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return new Colour(
            Colour.Gamma((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Colour.Gamma((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Colour.Gamma((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }

    private static bool IsShown(Colour colour) => IsShown(colour.Red) && IsShown(colour.Green) && IsShown(colour.Blue);

    private static bool IsShown(double part) => part is >= -0.0005 and <= 1.0005;

    private static double Cube(double value) => value * value * value;
}
