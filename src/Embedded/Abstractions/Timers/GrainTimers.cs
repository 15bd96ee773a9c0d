using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A timer of one activation. It dies with the activation.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Starts the timer anew.</summary>
    /// <param name="dueTime">Until the next tick; infinite means never.</param>
    /// <param name="period">From the end of a tick to the next; infinite means once.</param>
    void Change(TimeSpan dueTime, TimeSpan period);
}

/// <summary>How a grain timer ticks.</summary>
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>Sets both times.</summary>
    /// <param name="dueTime">Until the first tick.</param>
    /// <param name="period">From the end of a tick to the next.</param>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period) : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Until the first tick; infinite means not before Change.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>From the end of a tick to the next; infinite means once. Ticks never overlap.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether a tick may start while a request of the grain awaits. Default false: it waits like a request.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a tick counts as use, so that the grain is not idle. Default false.</summary>
    public bool KeepAlive { get; init; }
}
