using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>A stretch of time in which several experts are off.</summary>
public sealed record TeamTimeOffInput
{
    /// <summary>The experts, 1 to 100, each once; or else all.</summary>
    public IReadOnlyList<string?>? ExpertIds { get; init; }

    /// <summary>True for all experts of the organisation, in place of their ids.</summary>
    public bool? All { get; init; }

    /// <summary>When it starts, with offset.</summary>
    [Required]
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends, with offset; after the start.</summary>
    [Required]
    public DateTimeOffset? End { get; init; }

    /// <summary>Why, for staff; up to 200 characters.</summary>
    public string? Reason { get; init; }
}

/// <summary>What became of time off for several experts.</summary>
public sealed record TeamTimeOffView
{
    /// <summary>For each expert what was added, or why nothing was.</summary>
    public required IReadOnlyList<ExpertTimeOffView> Experts { get; init; }

    /// <summary>How many experts it was added for.</summary>
    public required int Added { get; init; }

    /// <summary>How many it was refused for.</summary>
    public required int Refused { get; init; }

    /// <summary>The appointments to come that lie in it, of all of them.</summary>
    public required OutsideView Outside { get; init; }
}

/// <summary>What became of an expert's time off.</summary>
public sealed record ExpertTimeOffView
{
    /// <summary>The expert.</summary>
    public required string ExpertId { get; init; }

    /// <summary>What was added; it can be removed as any other time off. Absent when nothing was.</summary>
    public TimeOffView? TimeOff { get; init; }

    /// <summary>The code of the refusal, as in errors; absent when it was added.</summary>
    public string? Code { get; init; }

    /// <summary>Why nothing was added.</summary>
    public string? Message { get; init; }
}
