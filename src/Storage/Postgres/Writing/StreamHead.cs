using System.Runtime.CompilerServices;
using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>A stream's last event: its version, and its link of the hash chain; version 0 when the stream has no events.</summary>
/// <remarks>Without references, so that tens of thousands of them are nothing to the collector.</remarks>
internal readonly struct StreamHead
{
    private readonly LinkBytes _link;

    /// <summary>Makes the head of a stream that has events.</summary>
    /// <param name="version">The version.</param>
    /// <param name="link">The link, 32 bytes.</param>
    public StreamHead(long version, ReadOnlySpan<byte> link)
    {
        Version = version;
        link.CopyTo(_link);
    }

    /// <summary>The version.</summary>
    public long Version { get; }

    /// <summary>Why an append does not follow this head, or null when it does.</summary>
    /// <param name="append">The append.</param>
    public string? Refusal(StreamAppend append) => BatchRules.Refusal(append, Version, _link);

    [InlineArray(HashChain.LinkLength)]
    private struct LinkBytes
    {
        private byte _first;
    }
}
