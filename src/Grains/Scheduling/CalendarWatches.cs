using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// Who waits for time of a calendar, and what they are told: an effect in the commit that frees time or books what is waited for. A
/// calendar that nobody waits for compares one number with zero.
/// </summary>
internal static class CalendarWatches
{
    /// <summary>True when a calendar is watched as is asked for: for at least as long, or not at all.</summary>
    /// <param name="calendar">The calendar; one that is not open is watched by nobody.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="until">Until when; null for not at all.</param>
    public static bool IsSame(ExpertCalendar calendar, string serviceId, DateTimeOffset? until)
    {
        var isWatched = calendar.Watches.TryGetValue(serviceId, out var watchedUntil);
        return !calendar.IsOpen || (until is null ? !isWatched : isWatched && watchedUntil >= until);
    }

    /// <summary>Notes a watch, and forgets those that are over.</summary>
    /// <param name="watches">The calendar's.</param>
    /// <param name="watched">The watch.</param>
    /// <param name="at">When it was set.</param>
    public static void Apply(Dictionary<string, DateTimeOffset> watches, CalendarWatched watched, DateTimeOffset at)
    {
        foreach (var (serviceId, until) in watches)
        {
            if (until <= at) watches.Remove(serviceId);
        }

        if (watched.Until is { } next) watches[watched.ServiceId] = next;
        else watches.Remove(watched.ServiceId);
    }

    /// <summary>Adds to a decision what its events tell those who wait.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">The decision.</param>
    public static void Tell(ExpertCalendar calendar, UnitOfWork work)
    {
        if (calendar.Watches.Count == 0) return;
        var frees = false;
        foreach (var @event in work.Events)
        {
            frees |= Frees(@event);
            if (@event is SlotBooked booked && IsWatched(calendar, booked.Time.ServiceId, work.Now))
                work.Enqueue(WatchEffects.Booked(work, booked.Time.ServiceId, calendar.ExpertId, booked.AppointmentId));
        }

        if (!frees) return;
        foreach (var (serviceId, until) in calendar.Watches)
        {
            if (until > work.Now) work.Enqueue(WatchEffects.Freed(work, serviceId, calendar.ExpertId));
        }
    }

    private static bool IsWatched(ExpertCalendar calendar, string serviceId, DateTimeOffset now) =>
        calendar.Watches.TryGetValue(serviceId, out var until) && until > now;

    // An event that is not known to take time may free some: to look for nothing costs little, to miss something costs a client.
    private static bool Frees(IEvent @event) =>
        @event is not (SlotHeld or HoldExtended or SlotClaimed or SlotBooked or TimeOffAdded or ExternalBusySet { Removed: [] }
            or CalendarOpened or CalendarClosed or CalendarWatched);
}
