using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Simulation.Oracles;

/// <summary>Time that is taken, as a line of a list.</summary>
/// <param name="Id">By what.</param>
/// <param name="Time">The time and its buffers.</param>
/// <param name="IsHold">True for a hold.</param>
/// <param name="Until">When a hold lapses.</param>
internal sealed record PlainEntry(string Id, TakenTime Time, bool IsHold, DateTimeOffset Until)
{
    /// <summary>The start with its buffer.</summary>
    public DateTimeOffset PaddedStart => Time.Start.AddMinutes(-Time.BufferBeforeMinutes);

    /// <summary>The end with its buffer.</summary>
    public DateTimeOffset PaddedEnd => Time.End.AddMinutes(Time.BufferAfterMinutes);
}

/// <summary>
/// A calendar as a list. It takes what was written, in order, and says what must never have been written. Every entry is compared with
/// every other: slow, and too simple to be wrong.
/// </summary>
/// <param name="capacityOf">How many may share a slot of a service.</param>
internal sealed class PlainCalendar(Func<string, int> capacityOf)
{
    private readonly List<PlainEntry> _entries = [];
    private readonly List<TimeOff> _timeOff = [];
    private readonly List<(string Source, BusyStretch Stretch)> _external = [];
    private readonly HashSet<string> _ever = [];
    private Schedule _schedule = new("UTC", [], []);
    private bool _isClosed;

    /// <summary>What takes time.</summary>
    public IReadOnlyList<PlainEntry> Entries => _entries;

    /// <summary>Time off.</summary>
    public IReadOnlyList<TimeOff> TimeOff => _timeOff;

    /// <summary>The ids of everything that has ever taken time: holds, appointments and time off.</summary>
    public IReadOnlySet<string> Ever => _ever;

    /// <summary>True once it takes no more bookings.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Takes an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="at">When it was decided.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Take(IEvent @event, DateTimeOffset at)
    {
        switch (@event)
        {
            case CalendarOpened or CalendarWatched:
                return null;
            case CalendarClosed:
                _isClosed = true;
                var left = _entries.Find(entry => !entry.IsHold && entry.Time.Start > at);
                return left is null ? null : $"it closed, and {left.Id} is to come";
            case ScheduleSet set:
                _schedule = set.Schedule;
                return null;
            case TimeOffAdded added:
                _timeOff.Add(added.TimeOff);
                _ever.Add(added.TimeOff.Id);
                return null;
            case TimeOffRemoved removed:
                _timeOff.RemoveAll(timeOff => timeOff.Id == removed.TimeOffId);
                return null;
            case ExternalBusySet set:
                return Set(set);
            case ExternalBusyRemoved removed:
                _external.RemoveAll(each => each.Source == removed.Source);
                return null;
            case SlotHeld held:
                return Add(new PlainEntry(held.HoldId, held.Time, true, held.ExpiresAt), at, wasHeld: false);
            case HoldReleased released:
                return Remove(released.HoldId);
            case HoldExpired expired:
                return Find(expired.HoldId) is { } hold && hold.Until > at
                    ? $"the hold {hold.Id} lapsed before its time"
                    : Remove(expired.HoldId);
            case SlotBooked booked:
                return Book(booked, at);
            case SlotMoved moved:
                // What was claimed was judged when it was claimed.
                var wasClaimed = Remove(ClaimOf(moved.AppointmentId)) is null;
                return Remove(moved.AppointmentId)
                    ?? Add(new PlainEntry(moved.AppointmentId, moved.Time, false, default), at, wasClaimed);
            case SlotClaimed claimed:
                return Add(new PlainEntry(ClaimOf(claimed.AppointmentId), claimed.Time, true, DateTimeOffset.MaxValue), at, wasHeld: false);
            case ClaimReleased released:
                return Remove(ClaimOf(released.AppointmentId));
            case SlotReleased released:
                return Remove(released.AppointmentId);
            default:
                return $"a calendar has a foreign event {@event.GetType().Name}";
        }
    }

    /// <summary>What stands in a slot's way at a time, or null.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="at">The time.</param>
    public string? Obstacle(PlainEntry slot, DateTimeOffset at)
    {
        var seats = 0;
        foreach (var other in _entries)
        {
            if (other.Id == slot.Id || ClaimOf(other.Id) == slot.Id || (other.IsHold && other.Until <= at)) continue;
            if (other.Time.ServiceId == slot.Time.ServiceId && other.Time.Start == slot.Time.Start && other.Time.End == slot.Time.End)
                seats++;
            else if (other.PaddedStart < slot.PaddedEnd && other.PaddedEnd > slot.PaddedStart) return $"{slot.Id} overlaps {other.Id}";
        }

        return seats >= capacityOf(slot.Time.ServiceId) ? $"{slot.Id} takes a seat too many" : null;
    }

    private static string ClaimOf(string appointmentId) => "claim-" + appointmentId;

    private string? Book(SlotBooked booked, DateTimeOffset at)
    {
        var hold = booked.HoldId is { } id ? Find(id) : null;
        if (booked.HoldId is not null && hold is null) return $"{booked.AppointmentId} was booked from a hold that was not there";
        if (hold is not null) _entries.Remove(hold);
        return Add(new PlainEntry(booked.AppointmentId, booked.Time, false, default), at, wasHeld: hold is not null);
    }

    private string? Add(PlainEntry entry, DateTimeOffset at, bool wasHeld)
    {
        if (_isClosed) return $"{entry.Id} was taken from a closed calendar";
        if (Find(entry.Id) is not null) return $"{entry.Id} was taken twice";
        var problem = Obstacle(entry, at);
        _entries.Add(entry);
        _ever.Add(entry.Id);
        // What was held was judged when it was held (guarantees.md, 3).
        return problem ?? (wasHeld ? null : OffWork(entry));
    }

    private string? Set(ExternalBusySet set)
    {
        foreach (var stretch in set.Removed)
            if (!_external.Remove((set.Source, stretch))) return $"{set.Source} gives back {stretch}, which it has not taken";
        foreach (var stretch in set.Added)
        {
            if (_external.Contains((set.Source, stretch))) return $"{set.Source} takes {stretch} twice";
            _external.Add((set.Source, stretch));
        }

        return null;
    }

    /// <summary>What keeps an expert from working in a slot, other than the hours; null for nothing.</summary>
    /// <param name="slot">The slot.</param>
    public string? Absence(PlainEntry slot)
    {
        foreach (var (source, busy) in _external)
            if (busy.Start < slot.PaddedEnd && busy.End > slot.PaddedStart) return $"{slot.Id} is in what {source} takes";
        foreach (var timeOff in _timeOff)
            if (timeOff.Start < slot.PaddedEnd && timeOff.End > slot.PaddedStart) return $"{slot.Id} is in time off";
        return null;
    }

    private string? OffWork(PlainEntry entry)
    {
        if (Absence(entry) is { } absence) return absence;
        for (var minute = entry.Time.Start; minute < entry.Time.End; minute = minute.AddMinutes(1))
            if (!WallClock.IsWorking(_schedule, minute)) return $"{entry.Id} is outside the hours at {minute:u}";
        return null;
    }

    private string? Remove(string id) => _entries.RemoveAll(entry => entry.Id == id) == 1 ? null : $"{id} was given back and was not there";

    private PlainEntry? Find(string id) => _entries.Find(entry => entry.Id == id);
}

/// <summary>Looks at the clock on the wall: a minute is working time when what it shows lies in the hours (decision 0010).</summary>
internal static class WallClock
{
    /// <summary>Whether an expert works in a minute.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="minute">The minute.</param>
    public static bool IsWorking(Schedule schedule, DateTimeOffset minute)
    {
        var local = Instant.FromDateTimeOffset(minute).InZone(DateTimeZoneProviders.Tzdb[schedule.TimeZone]).LocalDateTime;
        var date = new DateOnly(local.Year, local.Month, local.Day);
        var time = new TimeOnly(local.Hour, local.Minute, local.Second);
        return Hours(schedule, date).Any(range => time >= range.Start && (time < range.End || range.End <= range.Start))
            || Hours(schedule, date.AddDays(-1)).Any(range => range.End <= range.Start && time < range.End);
    }

    private static IEnumerable<TimeRange> Hours(Schedule schedule, DateOnly date)
    {
        foreach (var exception in schedule.Overrides)
            if (exception.Date == date) return exception.Intervals;
        var day = date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
        return schedule.Weekly.Where(weekly => weekly.Days.Contains(day)).Select(weekly => weekly.Hours);
    }
}
