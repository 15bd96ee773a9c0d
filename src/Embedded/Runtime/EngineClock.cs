namespace Actors.Embedded;

/// <summary>The engine's time: exact for deadlines, coarse for idleness, which is counted in minutes and asked on every call.</summary>
internal sealed class EngineClock(TimeProvider time, TimeSpan callTimeout)
{
    private readonly long _callTimeout = Ticks(time, callTimeout);
    private long _coarse = time.GetTimestamp();

    /// <summary>A timestamp at most one sweep old.</summary>
    internal long Coarse => Volatile.Read(ref _coarse);

    internal long Exact => time.GetTimestamp();

    internal void Refresh() => Volatile.Write(ref _coarse, time.GetTimestamp());

    internal long DeadlineOfCall() => time.GetTimestamp() + _callTimeout;

    /// <summary>When a call with this deadline was sent.</summary>
    internal long SentAt(long deadline) => deadline - _callTimeout;

    internal long Ticks(TimeSpan span) => Ticks(time, span);

    private static long Ticks(TimeProvider time, TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
