using System.Buffers.Binary;
using System.Text;

namespace Actors.Support.Telemetry;

/// <summary>Reads protobuf by the numbers of its fields, as far as OTLP needs it.</summary>
public sealed class ProtobufMessage
{
    private readonly List<(int Number, ReadOnlyMemory<byte> Bytes)> _fields = [];

    /// <summary>Reads a message; of its fields, those that have a length are kept.</summary>
    public ProtobufMessage(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var tag = Varint(ref bytes);
            var length = (tag & 7) switch
            {
                0 => Skip(Varint(ref bytes)),
                1 => sizeof(ulong),
                2 => (int)Varint(ref bytes),
                5 => sizeof(uint),
                var other => throw new InvalidDataException($"Wire type {other}."),
            };
            if ((tag & 7) == 2) _fields.Add(((int)(tag >> 3), bytes[..length]));
            bytes = bytes[length..];
        }
    }

    /// <summary>The messages in a field.</summary>
    public IEnumerable<ProtobufMessage> Messages(int number) => All(number).Select(bytes => new ProtobufMessage(bytes));

    /// <summary>The text in a field; empty when there is none.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(All(number).FirstOrDefault().Span);

    /// <summary>The bytes in a field, in hexadecimal; empty when there are none.</summary>
    public string Hex(int number) => Convert.ToHexStringLower(All(number).FirstOrDefault().Span);

    /// <summary>What gRPC sends: a byte that says it is not compressed, the length, the message.</summary>
    public static ReadOnlyMemory<byte> Unframed(ReadOnlyMemory<byte> bytes) =>
        bytes.Slice(5, BinaryPrimitives.ReadInt32BigEndian(bytes.Span[1..]));

    private IEnumerable<ReadOnlyMemory<byte>> All(int number) =>
        _fields.Where(field => field.Number == number).Select(field => field.Bytes);

    private static int Skip(ulong _) => 0;

    private static ulong Varint(ref ReadOnlyMemory<byte> bytes)
    {
        var value = 0UL;
        for (var index = 0; ; index++)
        {
            var part = bytes.Span[index];
            value |= (ulong)(part & 127) << (7 * index);
            if (part < 128)
            {
                bytes = bytes[(index + 1)..];
                return value;
            }
        }
    }
}
