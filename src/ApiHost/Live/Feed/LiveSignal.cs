using Actors.ApiHost.Live.Tail;

namespace Actors.ApiHost.Live.Feed;

/// <summary>Something that a connection is told.</summary>
/// <param name="Kind">What.</param>
/// <param name="Position">From where it goes on when the connection is lost after this.</param>
internal readonly record struct LiveSignal(LiveSignalKind Kind, long Position)
{
    /// <summary>With an event: which.</summary>
    public LiveEvent? Event { get; init; }

    /// <summary>With an end: why.</summary>
    public LiveEnd End { get; init; }
}

/// <summary>What a connection is told.</summary>
internal enum LiveSignalKind
{
    /// <summary>From here on it hears everything.</summary>
    Ready,

    /// <summary>An event.</summary>
    Event,

    /// <summary>Nothing has happened; the connection is alive.</summary>
    Heartbeat,

    /// <summary>It missed more than is told again: what it shows must be read anew. From here on it hears everything.</summary>
    Reset,

    /// <summary>It is over.</summary>
    End,
}

/// <summary>How reasons for an end are called outside.</summary>
internal static class LiveEndNames
{
    /// <summary>The name of a reason.</summary>
    public static string Of(LiveEnd end) => end switch
    {
        LiveEnd.Slow => "slow",
        LiveEnd.Draining => "draining",
        LiveEnd.Rights => "expired",
        _ => "gone",
    };
}
