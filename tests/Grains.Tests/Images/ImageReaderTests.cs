using System.Text;
using Actors.Grains.Images;
using Actors.Grains.Interfaces.Images;
using Actors.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Images;

/// <summary>What comes out of an image is the picture and nothing else, and nothing that comes in does harm.</summary>
public sealed class ImageReaderTests(ITestOutputHelper output)
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes(TestImages.Secret);

    // Where cameras, phones and programs put what the picture does not need.
    public static TheoryData<string, string, byte[]> Telling => new()
    {
        { "PNG eXIf", "image/png", TestImages.PngWith("eXIf", Secret) },
        { "PNG tEXt", "image/png", TestImages.PngWith("tEXt", [.. "Comment\0"u8, .. Secret]) },
        { "PNG iTXt", "image/png", TestImages.PngWith("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Secret]) },
        { "PNG chunk of somebody's own", "image/png", TestImages.PngWith("prVt", Secret) },
        { "PNG and something behind it", "image/png", [.. TestImages.Png, .. Secret] },
        { "JPEG EXIF", "image/jpeg", TestImages.JpegWith(0xE1, TestImages.Exif(1)) },
        { "JPEG EXIF of a portrait", "image/jpeg", TestImages.JpegWith(0xE1, TestImages.Exif(6)) },
        { "JPEG XMP", "image/jpeg", TestImages.JpegWith(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Secret]) },
        { "JPEG IPTC", "image/jpeg", TestImages.JpegWith(0xED, [.. "Photoshop 3.0\0"u8, .. Secret]) },
        { "JPEG preview", "image/jpeg", TestImages.JpegWith(0xE0, [.. "JFXX\0"u8, .. Secret]) },
        { "JPEG comment", "image/jpeg", TestImages.JpegWith(0xFE, Secret) },
        { "JPEG and something behind it", "image/jpeg", [.. TestImages.Jpeg, .. Secret] },
        { "WebP EXIF", "image/webp", TestImages.WebPWith("EXIF", Secret) },
        { "WebP XMP", "image/webp", TestImages.WebPWith("XMP ", Secret) },
        { "WebP chunk of somebody's own", "image/webp", TestImages.WebPWith("OWN ", Secret) },
        { "WebP and something behind it", "image/webp", [.. TestImages.WebP, .. Secret] },
    };

    public static TheoryData<string, string, byte[], string> Wrong => new()
    {
        { "another format", "image/png", TestImages.Jpeg, "must be a PNG image" },
        { "a PNG said to be a JPEG", "image/jpeg", TestImages.Png, "must be a JPEG image" },
        { "a page", "image/webp", "<html><script>alert(1)</script>"u8.ToArray(), "must be a WebP image" },
        { "nothing", "image/png", [], "must be a PNG image" },
        { "a drawing", "image/svg+xml", "<svg/>"u8.ToArray(), "must be a PNG, JPEG or WebP image" },
        { "a wrong checksum", "image/png", Changed(TestImages.Png, 20, 99), "a checksum is wrong" },
        { "no header", "image/png", [.. TestImages.Png[..8], .. TestImages.PngChunk("IDAT", [1])], "its header must come first" },
        { "a critical part of nobody", "image/png", TestImages.PngWith("EVIL", [1]), "a part that nobody knows" },
        { "too wide", "image/png", PngOf(8_193, 1), "sides of 1 to 8192" },
        { "no height", "image/png", PngOf(1, 0), "sides of 1 to 8192" },
        { "too many pixels", "image/png", PngOf(8_000, 8_000), "at most 32000000 pixels" },
        { "wider than a number", "image/png", PngOf(-1, 1), "sides of 1 to 8192" },
        { "a moving WebP", "image/webp", Changed(TestImages.WebP, 20, 0x22), "it moves" },
        { "two sizes", "image/webp", Changed(TestImages.WebP, 24, 9), "its sizes differ" },
    };

    [Fact]
    public void What_browsers_write_is_taken_with_its_size()
    {
        foreach (var (contentType, bytes) in TestImages.All)
        {
            var image = Read(contentType, bytes);
            (image.Info.ContentType, image.Info.Width, image.Info.Height).ShouldBe((contentType, 24, 16));
            image.Info.Length.ShouldBe(image.Bytes.Length);
            image.Info.Id.ShouldStartWith("img_");
        }
    }

    [Fact]
    public void What_has_nothing_to_leave_out_stays_byte_for_byte()
    {
        foreach (var (contentType, bytes) in TestImages.All) Read(contentType, bytes).Bytes.ToArray().ShouldBe(bytes, contentType);
    }

    [Theory]
    [MemberData(nameof(Telling))]
    public void What_tells_more_than_the_picture_is_left_out(string name, string contentType, byte[] bytes)
    {
        var image = Read(contentType, bytes);
        image.Bytes.AsSpan().IndexOf(Secret).ShouldBe(-1, name);
        Read(contentType, [.. image.Bytes]).Bytes.ToArray().ShouldBe([.. image.Bytes], "what is clean stays as it is");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Which_way_is_up_stays(byte orientation, bool isKept)
    {
        var image = Read("image/jpeg", TestImages.JpegWith(0xE1, TestImages.Exif(orientation)));
        image.Bytes.AsSpan().IndexOf("Exif"u8).ShouldBe(isKept ? 6 : -1);
        if (isKept) image.Bytes[31].ShouldBe(orientation);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_no_sound_image_is_refused_and_told_why(string name, string contentType, byte[] bytes, string why)
    {
        var refusal = ImageReader.Read("exp_1", contentType, bytes).Refusal.ShouldNotBeNull(name);
        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("body");
        refusal.Message.ShouldContain(why);
    }

    [Fact]
    public void What_is_too_long_is_refused() =>
        ImageReader.Read("exp_1", "image/png", new byte[ImageBounds.MostBytes + 1]).Refusal!.Message.ShouldContain("2097152 bytes");

    [Fact]
    public void An_image_that_ends_anywhere_is_no_image()
    {
        foreach (var (contentType, bytes) in TestImages.All)
        {
            for (var length = 0; length < bytes.Length; length++)
                ImageReader.Read("exp_1", contentType, bytes.AsSpan(0, length)).Refusal.ShouldNotBeNull($"{contentType} {length}");
        }
    }

    [Fact]
    public void Whatever_is_changed_nothing_breaks_and_what_is_clean_stays_clean() => Properties.Hold(
        Prop.ForAll(Arb.From(Broken), broken =>
        {
            var first = ImageReader.Read("exp_1", broken.ContentType, broken.Bytes).Value;
            if (first is null) return;
            first.Bytes.Length.ShouldBeLessThanOrEqualTo(broken.Bytes.Length + 36);
            Read(broken.ContentType, [.. first.Bytes]).Info.ShouldBe(first.Info);
        }), 20_000, output: output);

    [Fact]
    public void The_same_picture_of_two_owners_is_two_images()
    {
        var mine = ImageReader.Read("exp_1", "image/png", TestImages.Png).Value!.Info;
        mine.Id.ShouldBe(Read("image/png", TestImages.Png).Info.Id);
        mine.Id.ShouldNotBe(ImageReader.Read("exp_2", "image/png", TestImages.Png).Value!.Info.Id);
    }

    private static Gen<(string ContentType, byte[] Bytes)> Broken =>
        from image in Gen.Elements(TestImages.All.ToArray())
        from cut in Gen.Choose(0, 400)
        from changes in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 900), Gen.Choose(0, 255)))
        select (image.ContentType, Changed(image.Bytes[..Math.Max(0, image.Bytes.Length - (cut > 360 ? cut - 360 : 0))], changes));

    private static byte[] Changed(byte[] bytes, int at, byte value) => Changed(bytes, [(at, value)]);

    private static byte[] Changed(byte[] bytes, IEnumerable<(int At, int Value)> changes)
    {
        byte[] copy = [.. bytes];
        foreach (var (at, value) in changes)
            if (at < copy.Length) copy[at] = (byte)value;
        return copy;
    }

    private static byte[] PngOf(int width, int height)
    {
        byte[] header = [.. Big(width), .. Big(height), 8, 6, 0, 0, 0];
        return [.. TestImages.Png[..8], .. TestImages.PngChunk("IHDR", header), .. TestImages.Png[33..]];
    }

    private static byte[] Big(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static Image Read(string contentType, byte[] bytes)
    {
        var outcome = ImageReader.Read("exp_1", contentType, bytes);
        return outcome.Value ?? throw new InvalidOperationException(outcome.Refusal!.Message);
    }
}
