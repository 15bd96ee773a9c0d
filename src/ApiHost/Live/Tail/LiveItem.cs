namespace Actors.ApiHost.Live.Tail;

/// <summary>Something that a reader finds in its mailbox.</summary>
/// <param name="Kind">What.</param>
/// <param name="Position">How far the journal has been read.</param>
/// <param name="Event">With an event: which.</param>
internal readonly record struct LiveItem(LiveItemKind Kind, long Position, LiveEvent? Event = null);

/// <summary>What there is in a mailbox.</summary>
internal enum LiveItemKind
{
    /// <summary>An event.</summary>
    Event,

    /// <summary>Nothing has happened; the connection is alive.</summary>
    Heartbeat,

    /// <summary>The reader's rights may have changed: nothing may be told before they were looked at again.</summary>
    Rights,
}

/// <summary>Why a connection ends.</summary>
internal enum LiveEnd
{
    /// <summary>Who reads has gone.</summary>
    Gone,

    /// <summary>It read too slowly; it comes back and resumes.</summary>
    Slow,

    /// <summary>This host is about to stop; it comes back to another.</summary>
    Draining,

    /// <summary>Its rights have ended, or its token has.</summary>
    Rights,
}
