using System.Globalization;

namespace Actors.Web.Theme;

/// <summary>A colour in sRGB, each part from 0 to 1.</summary>
public readonly record struct Colour(double Red, double Green, double Blue)
{
    /// <summary>Black.</summary>
    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>White.</summary>
    public static Colour White { get; } = new(1, 1, 1);

    /// <summary>Reads <c>#rrggbb</c>; null when it is none.</summary>
    public static Colour? Parse(string? text)
    {
        if (text is not { Length: 7 } || text[0] != '#') return null;
        return int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((value >> 16) / 255d, ((value >> 8) & 255) / 255d, (value & 255) / 255d)
            : null;
    }

    /// <summary>How light it is to the eye, 0 to 1 (WCAG 2.2, relative luminance).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public double ContrastTo(Colour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>Black or white, whichever is read better on it; one of them always reaches 4.58.</summary>
    public Colour TextOnIt => ContrastTo(Black) >= ContrastTo(White) ? Black : White;

    /// <summary>What is seen when so much of it lies over another colour, from 0 to 1 (<c>color-mix(in srgb)</c>).</summary>
    public Colour Over(Colour other, double share) => new(
        (Red * share) + (other.Red * (1 - share)),
        (Green * share) + (other.Green * (1 - share)),
        (Blue * share) + (other.Blue * (1 - share)));

    /// <summary>The colour that screens show: each part as one of 256 steps.</summary>
    public Colour Rounded => new(Step(Red) / 255d, Step(Green) / 255d, Step(Blue) / 255d);

    /// <summary>As <c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{Step(Red):x2}{Step(Green):x2}{Step(Blue):x2}";

    internal static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    internal static double Gamma(double part) => part <= 0.0031308 ? part * 12.92 : (1.055 * Math.Pow(part, 1 / 2.4)) - 0.055;

    private static int Step(double part) => (int)Math.Round(Math.Clamp(part, 0, 1) * 255);
}
