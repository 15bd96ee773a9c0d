namespace Actors.Grains.Waitlist;

/// <summary>What is free in some calendars for a stretch of time, as far as it is known.</summary>
/// <param name="calendars">The calendars.</param>
/// <param name="experts">Whose are looked at.</param>
/// <param name="from">Where the stretch starts.</param>
/// <param name="to">Where it ends.</param>
internal sealed class SlotWindow(ServiceCalendars calendars, IReadOnlyList<string> experts, DateTimeOffset from, DateTimeOffset to)
{
    // Slots that a calendar offered and then did not give: somebody else was quicker, and may give them back while this look lasts.
    private readonly HashSet<FreeSlot> _refused = [];

    /// <summary>The free slots, in order of their starts.</summary>
    public IReadOnlyList<FreeSlot> Free { get; private set; } = [];

    /// <summary>True for somebody who waits for something in it.</summary>
    /// <param name="entry">Who.</param>
    public bool Concerns(LineEntry entry)
    {
        var wish = entry.Entry.Wish;
        return entry.IsWaiting && wish.From < to && wish.To > from && (wish.ExpertId is null || experts.Contains(wish.ExpertId));
    }

    /// <summary>Asks all calendars.</summary>
    public async Task Load() => Free = await calendars.Free(experts, from, to);

    /// <summary>Asks the calendar again of which a slot was taken.</summary>
    /// <param name="taken">The slot.</param>
    /// <param name="isOffered">True when it was taken for somebody who waits.</param>
    public async Task Refresh(FreeSlot taken, bool isOffered)
    {
        if (!isOffered) _refused.Add(taken);
        var fresh = await calendars.Free([taken.ExpertId], from, to);
        Free = ServiceCalendars.Sorted(Free.Where(slot => slot.ExpertId != taken.ExpertId).Concat(fresh).Except(_refused));
    }
}
