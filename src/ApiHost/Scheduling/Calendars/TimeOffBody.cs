using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling;

/// <summary>A stretch of time in which an expert is off.</summary>
public sealed record TimeOffInput
{
    /// <summary>When it starts, with offset.</summary>
    [Required]
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends, with offset; after the start.</summary>
    [Required]
    public DateTimeOffset? End { get; init; }

    /// <summary>Why, for staff; up to 200 characters.</summary>
    public string? Reason { get; init; }
}

/// <summary>A stretch of time in which an expert is off.</summary>
public sealed record TimeOffView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}

/// <summary>A request to hold a slot.</summary>
public sealed record HoldInput
{
    /// <summary>Whose slot.</summary>
    public string? ExpertId { get; init; }

    /// <summary>The same as <c>expertId</c>.</summary>
    public string? StaffId { get; init; }

    /// <summary>The service's slug.</summary>
    public string? ServiceType { get; init; }

    /// <summary>The service's id, in place of its slug.</summary>
    public string? ServiceId { get; init; }

    /// <summary>When the slot starts, with offset.</summary>
    [Required]
    public DateTimeOffset? Start { get; init; }
}

/// <summary>A slot kept for one caller.</summary>
public sealed record HoldView
{
    /// <summary>The hold's id; who knows it may book or give back the slot.</summary>
    public required string HoldId { get; init; }

    /// <summary>Whose time is held.</summary>
    public required string ExpertId { get; init; }

    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>When the slot starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When the slot ends, in UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>When the hold lapses by itself, in UTC.</summary>
    public required DateTime ExpiresAt { get; init; }
}
