using Actors.Grains.Interfaces;

namespace Actors.Grains.Images;

/// <summary>How large an image may be, whatever its format.</summary>
public static class ImageBounds
{
    /// <summary>The most bytes that are taken.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The longest side, in pixels.</summary>
    public const int LongestSide = 8_192;

    /// <summary>The most pixels: what a viewer unpacks is bounded, however well it was packed.</summary>
    public const int MostPixels = 32_000_000;

    /// <summary>A refusal when the sides are out of bounds.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    internal static Refusal? Check(int width, int height) =>
        width is > 0 and <= LongestSide && height is > 0 and <= LongestSide && (long)width * height <= MostPixels
            ? null
            : Refusal.Invalid("body", $"must have sides of 1 to {LongestSide} pixels and at most {MostPixels} pixels in all");
}

/// <summary>An image of which only the picture is left.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Bytes">The image.</param>
internal sealed record CleanImage(int Width, int Height, byte[] Bytes);

/// <summary>Why an image is not taken.</summary>
internal static class ImageFaults
{
    /// <summary>It ends within a part.</summary>
    public static Refusal EndsTooEarly { get; } = Refusal.Invalid("body", "must be a whole image: it ends too early");

    /// <summary>It is not built as its format demands.</summary>
    /// <param name="what">What is wrong, after "must be a sound image: ".</param>
    public static Refusal Unsound(string what) => Refusal.Invalid("body", $"must be a sound image: {what}");
}
