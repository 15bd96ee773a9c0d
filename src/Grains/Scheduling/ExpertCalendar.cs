using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>How an appointment was last moved.</summary>
/// <param name="Version">The calendar's version at which it was.</param>
/// <param name="LateFee">The greatest late fee that it was ever moved with.</param>
/// <param name="IsByClient">True when the client moved it.</param>
/// <param name="SeriesStep">With which others of its series it was; null when it was by itself.</param>
internal readonly record struct LastMove(long Version, Money? LateFee, bool IsByClient, long? SeriesStep = null);

/// <summary>A claim that is not settled.</summary>
/// <param name="Number">The calendar's version at which it was made.</param>
/// <param name="Time">The slot.</param>
/// <param name="Version">The version of the appointment's stream at which its claims began.</param>
internal sealed record Claimed(long Number, TakenTime Time, long Version);

/// <summary>
/// One expert's calendar: the schedule, and what takes its time. It keeps only what can still conflict or still counts towards a limit,
/// so its size follows the time ahead and not the history.
/// </summary>
internal sealed partial class ExpertCalendar : IFoldedState
{
    // It is stored as what a slot was booked from, so it stays.
    private const string ClaimPrefix = "claim-";

    private static readonly Duration PruneEvery = Duration.FromHours(6);

    private Instant _pruned = Instant.MinValue;

    /// <summary>Makes one that is not opened yet.</summary>
    public ExpertCalendar() => External = new ExternalBusyTimes(Busy);

    /// <summary>Whose calendar it is; empty before it is opened.</summary>
    public string ExpertId { get; private set; } = "";

    /// <summary>True when it takes no more bookings.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True when there is an expert who can be asked for time.</summary>
    public bool IsOpen => ExpertId.Length > 0 && !IsClosed;

    /// <summary>The default schedule.</summary>
    public Schedule Schedule { get; private set; } = new("UTC", [], []);

    /// <summary>The calendar's version when the default schedule last changed.</summary>
    public long ScheduleVersion { get; private set; }

    /// <summary>The schedules beside it.</summary>
    public NamedSchedules Schedules { get; } = new();

    /// <summary>All schedules, made ready for questions.</summary>
    public WorkingHours Hours { get; private set; } = WorkingHours.OfStored(new Schedule("UTC", [], []));

    /// <summary>What takes time.</summary>
    public BusyTimeline Busy { get; } = new();

    /// <summary>Time off.</summary>
    public Dictionary<string, TimeOff> TimeOff { get; } = [];

    /// <summary>What other calendars of the expert take.</summary>
    public ExternalBusyTimes External { get; }

    /// <summary>What requests for holds were first answered.</summary>
    public FirstAnswers<Hold> FirstHolds { get; } = new();

    /// <summary>What requests for time off were first answered.</summary>
    public FirstAnswers<TimeOff> FirstTimeOff { get; } = new();

    /// <summary>Holds that were given back. Who has a hold's id is its holder, so a repeat needs no key.</summary>
    public FirstAnswers<Hold> Released { get; } = new();

    /// <summary>Holds that were extended, as the first of their extensions was answered; each only once.</summary>
    public FirstAnswers<Hold> Extended { get; } = new();

    /// <summary>The claims that are not settled, by appointment.</summary>
    public Dictionary<string, Claimed> Claims { get; } = [];

    /// <summary>How each appointment was last moved; none of those that never were.</summary>
    public Dictionary<string, LastMove> Moves { get; } = [];

    /// <summary>The services that somebody waits for here, and until when; see <see cref="CalendarWatches"/>.</summary>
    public Dictionary<string, DateTimeOffset> Watches { get; } = [];

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
                EraseReasons();
                break;
            case ScheduleSet set:
                Set(set.Schedule, version);
                break;
            case NamedScheduleAdded or NamedScheduleChanged or NamedScheduleRemoved:
                Schedules.Apply(@event, version, at);
                CompileHours();
                break;
            case TimeOffAdded added:
                Add(added.TimeOff);
                FirstTimeOff.Remember(added.TimeOff.Id, added.Fingerprint, added.TimeOff, at);
                break;
            case TimeOffRemoved removed:
                TimeOff.Remove(removed.TimeOffId);
                Busy.Remove(removed.TimeOffId);
                break;
            case ExternalBusySet set:
                External.Apply(set, at);
                break;
            case ExternalBusyRemoved removed:
                External.Remove(removed.Source);
                break;
            case CalendarWatched watched:
                CalendarWatches.Apply(Watches, watched, at);
                break;
            default:
                ApplyToTime(@event, version, at);
                break;
        }

        PruneThePast(Instant.FromDateTimeOffset(at));
    }

    // What is held, booked, moved, given back and claimed.
    private void ApplyToTime(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case SlotHeld held:
                var hold = new Hold(held.HoldId, ExpertId, held.Time.ServiceId, held.Time.Start, held.Time.End, held.ExpiresAt);
                Add(hold, held.Time);
                FirstHolds.Remember(hold.Id, held.Fingerprint, hold, at);
                break;
            case HoldExtended extended:
                Extend(extended, at);
                break;
            case HoldReleased released:
                if (TryGetHold(released.HoldId, out var given)) RememberReleased(given, at);
                Busy.Remove(released.HoldId);
                break;
            case HoldExpired expired:
                Busy.Remove(expired.HoldId);
                break;
            case SlotBooked booked:
                if (booked.HoldId is not null) Busy.Remove(booked.HoldId);
                if (Claims.Count > 0) Unclaim(booked.AppointmentId);
                Add(booked.AppointmentId, booked.Time);
                break;
            case SlotMoved moved:
                if (Claims.Count > 0) Unclaim(moved.AppointmentId);
                Busy.Remove(moved.AppointmentId);
                Add(moved.AppointmentId, moved.Time);
                Moves[moved.AppointmentId] = new LastMove(version, moved.LateFee, moved.IsByClient, moved.SeriesStep);
                break;
            case SlotReleased released:
                Busy.Remove(released.AppointmentId);
                Moves.Remove(released.AppointmentId);
                break;
            case SlotClaimed claimed:
                Claim(claimed.AppointmentId, new Claimed(version, claimed.Time, claimed.AppointmentVersion));
                break;
            case ClaimReleased released:
                Unclaim(released.AppointmentId);
                break;
            default:
                throw new InvalidOperationException($"A calendar's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>Sets the schedule as it stood.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="version">The calendar's version when it was set.</param>
    public void Set(Schedule schedule, long version)
    {
        Schedule = schedule;
        ScheduleVersion = version;
        CompileHours();
    }

    /// <summary>Puts schedules beside the default one back as they stood.</summary>
    /// <param name="schedules">The schedules.</param>
    public void Set(IEnumerable<NamedSchedule> schedules)
    {
        foreach (var schedule in schedules) Schedules.Restore(schedule);
        CompileHours();
    }

    /// <summary>Takes an appointment's time.</summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="time">Its time.</param>
    public void Add(string appointmentId, TakenTime time) => Busy.Add(TakenTimes.ToBusy(appointmentId, BusyKind.Appointment, time, null));

    /// <summary>What a claim is called among the busy times: the appointment may have its own time there too.</summary>
    /// <param name="appointmentId">The appointment.</param>
    public static string ClaimId(string appointmentId) => ClaimPrefix + appointmentId;

    /// <summary>The appointment that a busy time belongs to.</summary>
    /// <param name="busy">An appointment's time or a claim.</param>
    public static string AppointmentOf(BusyTime busy) => busy.Kind == BusyKind.Claim ? busy.Id[ClaimPrefix.Length..] : busy.Id;

    /// <summary>Takes the time of a claim.</summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="claim">The claim.</param>
    public void Claim(string appointmentId, Claimed claim)
    {
        Claims[appointmentId] = claim;
        Busy.Add(TakenTimes.ToBusy(ClaimId(appointmentId), BusyKind.Claim, claim.Time, null));
    }

    /// <summary>Takes time off.</summary>
    /// <param name="timeOff">The time off.</param>
    public void Add(TimeOff timeOff)
    {
        TimeOff[timeOff.Id] = timeOff;
        var interval = new TimeInterval(Instant.FromDateTimeOffset(timeOff.Start), Instant.FromDateTimeOffset(timeOff.End));
        Busy.Add(new BusyTime(timeOff.Id, BusyKind.TimeOff, interval, interval));
    }

    /// <summary>Opens the calendar as it stood.</summary>
    /// <param name="expertId">Whose.</param>
    /// <param name="isClosed">True when it takes no more bookings.</param>
    public void Restore(string expertId, bool isClosed)
    {
        ExpertId = expertId;
        IsClosed = isClosed;
    }

    private void Unclaim(string appointmentId)
    {
        if (Claims.Remove(appointmentId)) Busy.Remove(ClaimId(appointmentId));
    }

    private void Open(CalendarOpened opened, long version)
    {
        ExpertId = opened.ExpertId;
        Set(new Schedule(opened.TimeZone, [], []), version);
    }

    private void CompileHours() => Hours = WorkingHours.OfStored(Schedule, Schedules.All.Select(one => one.Definition));

    // The event that closes a calendar erases why its expert was off.
    private void EraseReasons()
    {
        foreach (var timeOff in TimeOff.Values) TimeOff[timeOff.Id] = timeOff with { Reason = null };
        FirstTimeOff.Clear();
    }

    private void PruneThePast(Instant now)
    {
        if (_pruned > Instant.MinValue && now - _pruned < PruneEvery) return;
        _pruned = now;
        Busy.Forget(now - BusyTimeline.HistoryToKeep);
        foreach (var timeOff in TimeOff.Values)
        {
            if (!Busy.TryGet(timeOff.Id, out _)) TimeOff.Remove(timeOff.Id);
        }

        External.Forget();
        foreach (var appointmentId in Claims.Keys)
        {
            if (!Busy.TryGet(ClaimId(appointmentId), out _)) Claims.Remove(appointmentId);
        }

        foreach (var appointmentId in Moves.Keys)
        {
            if (!Busy.TryGet(appointmentId, out _)) Moves.Remove(appointmentId);
        }
    }
}
