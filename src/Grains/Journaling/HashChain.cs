using System.Security.Cryptography;

namespace Actors.Grains.Journaling;

/// <summary>
/// The hash chain of a stream: <c>h(n) = SHA-256(h(n-1) || record(n))</c>, with 32 zero bytes before the first record
/// (wire-contracts.md section 12.4).
/// </summary>
public static class HashChain
{
    /// <summary>The length of a link in bytes.</summary>
    public const int LinkLength = SHA256.HashSizeInBytes;

    /// <summary>What stands before the first record.</summary>
    public static ReadOnlyMemory<byte> Origin { get; } = new byte[LinkLength];

    /// <summary>The link of a record.</summary>
    /// <param name="previous">The link before it, 32 bytes.</param>
    /// <param name="record">The record's bytes.</param>
    public static byte[] Next(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> record)
    {
        if (previous.Length != LinkLength) throw new ArgumentException($"A link has {LinkLength} bytes.", nameof(previous));
        const int onStack = 2048;
        var length = LinkLength + record.Length;
        Span<byte> buffer = length <= onStack ? stackalloc byte[onStack] : new byte[length];
        previous.CopyTo(buffer);
        record.CopyTo(buffer[LinkLength..]);
        return SHA256.HashData(buffer[..length]);
    }
}
