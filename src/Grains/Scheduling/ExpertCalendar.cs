using Actors.Journaling;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// One expert's calendar: the schedule, and what takes its time. It keeps only what can still conflict or still counts towards a limit,
/// so its size follows the time ahead and not the history.
/// </summary>
internal sealed class ExpertCalendar : IFoldedState
{
    private static readonly Duration ForgetEvery = Duration.FromHours(6);

    private Instant _forgotten = Instant.MinValue;

    /// <summary>Whose calendar it is; empty before it is opened.</summary>
    public string ExpertId { get; private set; } = "";

    /// <summary>True when it takes no more bookings.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True when there is an expert who can be asked for time.</summary>
    public bool IsOpen => ExpertId.Length > 0 && !IsClosed;

    /// <summary>The schedule.</summary>
    public Schedule Schedule { get; private set; } = new("UTC", [], []);

    /// <summary>The calendar's version when the schedule last changed.</summary>
    public long ScheduleVersion { get; private set; }

    /// <summary>The schedule, made ready for questions.</summary>
    public WorkingHours Hours { get; private set; } = Compile(new Schedule("UTC", [], []));

    /// <summary>What takes time.</summary>
    public BusyTimeline Busy { get; } = new();

    /// <summary>Holds that have not been given back, booked or lapsed.</summary>
    public Dictionary<string, Hold> Holds { get; } = [];

    /// <summary>Time off.</summary>
    public Dictionary<string, TimeOff> TimeOff { get; } = [];

    /// <summary>What requests for holds were first answered.</summary>
    public FirstAnswers<Hold> FirstHolds { get; } = new();

    /// <summary>What requests for time off were first answered.</summary>
    public FirstAnswers<TimeOff> FirstTimeOff { get; } = new();

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case CalendarOpened opened:
                Open(opened, version);
                break;
            case CalendarClosed:
                IsClosed = true;
                ForgetReasons();
                break;
            case ScheduleSet set:
                Set(set.Schedule, version);
                break;
            case TimeOffAdded added:
                Add(added.TimeOff);
                FirstTimeOff.Remember(added.TimeOff.Id, added.Fingerprint, added.TimeOff, at);
                break;
            case TimeOffRemoved removed:
                TimeOff.Remove(removed.TimeOffId);
                Busy.Remove(removed.TimeOffId);
                break;
            case SlotHeld held:
                var hold = new Hold(held.HoldId, ExpertId, held.Time.ServiceId, held.Time.Start, held.Time.End, held.ExpiresAt);
                Add(hold, held.Time);
                FirstHolds.Remember(hold.Id, held.Fingerprint, hold, at);
                break;
            case HoldReleased released:
                Remove(released.HoldId);
                break;
            case HoldLapsed lapsed:
                Remove(lapsed.HoldId);
                break;
            case SlotBooked booked:
                if (booked.HoldId is not null) Remove(booked.HoldId);
                Add(booked.AppointmentId, booked.Time);
                break;
            case SlotMoved moved:
                Busy.Remove(moved.AppointmentId);
                Add(moved.AppointmentId, moved.Time);
                break;
            case SlotReleased released:
                Busy.Remove(released.AppointmentId);
                break;
            default:
                throw new InvalidOperationException($"A calendar's stream has a foreign event {@event.GetType().Name}.");
        }

        ForgetThePast(Instant.FromDateTimeOffset(at));
    }

    /// <summary>Sets the schedule as it stood.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="version">The calendar's version when it was set.</param>
    public void Set(Schedule schedule, long version)
    {
        Schedule = schedule;
        ScheduleVersion = version;
        Hours = Compile(schedule);
    }

    /// <summary>Takes an appointment's time.</summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="time">Its time.</param>
    public void Add(string appointmentId, TakenTime time) => Busy.Add(TakenTimes.ToBusy(appointmentId, BusyKind.Appointment, time, null));

    /// <summary>Takes a hold's time.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="time">Its time.</param>
    public void Add(Hold hold, TakenTime time)
    {
        Holds[hold.Id] = hold;
        Busy.Add(TakenTimes.ToBusy(hold.Id, BusyKind.Hold, time, hold.ExpiresAt));
    }

    /// <summary>Takes time off.</summary>
    /// <param name="timeOff">The time off.</param>
    public void Add(TimeOff timeOff)
    {
        TimeOff[timeOff.Id] = timeOff;
        var start = Instant.FromDateTimeOffset(timeOff.Start);
        var end = Instant.FromDateTimeOffset(timeOff.End);
        Busy.Add(new BusyTime(timeOff.Id, BusyKind.TimeOff, start, end, start, end));
    }

    /// <summary>Opens the calendar as it stood.</summary>
    /// <param name="expertId">Whose.</param>
    /// <param name="isClosed">True when it takes no more bookings.</param>
    public void Restore(string expertId, bool isClosed)
    {
        ExpertId = expertId;
        IsClosed = isClosed;
    }

    private void Open(CalendarOpened opened, long version)
    {
        ExpertId = opened.ExpertId;
        Set(new Schedule(opened.TimeZone, [], []), version);
    }

    // The event that closes a calendar erases why its expert was off.
    private void ForgetReasons()
    {
        foreach (var timeOff in TimeOff.Values) TimeOff[timeOff.Id] = timeOff with { Reason = null };
        FirstTimeOff.Clear();
    }

    private void Remove(string holdId)
    {
        Holds.Remove(holdId);
        Busy.Remove(holdId);
    }

    private void ForgetThePast(Instant now)
    {
        if (_forgotten > Instant.MinValue && now - _forgotten < ForgetEvery) return;
        _forgotten = now;
        Busy.Forget(now - BusyTimeline.HistoryToKeep);
        foreach (var timeOff in TimeOff.Values)
        {
            if (!Busy.TryGet(timeOff.Id, out _)) TimeOff.Remove(timeOff.Id);
        }

        foreach (var hold in Holds.Values)
        {
            if (!Busy.TryGet(hold.Id, out _)) Holds.Remove(hold.Id);
        }
    }

    private static WorkingHours Compile(Schedule schedule) =>
        WorkingHours.Compile(schedule) ?? throw new InvalidOperationException("A schedule was stored that does not compile.");
}
