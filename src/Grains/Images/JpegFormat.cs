using System.Buffers.Binary;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Images;

/// <summary>JPEG (ITU-T T.81) in a JFIF or EXIF file: segments that begin with a marker, and scans between them.</summary>
internal static class JpegFormat
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte HuffmanTables = 0xC4;
    private const byte QuantizationTables = 0xDB;
    private const byte RestartInterval = 0xDD;
    private const byte Jfif = 0xE0;
    private const byte Exif = 0xE1;
    private const byte Profile = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;
    private const int JfifLength = 16;
    private const int AdobeLength = 14;

    /// <summary>The image without what is not the picture. Which way is up stays.</summary>
    /// <param name="bytes">The image.</param>
    public static Outcome<CleanImage> Clean(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [0xFF, StartOfImage, 0xFF, ..]) return Refusal.Invalid("body", "must be a JPEG image, as its content type says");
        var output = new MemoryStream(bytes.Length);
        output.Write(bytes[..2]);
        var (width, height, hasScan) = (0, 0, false);
        for (var at = 2; ;)
        {
            // A marker may have any number of these before it.
            while (at < bytes.Length - 1 && bytes[at] == 0xFF && bytes[at + 1] == 0xFF) at++;
            if (at + 1 >= bytes.Length) return ImageFaults.EndsTooEarly;
            if (bytes[at] != 0xFF) return ImageFaults.Unsound("there is something between its parts");
            var marker = bytes[at + 1];
            if (marker == EndOfImage)
            {
                output.Write(bytes.Slice(at, 2));
                return hasScan ? new CleanImage(width, height, output.ToArray()) : ImageFaults.Unsound("it has no data");
            }

            if (at + 4 > bytes.Length) return ImageFaults.EndsTooEarly;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length) return ImageFaults.EndsTooEarly;
            var segment = bytes.Slice(at, 2 + length);
            at += segment.Length;
            if (IsFrame(marker))
            {
                if (width > 0) return ImageFaults.Unsound("it has two frames");
                if (Frame(segment[4..], out width, out height) is { } refusal) return refusal;
            }

            if (marker == StartOfScan)
            {
                if (width == 0) return ImageFaults.Unsound("it has data before its frame");
                hasScan = true;
                output.Write(segment);
                at = CopyScan(bytes, at, output);
            }
            else if (Keep(marker, segment, output) is { } refusal)
            {
                return refusal;
            }
        }
    }

    // Baseline, extended and progressive: what every browser shows.
    private static bool IsFrame(byte marker) => marker is 0xC0 or 0xC1 or 0xC2;

    private static Refusal? Frame(ReadOnlySpan<byte> frame, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (frame.Length < 6 || frame[0] != 8 || frame[5] is not (1 or 3 or 4) || frame.Length != 6 + (3 * frame[5]))
            return ImageFaults.Unsound("its frame is of a kind that is not taken");
        height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        return ImageBounds.Check(width, height);
    }

    private static Refusal? Keep(byte marker, ReadOnlySpan<byte> segment, MemoryStream output)
    {
        var content = segment[4..];
        if (IsFrame(marker) || marker is HuffmanTables or QuantizationTables or RestartInterval) output.Write(segment);
        else if (marker == Jfif && content.StartsWith("JFIF\0"u8) && segment.Length >= JfifLength + 2) WriteJfif(segment, output);
        else if (marker == Exif) output.Write(Orientation.SegmentFor(content));
        else if (marker == Profile && content.StartsWith("ICC_PROFILE\0"u8)) output.Write(segment);
        else if (marker == Adobe && content.StartsWith("Adobe"u8) && segment.Length == AdobeLength + 2) output.Write(segment);
        else if (marker is not (Comment or (>= 0xE0 and <= 0xEF))) return ImageFaults.Unsound("it has a part that is not taken");
        return null;
    }

    // The preview that may stand at its end is left out.
    private static void WriteJfif(ReadOnlySpan<byte> segment, MemoryStream output)
    {
        output.Write([0xFF, Jfif, 0, JfifLength]);
        output.Write(segment[4..16]);
        output.Write([0, 0]);
    }

    // A scan goes on to the next marker that is neither a stuffed byte nor a restart.
    private static int CopyScan(ReadOnlySpan<byte> bytes, int start, MemoryStream output)
    {
        var at = start;
        while (at < bytes.Length - 1 && (bytes[at] != 0xFF || bytes[at + 1] is 0 or (>= 0xD0 and <= 0xD7))) at++;
        output.Write(bytes[start..at]);
        return at;
    }
}
