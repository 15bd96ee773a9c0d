using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.ExternalCalendars;

/// <summary>What another calendar takes.</summary>
public sealed record ExternalBusyInput
{
    /// <summary>All stretches of time to come in which it is busy, in any order, 10,000 at most; empty when it is free.</summary>
    [Required]
    public IReadOnlyList<BusyStretchBody?>? Busy { get; init; }
}

/// <summary>A stretch of time.</summary>
public sealed record BusyStretchBody
{
    /// <summary>When it starts, with offset.</summary>
    [Required]
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends, with offset; after the start.</summary>
    [Required]
    public DateTimeOffset? End { get; init; }
}
