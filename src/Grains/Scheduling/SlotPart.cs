using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>The range of a question for slots.</summary>
/// <param name="From">Slots that start at this time or later.</param>
/// <param name="To">Slots that start before this time.</param>
/// <param name="IncludeUnavailable">Whether to list all slots of the grid, also those that are not free.</param>
internal readonly record struct SlotRange(Instant From, Instant To, bool IncludeUnavailable)
{
    /// <summary>The id of the asker's own hold, whose time counts as free; null without one.</summary>
    public string? OwnHold { get; init; }

    /// <summary>The id of the asker's own appointment, whose time counts as free; null without one.</summary>
    public string? OwnAppointment { get; init; }
}

/// <summary>The first slots of a range.</summary>
/// <param name="Slots">The slots in order of start.</param>
/// <param name="Count">How many slots the grid has in the whole range, at most.</param>
/// <param name="Next">Where the slots that follow start; null when there are none.</param>
internal readonly record struct SlotPart(List<Slot> Slots, long Count, Instant? Next);
