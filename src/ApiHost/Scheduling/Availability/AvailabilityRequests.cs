using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>A request to hold a slot.</summary>
public sealed record HoldInput
{
    /// <summary>Whose slot; without it the service assigns an expert, with whom the hold's id begins.</summary>
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

    /// <summary>How long it is, one of the service's lengths in minutes; the service's own when absent.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>
    /// A hold in whose place this one comes: it is given back only when this one is given. When both are of one expert that is one step;
    /// otherwise this one is given first, and the other is given back after it.
    /// </summary>
    public string? Replaces { get; init; }
}
