using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

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

/// <summary>Holds as answers show them.</summary>
internal static class HoldResponses
{
    /// <summary>A hold as answers show it.</summary>
    public static HoldView ToResponse(Hold hold) => new()
    {
        HoldId = hold.Id,
        ExpertId = hold.ExpertId,
        ServiceId = hold.ServiceId,
        Start = hold.Start.UtcDateTime,
        End = hold.End.UtcDateTime,
        ExpiresAt = hold.ExpiresAt.UtcDateTime,
    };
}
