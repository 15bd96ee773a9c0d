using System.Buffers.Binary;
using System.Text;

namespace Actors.Support;

/// <summary>Images of 24 x 16 pixels as a browser (Chromium 150) writes them, and things to hide in them.</summary>
public static class TestImages
{
    /// <summary>What is hidden in them, and must not come out.</summary>
    public const string Secret = "38.7223N 9.1393W";

    /// <summary>A PNG.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAACJUlEQVR4AYxSLXAUYQzN3DSROCQKiUOisChwdaDAgQIFrg5cHShwdeBwSFRlXWVdZVUn"
            + "6Uz6XrLf3m5/phU32X2/yd1tzsXyTB7kqTzME3mUx/I4j+RJHsrT/C/P8p88z7/yIn/LyzyQ3fwpr/OHvMt9eZ/f5FPuyef8Inv5Ub7mB9nPt/I938iv"
            + "3JWDfCV/cnMhKi47EpiBeSFWz40rnvm+I2t8q49Zb8hR6BRzy28CwW1u0KtEEdziwHsgxGsqzMSt+ADePHEuoYUv86qAogZ12qCFxEcIL4paRlHSywRK"
            + "174t3j4VFDToJaa5SwJhsdpwi3cofbYoUyxnuIC41uRSKCCoRTpCCTrKuoBnG8QKXhGm9Ux+lFAfC33UUtRb6VHAEMVLz6gSQ1Bv4jAzxAvXwhnuwKn1"
            + "wqknx7n24V9kCNdpwyajzIYwnfAxyRtwLsOpE0+cBdfxjSOMG8a8yVKsc/lVfvh85TPoh19RboILGDJATsOGWmSb1zy/ni4jTh3n2JxTy09NYHlcQJEB"
            + "HOGcWpvcdJnDRNxrcy0fSx14AHN8yPM58IMvLugSiklS5JMpapLXGy6zuSSm8KUP/yItU0whJBkeJbYy8znAE7+NH7jPPl6H3yAARJk7bITEhAfO5DMv"
            + "c2D35akL5OICfuc2f+cdYti8N6AoEOwQt0kXF1PTP+xVnu/0ocAQRpGhRGFWTJbqjFPI8GEKlMUdl/HiEJVLAAAA//8hvBpCAAAABklEQVQDAJC5mAEP"
            + "Mn/RAAAAAElFTkSuQmCC");

    /// <summary>A JPEG.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNj"
            + "AAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAAB"
            + "ZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAA"
            + "t4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABt"
            + "bHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6"
            + "PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
            + "pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAECBf/EABUQAQEAAAAAAAAAAAAAAAAA"
            + "AAEA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQP/xAAXEQADAQAAAAAAAAAAAAAAAAAAAgMh/9oADAMBAAIRAxEAPwDNWhZrQtaMxSriWKFiUSeBzPp//9k=");

    /// <summary>A WebP with a profile.</summary>
    public static byte[] WebP { get; } = Convert.FromBase64String(
        "UklGRjYCAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNj"
            + "AAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAAB"
            + "ZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAA"
            + "t4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABt"
            + "bHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggSAAAALADAJ0BKhgAEAA/EXKxULCmpKcw"
            + "CAIQIglsAJ0yhHAvwIwABMTAAP7rVTRQwexHn/8Dcz0aCf7Qk5FzzGrKls0JjrdP2QAAAA==");

    /// <summary>A WebP that one can see through.</summary>
    public static byte[] WebPWithAlpha { get; } = Convert.FromBase64String(
        "UklGRlQCAABXRUJQVlA4WAoAAAAwAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNj"
            + "AAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAAB"
            + "ZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAA"
            + "t4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABt"
            + "bHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBIFAAAAAEPMP8REUJIQPi/1gPdgoj+BzYD"
            + "VlA4IEoAAAAwAwCdASoYABAAPxFyslCsJqSisAgBgCIJagB3A8QAIP0AAP7vD/53U/TXhSUx+VKsGYSm1rdf0unf5jlqi0eZYFD5W1xJOwAAAA==");

    /// <summary>A lossless WebP.</summary>
    public static byte[] WebPLossless { get; } = Convert.FromBase64String(
        "UklGRh4DAABXRUJQVlA4WAoAAAAwAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNj"
            + "AAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAAB"
            + "ZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAA"
            + "t4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABt"
            + "bHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMLwEAAC8XwAMQj2MgbZv4l73t18Cwbduw"
            + "KYvpprBt28b+/+IOGvOvNm0DZrdT3vCfvscNgBsrB1gBqAAUTRIKsFIIBaMQCis4nArASgFWfMuBItw78i69I/vBik81E1V8Vo455QaA8Qa8B7AkyTZt"
            + "Xdu2bdu2bTz7rfn/7bhrDBH9V9C2DWMA7Q4LAAAAAACA/9+v9/txPe83Sxnc3/fH82W7HLbLuRju5/P1tl+Ne7ViIoj7ens6bmaDeikd8eI+Xs67xbBd"
            + "ycZ8Ltzr9bCadGqFZNBjwd1P6xlJDHttBtxjYsBpUuFIYrWYCLktOjluMxs0Sqmo165XinGLUauSjfucRo1UgJt2a3mSqJMJObjHRIWEx8KRRL/TrJby"
            + "2XQc+YfbqpULuQwqjvzDoVeKeEwaBQA=");

    /// <summary>Each with its content type.</summary>
    public static IReadOnlyList<(string ContentType, byte[] Bytes)> All { get; } =
    [
        ("image/png", Png), ("image/jpeg", Jpeg), ("image/webp", WebP), ("image/webp", WebPWithAlpha), ("image/webp", WebPLossless),
    ];

    /// <summary>A PNG with a chunk more before its data.</summary>
    public static byte[] PngWith(string name, byte[] content) => [.. Png[..33], .. PngChunk(name, content), .. Png[33..]];

    /// <summary>A chunk of a PNG.</summary>
    public static byte[] PngChunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. Big(content.Length), .. named, .. Big((int)Crc(named))];
    }

    /// <summary>A JPEG with a segment more at its beginning.</summary>
    public static byte[] JpegWith(byte marker, byte[] content) =>
        [0xFF, 0xD8, 0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content, .. Jpeg[2..]];

    /// <summary>The content of an EXIF segment that says which way is up, and where it was taken.</summary>
    public static byte[] Exif(byte orientation) =>
    [
        .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
        .. Encoding.ASCII.GetBytes(Secret),
    ];

    /// <summary>A WebP with a chunk more at its end.</summary>
    public static byte[] WebPWith(string name, byte[] content)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(name), .. Little(content.Length), .. content, .. new byte[content.Length & 1]];
        byte[] whole = [.. WebP, .. chunk];
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return whole;
    }

    // Bit by bit, so that it is not the one that is tested.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
