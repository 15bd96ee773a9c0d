using System.Buffers.Binary;
using System.Text;

namespace Actors.Grains.Secrets;

/// <summary>How the parts that something is derived from become one message, so that no two lists of parts write the same bytes.</summary>
public readonly record struct PartsFraming
{
    private readonly byte? _separator;

    private PartsFraming(byte? separator) => _separator = separator;

    /// <summary>Each part comes after its length. What is new uses this.</summary>
    public static PartsFraming LengthPrefixed { get; }

    /// <summary>A separator stands between the parts, and in none of them. For what was derived so before and is out.</summary>
    /// <param name="separator">The separator, of ASCII.</param>
    public static PartsFraming SeparatedBy(char separator) => new(checked((byte)separator));

    /// <summary>How many bytes the message has at most.</summary>
    /// <param name="parts">The parts.</param>
    public static int MostBytes(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts) most += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part.Length);
        return most;
    }

    /// <summary>Writes the message.</summary>
    /// <param name="message">Where to.</param>
    /// <param name="parts">The parts.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="ArgumentException">A part holds the separator: a mistake of the caller, who lets in only what cannot.</exception>
    public int Write(Span<byte> message, params ReadOnlySpan<string> parts)
    {
        var written = 0;
        for (var index = 0; index < parts.Length; index++)
        {
            if (_separator is { } separator)
            {
                if (parts[index].Contains((char)separator)) throw new ArgumentException("A part holds the separator.", nameof(parts));
                if (index > 0) message[written++] = separator;
                written += Encoding.UTF8.GetBytes(parts[index], message[written..]);
            }
            else
            {
                var length = Encoding.UTF8.GetBytes(parts[index], message[(written + sizeof(int))..]);
                BinaryPrimitives.WriteInt32BigEndian(message[written..], length);
                written += sizeof(int) + length;
            }
        }

        return written;
    }
}
