using System.Runtime.CompilerServices;
using System.Text;

namespace Actors.Grains.Scheduling;

/// <summary>
/// An id within a timeline. Ids of this product fit in without an object of their own, so that a booking leaves nothing behind that
/// the collector has to visit; longer ones, from other calendars, stay texts.
/// </summary>
internal readonly struct BusyId : IEquatable<BusyId>
{
    // The first byte is the length; of a text that does not fit it is more than there is room for.
    private const int Room = 31;
    private const byte DoesNotFit = byte.MaxValue;

    private readonly Letters _letters;
    private readonly string? _text;

    public BusyId(string id)
    {
        Span<byte> letters = _letters;
        if (id.Length <= Room && Ascii.FromUtf16(id, letters[1..], out var written) == System.Buffers.OperationStatus.Done)
        {
            letters[0] = (byte)written;
        }
        else
        {
            letters.Clear();
            letters[0] = DoesNotFit;
            _text = id;
        }
    }

    /// <inheritdoc/>
    public bool Equals(BusyId other) =>
        ((ReadOnlySpan<byte>)_letters).SequenceEqual(other._letters) && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BusyId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_text is not null) return _text.GetHashCode(StringComparison.Ordinal);
        var hash = default(HashCode);
        hash.AddBytes(_letters);
        return hash.ToHashCode();
    }

    /// <summary>The id as it was given.</summary>
    public override string ToString() => _text ?? Encoding.ASCII.GetString(((ReadOnlySpan<byte>)_letters).Slice(1, _letters[0]));

    [InlineArray(Room + 1)]
    private struct Letters
    {
        private byte _first;
    }
}
