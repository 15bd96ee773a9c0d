using Actors.Grains.Scheduling;
using NodaTime;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Where a made-up busy time lies among the slots.</summary>
internal enum Placing
{
    /// <summary>Exactly on a slot: a seat of it, if the service is the same.</summary>
    OnSlot,

    /// <summary>From the start of a slot.</summary>
    AtSlotStart,

    /// <summary>So that, with all buffers, it ends as a slot starts.</summary>
    BeforeSlot,

    /// <summary>Anywhere.</summary>
    Anywhere,
}

/// <summary>
/// A made-up busy time before it is known which slots there are. Half-open matters at the edges of slots, so many lie there.
/// </summary>
internal sealed record BusySeed(
    BusyKind Kind, string? Service, int Pick, Placing Placing, int Minute, int Length, (int Before, int After) Pads, int ExpirySeconds)
{
    /// <summary>Makes the busy time.</summary>
    public BusyTime Place(List<Instant> grid, SlotRules rules, Instant earliest, Instant now, string id)
    {
        var isReservation = Kind is BusyKind.Appointment or BusyKind.Hold;
        var before = Duration.FromMinutes(isReservation ? Pads.Before : 0);
        var after = Duration.FromMinutes(isReservation ? Pads.After : 0);
        var length = Placing == Placing.OnSlot ? rules.Length : Duration.FromMinutes(Length);
        var start = grid.Count == 0 || Placing == Placing.Anywhere ? earliest + Duration.FromMinutes(Minute) : grid[Pick % grid.Count];
        if (Placing == Placing.BeforeSlot)
            start -= length + after + rules.BufferBefore;
        var time = new TimeInterval(start, start + length);
        return new BusyTime(
            id, Kind, time, time.Padded(before, after),
            isReservation ? Service : null,
            Kind == BusyKind.Hold ? now + Duration.FromSeconds(ExpirySeconds) : null);
    }
}
