using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using NodaTime;

namespace Actors.Grains.Waitlist;

/// <summary>A slot that can be booked.</summary>
/// <param name="ExpertId">Whose time.</param>
/// <param name="Start">When it starts.</param>
/// <param name="Day">On which day of the schedule's zone, 1 for Monday to 7.</param>
/// <param name="Time">The wall-clock time of its start there.</param>
/// <param name="Remaining">How many seats are left.</param>
internal sealed record FreeSlot(string ExpertId, DateTimeOffset Start, int Day, TimeOnly Time, int Remaining)
{
    /// <summary>The free slots of an answer, whose times are those of the schedule's zone.</summary>
    /// <param name="slots">The answer.</param>
    public static IEnumerable<FreeSlot> Of(Slots slots)
    {
        var zone = DateTimeZoneProviders.Tzdb[slots.TimeZone];
        foreach (var slot in slots.Offered)
        {
            var day = (int)Instant.FromDateTimeOffset(slot.Start).InZone(zone).DayOfWeek;
            if (slot.Reason == SlotReason.None) yield return new FreeSlot(slots.ExpertId, slot.Start, day, slot.Time, slot.Remaining);
        }
    }
}

/// <summary>Who is offered what: pure. A slot goes to the first in line whom it fits.</summary>
internal static class WaitlistMatch
{
    /// <summary>Slots that could be offered for less than this are left to whoever is quick.</summary>
    public static readonly TimeSpan ShortestOffer = TimeSpan.FromMinutes(5);

    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>
    /// The next to be offered something: the first in line whom any of the slots fits, and the earliest that does. Null when none fits
    /// anybody.
    /// </summary>
    /// <param name="line">Who waits, first come first.</param>
    /// <param name="from">From where on in the line; those before are known to fit nothing.</param>
    /// <param name="free">The free slots, in order of their starts.</param>
    /// <param name="offer">How long an offer of a slot may last.</param>
    /// <param name="now">The time.</param>
    public static (int Index, FreeSlot Slot)? Next(
        IReadOnlyList<LineEntry> line, int from, IReadOnlyList<FreeSlot> free, OfferRules offer, DateTimeOffset now)
    {
        for (var index = from; index < line.Count; index++)
        {
            foreach (var slot in free)
            {
                if (Fits(line[index], slot) && offer.EndOf(slot.Start, now) - now >= ShortestOffer) return (index, slot);
            }
        }

        return null;
    }

    /// <summary>Whether a slot is what somebody waits for, and has not passed before.</summary>
    /// <param name="entry">Who.</param>
    /// <param name="slot">The slot.</param>
    public static bool Fits(LineEntry entry, FreeSlot slot)
    {
        var wish = entry.Entry.Wish;
        return entry.IsWaiting
            && slot.Start >= wish.From && slot.Start < wish.To
            && slot.Remaining >= wish.Seats
            && (wish.ExpertId is null || wish.ExpertId == slot.ExpertId)
            && (wish.Days.IsDefaultOrEmpty || wish.Days.Contains(slot.Day))
            && (wish.PartOfDay is null || wish.PartOfDay == PartOf(slot.Time))
            && !entry.HasPassed(slot);
    }

    private static PartOfDay PartOf(TimeOnly time) =>
        time < Noon ? PartOfDay.Morning : time < Evening ? PartOfDay.Afternoon : PartOfDay.Evening;
}

/// <summary>How long offers of a service last.</summary>
/// <param name="Length">How long at most.</param>
/// <param name="Notice">How long before its start a slot must be booked.</param>
internal sealed record OfferRules(TimeSpan Length, TimeSpan Notice)
{
    /// <summary>The rules of a service.</summary>
    /// <param name="definition">The service.</param>
    public static OfferRules Of(ServiceDefinition definition) => new(
        TimeSpan.FromMinutes(definition.WaitlistOfferMinutes ?? ServiceDefinition.DefaultWaitlistOfferMinutes),
        TimeSpan.FromMinutes(definition.MinimumNoticeMinutes));

    /// <summary>When an offer that is made now ends: early enough that the slot can still be booked.</summary>
    /// <param name="start">When the slot starts.</param>
    /// <param name="now">The time.</param>
    public DateTimeOffset EndOf(DateTimeOffset start, DateTimeOffset now)
    {
        var latest = start - Notice;
        return now + Length is var end && end < latest ? end : latest;
    }
}
