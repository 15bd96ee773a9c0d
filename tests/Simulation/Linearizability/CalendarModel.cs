namespace Actors.Simulation.Linearizability;

/// <summary>
/// What a calendar may answer, if everything happens one after the other. It shares nothing with the product's code, so that no mistake can
/// be in both. It knows no working hours and no rules of a service: what they forbid is answered <see cref="CalendarAnswer.Refused"/>,
/// which is right at any time and changes nothing.
/// </summary>
/// <param name="skew">
/// The most by which the clock of a process differs from the run's time. A hold is live for what was answered before it lapses by every
/// clock, and lapsed for what was asked after that; in between it is either, and each operation may see it differently.
/// </param>
internal sealed class CalendarModel(TimeSpan skew)
{
    /// <summary>How long a repeat of a hold or of time off finds the first answer. Those of bookings are kept for ever.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(25);

    /// <summary>
    /// The states that the calendar may be in after it gave an operation its answer; none when it may not give this answer now. There may
    /// be several, since nobody knows whether a clock took a hold for lapsed. When no answer came: all states that the operation may have
    /// led to, other than the one before.
    /// </summary>
    /// <param name="state">The calendar before.</param>
    /// <param name="operation">The operation and its answer.</param>
    public IEnumerable<CalendarState> After(CalendarState state, CalendarOperation operation) => operation.Answer switch
    {
        CalendarAnswer.Done => Done(state, operation),
        CalendarAnswer.Taken => Taken(state, operation),
        CalendarAnswer.Refused => MayRefuse(state, operation) ? [state] : [],
        _ => Done(state, operation).Concat(Taken(state, operation)).Where(next => next != state),
    };

    /// <summary>
    /// Of an operation that may leave the calendar as it is: true when it would do so at any later moment too. It then may as well come
    /// now.
    /// </summary>
    /// <param name="state">The calendar before and after.</param>
    /// <param name="operation">The operation and its answer.</param>
    public bool IsSettled(CalendarState state, CalendarOperation operation) => operation switch
    {
        { Answer: CalendarAnswer.Refused } => true,
        { Call: CalendarCall.Book or CalendarCall.Cancel } => true,
        { Call: CalendarCall.Move } => operation.Answer == CalendarAnswer.Taken,
        _ => operation.Answer == CalendarAnswer.Taken || !MayBeNew(state, operation),
    };

    private IEnumerable<CalendarState> Done(CalendarState state, CalendarOperation operation) => operation.Call switch
    {
        CalendarCall.Hold => Held(state, operation),
        CalendarCall.Book => Booked(state, operation),
        CalendarCall.Move => Moved(state, operation),
        CalendarCall.Cancel => Cancelled(state, operation),
        CalendarCall.ReleaseHold => GivenBack(state, operation),
        CalendarCall.AddTimeOff => TimeOffAdded(state, operation),
        CalendarCall.SetExternal => [ExternalSet(state, operation)],
        _ => state.Find(EntryKey.Of(operation)) is { } timeOff ? [state.Without(timeOff)] : [],
    };

    private IEnumerable<CalendarState> Taken(CalendarState state, CalendarOperation operation) => operation.Call switch
    {
        CalendarCall.Hold => MayBeNew(state, operation) && MayBeTaken(state, operation, null) ? [state] : [],
        CalendarCall.Book => BookingTaken(state, operation),
        CalendarCall.Move => MoveTaken(state, operation),
        _ => [],
    };

    // What has its answer for good is not judged again. Everything else can be refused for reasons that are not the calendar's time.
    private bool MayRefuse(CalendarState state, CalendarOperation operation) => operation.Call switch
    {
        CalendarCall.Book => state.Kept(operation) is null,
        CalendarCall.Hold => MayBeNew(state, operation),
        _ => true,
    };

    private IEnumerable<CalendarState> Held(CalendarState state, CalendarOperation operation)
    {
        if (state.Kept(operation) is { } first && IsSameExpiry(first, operation)) yield return state;
        if (MayBeNew(state, operation) && MayBeFree(state, operation, null)) yield return Entered(state, operation);
    }

    private IEnumerable<CalendarState> Booked(CalendarState state, CalendarOperation operation)
    {
        if (state.Kept(operation) is { } first)
        {
            if (first.Answer == CalendarAnswer.Done) yield return state;
            yield break;
        }

        var hold = HoldOf(state, operation);
        // The hold was given when its slot was free, so nobody looks again: the appointment takes the hold's place.
        if (hold is not null && hold.SharesSeatsWith(operation) && MayBeLive(hold, operation))
        {
            var booked = hold with { Key = EntryKey.Of(operation), ExpiresAt = null };
            yield return state.Without(hold).With(booked).Keep(operation, CalendarAnswer.Done);
        }

        var beside = operation.Beside is { } id ? state.Find(new EntryKey(EntryKind.Appointment, id)) : null;
        if ((hold is null || MayBeLapsed(hold, operation)) && MayBeFree(state, operation, beside)) yield return Entered(state, operation);
    }

    private IEnumerable<CalendarState> BookingTaken(CalendarState state, CalendarOperation operation)
    {
        if (state.Kept(operation) is { } first) return first.Answer == CalendarAnswer.Taken ? [state] : [];
        // Who is told that the slot is taken had no live hold on it; and a hold of one's own that lapsed is not what takes it.
        var hold = HoldOf(state, operation);
        var isJudged = hold is null || MayBeLapsed(hold, operation);
        return isJudged && MayBeTaken(state, operation, hold) ? [state.Keep(operation, CalendarAnswer.Taken)] : [];
    }

    private IEnumerable<CalendarState> Moved(CalendarState state, CalendarOperation operation)
    {
        if (state.Find(EntryKey.Of(operation)) is not { } current) return [];
        if (current.Time.Start == operation.Start) return [state];
        return MayBeFree(state, operation, current) ? [state.With(CalendarEntry.Of(operation))] : [];
    }

    private IEnumerable<CalendarState> MoveTaken(CalendarState state, CalendarOperation operation) =>
        state.Find(EntryKey.Of(operation)) is { } current
        && current.Time.Start != operation.Start
        && MayBeTaken(state, operation, current) ? [state] : [];

    // What is gone may be called off once more: an attempt that was never answered may have taken it.
    private static IEnumerable<CalendarState> Cancelled(CalendarState state, CalendarOperation operation)
    {
        if (state.Find(EntryKey.Of(operation)) is { } current) return [state.Without(current)];
        return state.Kept(operation) is { Answer: CalendarAnswer.Done } ? [state] : [];
    }

    private IEnumerable<CalendarState> GivenBack(CalendarState state, CalendarOperation operation)
    {
        if (state.Find(EntryKey.Of(operation)) is { } hold) return MayBeLive(hold, operation) ? [state.GiveBack(hold)] : [];
        return state.Kept(operation) is { IsGivenBack: true } ? [state] : [];
    }

    private IEnumerable<CalendarState> TimeOffAdded(CalendarState state, CalendarOperation operation)
    {
        if (state.Kept(operation) is not null) yield return state;
        if (MayBeNew(state, operation)) yield return Entered(state, operation);
    }

    // The last to tell is right, whatever was told before.
    private static CalendarState ExternalSet(CalendarState state, CalendarOperation operation)
    {
        if (operation.End > operation.Start) return state.With(CalendarEntry.Of(operation));
        return state.Find(EntryKey.Of(operation)) is { } current ? state.Without(current) : state;
    }

    private static CalendarState Entered(CalendarState state, CalendarOperation operation) =>
        state.With(CalendarEntry.Of(operation)).Keep(operation, CalendarAnswer.Done);

    private static CalendarEntry? HoldOf(CalendarState state, CalendarOperation operation) =>
        EntryKey.OfHold(operation) is { } key ? state.Find(key) : null;

    private static bool IsSameExpiry(KeptAnswer first, CalendarOperation operation) =>
        first.ExpiresAt is not { } then || operation.ExpiresAt is not { } now || then == now;

    // True when this id has no answer yet, or one that may be forgotten: two clocks measured how long it was kept. An attempt that was
    // never answered may come late, but not a day late.
    private bool MayBeNew(CalendarState state, CalendarOperation operation)
    {
        if (state.Kept(operation) is not { } first) return true;
        var latest = operation.Answer == CalendarAnswer.Unknown ? operation.InvokedAt : operation.ReturnedAt;
        return latest >= first.AskedAt + KeptFor - (2 * skew);
    }

    private bool MayBeLive(CalendarEntry entry, CalendarOperation operation) =>
        entry.ExpiresAt is not { } expiry || operation.InvokedAt <= expiry + skew;

    private bool MayBeLapsed(CalendarEntry entry, CalendarOperation operation) =>
        entry.Key.Kind == EntryKind.Hold && (entry.ExpiresAt is not { } expiry || operation.ReturnedAt >= expiry - skew);

    // As empty as the calendar may look: holds that may have lapsed do not block.
    private bool MayBeFree(CalendarState state, CalendarOperation operation, CalendarEntry? ignored) =>
        IsFree(state, operation, ignored, areDoubtfulHoldsLive: false);

    // As full as the calendar may look: holds that may be live block.
    private bool MayBeTaken(CalendarState state, CalendarOperation operation, CalendarEntry? ignored) =>
        !IsFree(state, operation, ignored, areDoubtfulHoldsLive: true);

    private bool IsFree(CalendarState state, CalendarOperation operation, CalendarEntry? ignored, bool areDoubtfulHoldsLive)
    {
        var wanted = Stretch.Padded(operation);
        var seats = operation.Capacity;
        foreach (var entry in state.Entries)
        {
            if (!entry.Padded.Overlaps(wanted) || ReferenceEquals(entry, ignored)) continue;
            if (areDoubtfulHoldsLive ? !MayBeLive(entry, operation) : MayBeLapsed(entry, operation)) continue;
            if (!entry.SharesSeatsWith(operation) || --seats <= 0) return false;
        }

        return true;
    }
}
