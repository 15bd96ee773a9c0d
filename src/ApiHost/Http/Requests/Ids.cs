using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Actors.ApiHost.Http.Requests;

/// <summary>Ids of things: a prefix that tells the kind, and 128 bits in base32 whose order as text is their order as numbers.</summary>
internal static class Ids
{
    /// <summary>How many digits follow the prefix: 128 bits, five by five.</summary>
    public const int Digits = 26;

    /// <summary>The longest id that is read.</summary>
    public const int Longest = 128;

    /// <summary>What is expected where an id stands.</summary>
    public const string Expected = "must be an id: at most 128 letters, digits, dots, hyphens, underscores and tildes";

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-");

    /// <summary>True when a text can be an id.</summary>
    public static bool IsValid(string text) => text.Length is > 0 and <= Longest && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>A new id. Ids that are made later are greater, to the millisecond.</summary>
    public static string Fresh(string prefix, DateTimeOffset now)
    {
        Span<byte> bits = stackalloc byte[16];
        RandomNumberGenerator.Fill(bits);
        var time = (ulong)now.ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt64BigEndian(bits, (time << 16) | BinaryPrimitives.ReadUInt16BigEndian(bits[6..]));
        return From(prefix, bits);
    }

    /// <summary>An id of given bits.</summary>
    public static string From(string prefix, ReadOnlySpan<byte> bits)
    {
        Span<char> text = stackalloc char[prefix.Length + Digits];
        prefix.CopyTo(text);
        var rest = BinaryPrimitives.ReadUInt128BigEndian(bits);
        for (var index = text.Length - 1; index >= prefix.Length; index--)
        {
            text[index] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }

        return new string(text);
    }
}
