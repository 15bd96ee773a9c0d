using System.Buffers.Binary;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Images;

/// <summary>PNG (W3C PNG, third edition): a signature and chunks, each with its own checksum.</summary>
internal static class PngFormat
{
    private const int ChunkFrame = 12;
    private const int HeaderLength = 13;
    private const int Palette = 3;

    // What makes the picture and its colours. An animation's frames are left out, so its first picture stays.
    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs"];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The image without what is not the picture.</summary>
    /// <param name="bytes">The image.</param>
    public static Outcome<CleanImage> Clean(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature)) return Refusal.Invalid("body", "must be a PNG image, as its content type says");
        var output = new MemoryStream(bytes.Length);
        output.Write(Signature);
        var order = new ChunkOrder();
        for (var rest = bytes[Signature.Length..]; ;)
        {
            if (rest.Length < ChunkFrame) return ImageFaults.EndsTooEarly;
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame) return ImageFaults.EndsTooEarly;
            var whole = rest[..((int)length + ChunkFrame)];
            if (Crc32.Of(whole[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(whole[^4..]))
                return ImageFaults.Unsound("a checksum is wrong");
            var name = NameOf(whole);
            if (order.Take(name, whole[8..^4]) is { } refusal) return refusal;
            if (Kept.Contains(name)) output.Write(whole);
            if (name == "IEND") return new CleanImage(order.Width, order.Height, output.ToArray());
            rest = rest[whole.Length..];
        }
    }

    private static string NameOf(ReadOnlySpan<byte> chunk) => System.Text.Encoding.Latin1.GetString(chunk.Slice(4, 4));

    /// <summary>In which order chunks may come.</summary>
    private struct ChunkOrder
    {
        private string _last;
        private int _colour;
        private bool _hasPalette;
        private bool _hasData;

        public int Width { get; private set; }

        public int Height { get; private set; }

        public Refusal? Take(string name, ReadOnlySpan<byte> data)
        {
            if (_last is null != (name == "IHDR")) return ImageFaults.Unsound("its header must come first, and once");
            var refusal = name switch
            {
                "IHDR" => TakeHeader(data),
                "PLTE" => TakePalette(data),
                "IDAT" => _hasData && _last != "IDAT" ? ImageFaults.Unsound("its data must be in one place") : null,
                "IEND" => _hasData ? null : ImageFaults.Unsound("it has no data"),
                // A small letter in front says that a reader may pass over it.
                _ => char.IsAsciiLetterLower(name[0]) ? null : ImageFaults.Unsound("it has a part that nobody knows"),
            };
            if (name == "IDAT" && _colour == Palette && !_hasPalette) refusal ??= ImageFaults.Unsound("it has no palette");
            _hasData |= name == "IDAT";
            _last = name;
            return refusal;
        }

        private Refusal? TakeHeader(ReadOnlySpan<byte> data)
        {
            if (data.Length != HeaderLength) return ImageFaults.Unsound("its header has another length");
            (Width, Height) = (Side(data), Side(data[4..]));
            _colour = data[9];
            var isKnown = data[9] switch
            {
                0 => data[8] is 1 or 2 or 4 or 8 or 16,
                Palette => data[8] is 1 or 2 or 4 or 8,
                2 or 4 or 6 => data[8] is 8 or 16,
                _ => false,
            };
            if (!isKnown || data[10] != 0 || data[11] != 0 || data[12] > 1) return ImageFaults.Unsound("its header has unknown values");
            return ImageBounds.Check(Width, Height);
        }

        private Refusal? TakePalette(ReadOnlySpan<byte> data)
        {
            var isGood = !_hasPalette && !_hasData && data.Length is > 0 and <= 768 && data.Length % 3 == 0;
            _hasPalette = true;
            return isGood ? null : ImageFaults.Unsound("its palette is wrong");
        }

        private static int Side(ReadOnlySpan<byte> data) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(data));
    }
}

/// <summary>The checksum of PNG's chunks (ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(number => Row((uint)number))];

    /// <summary>The checksum of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Row(uint number)
    {
        for (var bit = 0; bit < 8; bit++) number = (number & 1) != 0 ? 0xEDB88320 ^ (number >> 1) : number >> 1;
        return number;
    }
}
