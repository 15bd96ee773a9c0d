using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>A stretch of time: half-open, and never empty, which NodaTime's own interval may be.</summary>
public readonly record struct TimeInterval
{
    /// <summary>Makes an interval.</summary>
    /// <param name="start">Its first instant.</param>
    /// <param name="end">The first instant after it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is not after the start.</exception>
    public TimeInterval(Instant start, Instant end)
    {
        if (end <= start) throw new ArgumentOutOfRangeException(nameof(end), end, $"must be after {start}");
        Start = start;
        End = end;
    }

    /// <summary>Its first instant.</summary>
    public Instant Start { get; }

    /// <summary>The first instant after it.</summary>
    public Instant End { get; }

    /// <summary>How long it is.</summary>
    public Duration Length => End - Start;

    /// <summary>True when some instant lies in both.</summary>
    public bool Overlaps(TimeInterval other) => Start < other.End && other.Start < End;

    /// <summary>True when the other lies whole in this one.</summary>
    public bool Contains(TimeInterval other) => Start <= other.Start && other.End <= End;

    /// <summary>The interval with more time on both sides; it stops at the ends of time.</summary>
    public TimeInterval Padded(Duration before, Duration after) =>
        new(SaturatingTime.Minus(Start, before), SaturatingTime.Plus(End, after));
}
