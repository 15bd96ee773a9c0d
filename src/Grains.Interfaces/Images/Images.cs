using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Images;

/// <summary>What is known of an image that was taken in; its bytes are in a document of its own.</summary>
/// <param name="Id">Its id: a digest of its owner and its bytes, so the bytes under an id never change.</param>
/// <param name="ContentType">image/png, image/jpeg or image/webp.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Length">In bytes.</param>
[GenerateSerializer, Immutable, Alias("images.image-info")]
public sealed record ImageInfo(
    [property: Id(0)] string Id,
    [property: Id(1)] string ContentType,
    [property: Id(2)] int Width,
    [property: Id(3)] int Height,
    [property: Id(4)] int Length);

/// <summary>An image as it is kept: of a known format, within bounds, and without what it told besides the picture.</summary>
/// <param name="Info">What is known of it.</param>
/// <param name="Bytes">The image.</param>
[GenerateSerializer, Immutable, Alias("images.image")]
public sealed record Image([property: Id(0)] ImageInfo Info, [property: Id(1)] ImmutableArray<byte> Bytes);

/// <summary>The body of an image's document.</summary>
/// <param name="ContentType">image/png, image/jpeg or image/webp.</param>
/// <param name="Data">The image; base64 in JSON.</param>
public sealed record StoredImage(string ContentType, ReadOnlyMemory<byte> Data);

/// <summary>The document kind of images.</summary>
public static class ImageDocuments
{
    /// <summary>A <see cref="StoredImage"/>: owner the id of what it shows, for example of an expert.</summary>
    public const string Image = "image";
}

/// <summary>How documents of images are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredImage))]
public sealed partial class ImagesJson : JsonSerializerContext;
