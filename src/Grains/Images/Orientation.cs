using System.Buffers.Binary;

namespace Actors.Grains.Images;

/// <summary>
/// Which way is up, as cameras write it into EXIF. It is the one thing there that the picture needs: without it portraits of phones lie
/// on their sides.
/// </summary>
internal static class Orientation
{
    private const ushort Tag = 0x0112;
    private const ushort Short = 3;
    private const int EntryLength = 12;
    private const int Upright = 1;

    /// <summary>A segment that says which way is up and nothing else; empty when it is up already, or when nobody knows.</summary>
    /// <param name="content">An EXIF segment's content.</param>
    public static byte[] SegmentFor(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("Exif\0\0"u8)) return [];
        var orientation = Read(content[6..]);
        if (orientation is <= Upright or > 8) return [];
        return
        [
            0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        ];
    }

    private static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 0;
        var isBig = tiff.StartsWith("MM"u8);
        if (!isBig && !tiff.StartsWith("II"u8)) return 0;
        var at = Long(tiff[4..], isBig);
        if (at > tiff.Length - 2) return 0;
        var entries = tiff[((int)at + 2)..];
        for (var left = Word(tiff[(int)at..], isBig); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            if (Word(entries, isBig) == Tag && Word(entries[2..], isBig) == Short) return Word(entries[8..], isBig);
        }

        return 0;
    }

    private static ushort Word(ReadOnlySpan<byte> bytes, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
