using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

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
    private static readonly Duration MaxSearch = Duration.FromDays(32);

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
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, Instant from, Instant to, bool includeUnavailable) =>
        First(hours, rules, busy, now, new SlotRange(from, to, includeUnavailable), atOnce: null).Slots;

    /// <summary>
    /// The slots that start in a range, as far as about so many slots of the grid reach, and how many the grid has in the whole range:
    /// that is known before any of them is looked at.
    /// </summary>
    internal static SlotPart First(
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, SlotRange range, int? atOnce)
    {
        var question = new AvailabilityQuestion(hours, rules, busy, now, range.OwnHold, range.OwnAppointment);
        var (from, to) = range.IncludeUnavailable ? (range.From, range.To) : Bookable(question, range.From, range.To);
        var grid = new SlotGrid(hours, range.IncludeUnavailable ? question.RulesOfAllDays : rules, from, to);
        var count = grid.Count(atOnce ?? long.MaxValue, out var until);
        var slots = range.IncludeUnavailable ? All(question, grid, until) : Free(question, grid, until);
        return new SlotPart(slots, count, until < to ? until : null);
    }

    /// <summary>What can be said of one start; null when it is none of the grid, and so outside the working hours.</summary>
    /// <param name="hours">The working hours.</param>
    /// <param name="rules">The rules of the service.</param>
    /// <param name="busy">The busy times.</param>
    /// <param name="now">The present.</param>
    /// <param name="start">The start.</param>
    /// <param name="ignoring">
    /// The id of a busy time that is about to be given up, and so neither blocks nor counts: the appointment's own when it is
    /// rescheduled, the hold that becomes an appointment. An id that is not there is no error: a hold may have been dropped.
    /// </param>
    /// <param name="atAnyTime">True to ask of a start that need be none of the grid.</param>
    public static Slot? Check(
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, Instant start, string? ignoring = null, bool atAnyTime = false)
    {
        var question = new AvailabilityQuestion(hours, rules, busy, now, ignoring);
        if (atAnyTime) return SlotsAt(question, [start], closed: null)[0];
        var end = SaturatingTime.Plus(start, Duration.Epsilon);
        return All(question, new SlotGrid(hours, question.RulesOfAllDays, start, end), end) is [var slot] ? slot : null;
    }

    /// <summary>The first free starts in a range, in order; fewer than asked for when there are no more.</summary>
    /// <param name="hours">The working hours.</param>
    /// <param name="rules">The rules of the service.</param>
    /// <param name="busy">The busy times.</param>
    /// <param name="now">The present.</param>
    /// <param name="from">Where the range starts.</param>
    /// <param name="count">How many to find.</param>
    /// <param name="until">Where the range ends; a slot that starts then is not in it.</param>
    public static IReadOnlyList<Instant> NextFree(
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, Instant from, int count, Instant until) =>
        [.. Next(hours, rules, busy, now, new SlotRange(from, until, IncludeUnavailable: false), count).Select(slot => slot.Start)];

    /// <summary>The first free slots in a range, in order; fewer than asked for when there are no more.</summary>
    internal static List<Slot> Next(
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, SlotRange range, int count)
    {
        var question = new AvailabilityQuestion(hours, rules, busy, now, range.OwnHold, range.OwnAppointment);
        var found = new List<Slot>();
        var (from, until) = Bookable(question, range.From, range.To);
        // Mostly the first day has enough; the more days had none, the more are looked at in one go.
        for (var search = FirstSearch; found.Count < count && from < until; search = Duration.Min(search + search, MaxSearch))
        {
            var to = Instant.Min(SaturatingTime.Plus(from, search), until);
            found.AddRange(Free(question, new SlotGrid(hours, rules, from, to), to).Take(count - found.Count));
            from = to;
        }

        return found;
    }

    // No slot outside of the notice and the window is free, so none needs to be looked at.
    private static (Instant From, Instant To) Bookable(AvailabilityQuestion question, Instant from, Instant to) =>
        (Instant.Max(from, question.Earliest), Instant.Min(to, SaturatingTime.Plus(question.Latest, Duration.Epsilon)));

    private static List<Slot> Free(AvailabilityQuestion question, SlotGrid grid, Instant until)
    {
        var slots = SlotsAt(question, grid.StartsBefore(until), closed: null);
        slots.RemoveAll(slot => !slot.IsFree);
        return slots;
    }

    // The grid is that of all days, closed ones too: their slots cannot be had, and it is known why.
    private static List<Slot> All(AvailabilityQuestion question, SlotGrid grid, Instant until)
    {
        var starts = grid.StartsBefore(until);
        if (starts.Count == 0 || question.Rules.Holidays.AreNone()) return SlotsAt(question, starts, closed: null);
        var open = new SlotGrid(question.Hours, question.Rules, grid.From, until).StartsBefore(until);
        return SlotsAt(question, starts, starts.Count == open.Count ? null : [.. starts.Except(open)]);
    }

    private static List<Slot> SlotsAt(AvailabilityQuestion question, List<Instant> starts, HashSet<Instant>? closed)
    {
        var rules = question.Rules;
        var slots = new List<Slot>(starts.Count);
        if (starts.Count == 0) return slots;
        var obstacles = SlotCollisions.Find(question, starts);
        var limits = new BookingLimits(question);
        for (var index = 0; index < starts.Count; index++)
        {
            ref readonly var obstacle = ref obstacles[index];
            var isClosed = closed is not null && closed.Contains(starts[index]);
            var reason = isClosed ? SlotReason.Holiday : ReasonOf(question, starts[index], obstacle, ref limits);
            var remaining = reason == SlotReason.None ? rules.Capacity - obstacle.AppointmentSeats - obstacle.HoldSeats : 0;
            slots.Add(new Slot(starts[index], starts[index] + rules.Length, reason, remaining));
        }

        return slots;
    }

    private static SlotReason ReasonOf(AvailabilityQuestion question, Instant start, in SlotObstacles obstacles, ref BookingLimits limits)
    {
        var capacity = question.Rules.Capacity;
        if (start < question.Earliest) return SlotReason.Notice;
        if (start > question.Latest) return SlotReason.Window;
        if (obstacles.Appointment || obstacles.AppointmentSeats >= capacity) return SlotReason.Booked;
        if (obstacles.Hold || obstacles.AppointmentSeats + obstacles.HoldSeats >= capacity) return SlotReason.Held;
        if (obstacles.TimeOff) return SlotReason.TimeOff;
        if (obstacles.External) return SlotReason.ExternalBusy;
        if (obstacles.Buffer) return SlotReason.Buffer;
        var isTaken = obstacles.AppointmentSeats + obstacles.HoldSeats > 0;
        return limits.AreReached(start, isTaken) ? SlotReason.Limit : SlotReason.None;
    }
}
