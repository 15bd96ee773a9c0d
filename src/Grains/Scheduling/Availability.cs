using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// Which slots of a service an expert's calendar can take. Pure: working hours, rules, busy times and the present go in, slots come out.
/// What is offered can be booked and what is refused says why, because both are one function.
/// </summary>
/// <remarks>
/// The cost is proportional to the days asked for plus the busy times inside them, never to history. All methods throw
/// <see cref="ArgumentOutOfRangeException"/> for rules that make no sense: a length or interval that is not positive, a negative
/// duration, a capacity below 1.
/// </remarks>
public static class Availability
{
    private static readonly Duration FirstSearch = Duration.FromDays(1);
    private static readonly Duration LongestSearch = Duration.FromDays(32);

    /// <summary>The slots that start in a range. The range only filters: it never moves the grid.</summary>
    /// <param name="hours">The working hours.</param>
    /// <param name="rules">The rules of the service.</param>
    /// <param name="busy">The busy times.</param>
    /// <param name="now">The present.</param>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends: a slot is listed when <c>from &lt;= start &lt; to</c>.</param>
    /// <param name="includeUnavailable">Whether to list all slots of the grid, also those that are not free.</param>
    /// <returns>The slots in order of start, no two with one start.</returns>
    public static List<Slot> Slots(
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, Instant from, Instant to, bool includeUnavailable)
    {
        var question = new AvailabilityQuestion(hours, rules, busy, now, ignoring: null);
        if (!includeUnavailable)
            (from, to) = Bookable(question, from, to);

        using var sweep = new AvailabilitySweep(question, from, to);
        var slots = new List<Slot>(sweep.Count);
        for (var index = 0; index < sweep.Count; index++)
        {
            var slot = sweep[index];
            if (includeUnavailable || slot.Verdict == SlotVerdict.Free)
                slots.Add(slot);
        }

        return slots;
    }

    /// <summary>The verdict on one start.</summary>
    /// <param name="hours">The working hours.</param>
    /// <param name="rules">The rules of the service.</param>
    /// <param name="busy">The busy times.</param>
    /// <param name="now">The present.</param>
    /// <param name="start">The start.</param>
    /// <param name="ignoring">
    /// The id of a busy time that is about to be given up, and so neither blocks nor counts: the appointment's own when it is
    /// rescheduled, the hold that becomes an appointment. An id that is not there is no error: a hold may have been dropped.
    /// </param>
    /// <returns>The slot; <see cref="SlotVerdict.OutsideHours"/> when the start is none of the grid.</returns>
    public static Slot Check(
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, Instant start, string? ignoring = null)
    {
        var question = new AvailabilityQuestion(hours, rules, busy, now, ignoring);
        using var sweep = new AvailabilitySweep(question, start, AvailabilityTime.Plus(start, Duration.Epsilon));
        return sweep.Count == 1
            ? sweep[0]
            : new Slot(start, AvailabilityTime.Plus(start, rules.Length), SlotVerdict.OutsideHours, Remaining: 0);
    }

    /// <summary>The first free starts in a range.</summary>
    /// <param name="hours">The working hours.</param>
    /// <param name="rules">The rules of the service.</param>
    /// <param name="busy">The busy times.</param>
    /// <param name="now">The present.</param>
    /// <param name="from">Where the range starts.</param>
    /// <param name="count">How many to find.</param>
    /// <param name="until">Where the range ends; a slot that starts then is not in it.</param>
    /// <param name="ignoring">The id of a busy time that is about to be given up, as in <see cref="Check"/>.</param>
    /// <returns>The starts in order; fewer when there are no more.</returns>
    public static IReadOnlyList<Instant> NextFree(
        WorkingHours hours,
        SlotRules rules,
        BusyTimeline busy,
        Instant now,
        Instant from,
        int count,
        Instant until,
        string? ignoring = null)
    {
        var question = new AvailabilityQuestion(hours, rules, busy, now, ignoring);
        (from, until) = Bookable(question, from, until);
        var found = new List<Instant>();
        // Mostly the first day has enough; the more days had none, the more are looked at in one go.
        for (var search = FirstSearch; found.Count < count && from < until; search = NextSearch(search))
        {
            var to = AvailabilityTime.Earlier(AvailabilityTime.Plus(from, search), until);
            using var sweep = new AvailabilitySweep(question, from, to);
            for (var index = 0; index < sweep.Count && found.Count < count; index++)
            {
                var slot = sweep[index];
                if (slot.Verdict == SlotVerdict.Free)
                    found.Add(slot.Start);
            }

            from = to;
        }

        return found;
    }

    // No slot outside of the notice and the window is free, so none needs to be looked at.
    private static (Instant From, Instant To) Bookable(in AvailabilityQuestion question, Instant from, Instant to) =>
        (AvailabilityTime.Later(from, question.Earliest),
         AvailabilityTime.Earlier(to, AvailabilityTime.Plus(question.Latest, Duration.Epsilon)));

    private static Duration NextSearch(Duration search) => search < LongestSearch ? search + search : search;
}
