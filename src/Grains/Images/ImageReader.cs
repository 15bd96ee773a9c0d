using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Journaling;

namespace Actors.Grains.Images;

/// <summary>
/// Takes images in: looks at their structure from the first byte to the last and keeps the parts that make the picture and nothing else.
/// Where it was taken, by what and when, comments, previews and what was hung on behind the end are left out. No pixel is unpacked, so no
/// decoder ever runs on what strangers send (decision 0036).
/// </summary>
public static class ImageReader
{
    private const string Prefix = "img_";
    private const int IdBytes = 16;

    /// <summary>The formats that are taken, as content types.</summary>
    public static IReadOnlyList<string> ContentTypes { get; } = ["image/png", "image/jpeg", "image/webp"];

    /// <summary>Reads an image; VALIDATION_ERROR names <c>body</c> and says what is wrong with it.</summary>
    /// <param name="ownerId">What it shows, for example an expert: the same picture of two owners is two images.</param>
    /// <param name="contentType">What it is said to be, one of <see cref="ContentTypes"/>.</param>
    /// <param name="bytes">The image.</param>
    public static Outcome<Image> Read(string ownerId, string contentType, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > ImageBounds.MostBytes) return Refusal.Invalid("body", $"must have at most {ImageBounds.MostBytes} bytes");
        var cleaned = contentType switch
        {
            "image/png" => PngFormat.Clean(bytes),
            "image/jpeg" => JpegFormat.Clean(bytes),
            "image/webp" => WebPFormat.Clean(bytes),
            _ => Refusal.Invalid("body", "must be a PNG, JPEG or WebP image"),
        };
        if (cleaned.IsRefused(out var clean, out var refusal)) return refusal;
        var info = new ImageInfo(IdOf(ownerId, clean.Bytes), contentType, clean.Width, clean.Height, clean.Bytes.Length);
        return new Image(info, ImmutableCollectionsMarshal.AsImmutableArray(clean.Bytes));
    }

    /// <summary>The document that holds an image.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ownerId">What it shows.</param>
    /// <param name="image">The image.</param>
    /// <param name="version">The version of what it shows.</param>
    /// <param name="now">When it is taken in.</param>
    internal static Document DocumentOf(string tenant, string ownerId, Image image, long version, DateTimeOffset now) => new()
    {
        Key = KeyOf(tenant, image.Info),
        Version = version,
        CreatedAt = now,
        Owner = ownerId,
        Body = JsonSerializer.SerializeToUtf8Bytes(
            new StoredImage(image.Info.ContentType, image.Bytes.AsMemory()), ImagesJson.Default.StoredImage),
    };

    /// <summary>What an image's document is found by.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="info">What is known of the image.</param>
    internal static DocumentKey KeyOf(string tenant, ImageInfo info) => new(tenant, ImageDocuments.Image, info.Id);

    private static string IdOf(string ownerId, byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(ownerId + '\0'));
        hash.AppendData(bytes);
        return Prefix + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, IdBytes));
    }
}
