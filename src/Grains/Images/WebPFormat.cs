using System.Buffers.Binary;
using System.Text;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Images;

/// <summary>WebP (RFC 9649): a RIFF container with chunks.</summary>
internal static class WebPFormat
{
    private const int RiffHeader = 12;
    private const int ChunkHeader = 8;
    private const byte HasAnimation = 0x02;
    private const byte HasAlpha = 0x10;
    private const byte HasProfile = 0x20;

    /// <summary>The image without what is not the picture.</summary>
    /// <param name="bytes">The image.</param>
    public static Outcome<CleanImage> Clean(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < RiffHeader || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WEBP"u8))
            return Refusal.Invalid("body", "must be a WebP image, as its content type says");
        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (size > bytes.Length - ChunkHeader || size < 4) return ImageFaults.EndsTooEarly;
        var output = new MemoryStream(bytes.Length);
        output.Write(bytes[..RiffHeader]);
        var parts = new Parts();
        for (var rest = bytes[RiffHeader..((int)size + ChunkHeader)]; rest.Length > 0;)
        {
            if (rest.Length < ChunkHeader) return ImageFaults.EndsTooEarly;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - ChunkHeader) return ImageFaults.EndsTooEarly;
            var content = rest.Slice(ChunkHeader, (int)length);
            if (parts.Take(Encoding.Latin1.GetString(rest[..4]), content, output) is { } refusal) return refusal;
            // Chunks of odd length have a byte behind them.
            rest = rest[Math.Min(rest.Length, ChunkHeader + (int)length + ((int)length & 1))..];
        }

        return parts.Finish(output);
    }

    /// <summary>What has been found so far.</summary>
    private struct Parts
    {
        private bool _isExtended;
        private bool _hasPicture;
        private int _canvasWidth;
        private int _canvasHeight;
        private int _width;
        private int _height;

        public Refusal? Take(string name, ReadOnlySpan<byte> content, MemoryStream output)
        {
            switch (name)
            {
                case "VP8X":
                    return TakeCanvas(content, output);
                case "VP8 " or "VP8L":
                    if (_hasPicture) return ImageFaults.Unsound("it has two pictures");
                    _hasPicture = true;
                    if (name == "VP8 " ? !TryReadLossy(content) : !TryReadLossless(content))
                        return ImageFaults.Unsound("its picture is of a kind that is not taken");
                    Write(name, content, output);
                    return ImageBounds.Check(_width, _height);
                case "ANIM" or "ANMF":
                    return ImageFaults.Unsound("it moves");
                case "ALPH" or "ICCP" when _isExtended && !_hasPicture:
                    Write(name, content, output);
                    return null;
                default:
                    return null;
            }
        }

        public readonly Outcome<CleanImage> Finish(MemoryStream output)
        {
            if (!_hasPicture) return ImageFaults.Unsound("it has no picture");
            if (_isExtended && (_canvasWidth, _canvasHeight) != (_width, _height)) return ImageFaults.Unsound("its sizes differ");
            var bytes = output.ToArray();
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - ChunkHeader);
            return new CleanImage(_width, _height, bytes);
        }

        private Refusal? TakeCanvas(ReadOnlySpan<byte> content, MemoryStream output)
        {
            if (_isExtended || _hasPicture || content.Length != 10) return ImageFaults.Unsound("its header must come first, and once");
            if ((content[0] & HasAnimation) != 0) return ImageFaults.Unsound("it moves");
            _isExtended = true;
            (_canvasWidth, _canvasHeight) = (1 + Side(content[4..]), 1 + Side(content[7..]));
            // The flags that tell of EXIF and XMP go with these.
            Span<byte> canvas = stackalloc byte[10];
            content.CopyTo(canvas);
            canvas[0] &= HasAlpha | HasProfile;
            Write("VP8X", canvas, output);
            return ImageBounds.Check(_canvasWidth, _canvasHeight);
        }

        private bool TryReadLossy(ReadOnlySpan<byte> content)
        {
            // Only a frame that stands for itself, with the code that begins one.
            if (content.Length < 10 || (content[0] & 1) != 0 || content[3..6] is not [0x9D, 0x01, 0x2A]) return false;
            _width = BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF;
            _height = BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF;
            return true;
        }

        private bool TryReadLossless(ReadOnlySpan<byte> content)
        {
            if (content.Length < 5 || content[0] != 0x2F) return false;
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
            _width = 1 + (int)(bits & 0x3FFF);
            _height = 1 + (int)((bits >> 14) & 0x3FFF);
            // Three bits of version, which is 0.
            return bits >> 29 == 0;
        }

        private static int Side(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

        private static void Write(string name, ReadOnlySpan<byte> content, MemoryStream output)
        {
            Span<byte> header = stackalloc byte[ChunkHeader];
            Encoding.Latin1.GetBytes(name, header);
            BinaryPrimitives.WriteInt32LittleEndian(header[4..], content.Length);
            output.Write(header);
            output.Write(content);
            if ((content.Length & 1) != 0) output.WriteByte(0);
        }
    }
}
