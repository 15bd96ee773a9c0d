using System.Collections.Immutable;
using Actors.Journaling;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Actors.Scheduling;

/// <summary>
/// One expert's calendar. Reentrant, so that bookings which arrive while one is being written join the next commit; each decision is made
/// in one turn, on state that includes the decisions before it.
/// </summary>
[Reentrant, GrainType("expert-calendar")]
internal sealed class ExpertCalendarGrain(JournalServices services, SchedulingOptions options, LocalCatalogs catalogs)
    : EventSourcedGrain<ExpertCalendar>(services), IExpertCalendarGrain
{
    /// <summary>The kind of a calendar's stream.</summary>
    public const string Kind = "calendar";

    private readonly RulesCache _rules = new();
    private readonly AnsweredKeys _answered = new();

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override ExpertCalendar Empty() => new();

    /// <inheritdoc/>
    protected override ISnapshotFormat<ExpertCalendar> SnapshotFormat => CalendarSnapshotFormat.Instance;

    /// <inheritdoc/>
    public Task<Outcome<CurrentSchedule>> GetSchedule() => Read<Outcome<CurrentSchedule>>(calendar =>
        calendar.IsOpen ? new CurrentSchedule(calendar.Schedule, calendar.ScheduleVersion) : Refusal.NotFound("expert"));

    /// <inheritdoc/>
    public Task<Outcome<CurrentSchedule>> SetSchedule(Schedule schedule, long? expectedVersion) =>
        Execute<Outcome<CurrentSchedule>>((calendar, work) =>
        {
            if (!calendar.IsOpen) return Refusal.NotFound("expert");
            if (Versions.Check(expectedVersion, calendar.ScheduleVersion) is { } refusal) return refusal;
            if (!WorkingHours.TryCompile(schedule, out _, out var problem)) return Refusal.Invalid(problem.Field, problem.Message);
            work.Append(new ScheduleSet(schedule));
            return new CurrentSchedule(schedule, work.Version);
        });

    /// <inheritdoc/>
    public Task<Outcome<ImmutableList<TimeOff>>> ListTimeOff() => Read<Outcome<ImmutableList<TimeOff>>>(calendar =>
        calendar.IsOpen
            ? calendar.TimeOff.Values.Where(timeOff => timeOff.End > Now).OrderBy(timeOff => timeOff.Start).ToImmutableList()
            : Refusal.NotFound("expert"));

    /// <inheritdoc/>
    public Task<Outcome<TimeOff>> AddTimeOff(CreationKey key, DateTimeOffset start, DateTimeOffset end, string? reason) =>
        Execute<Outcome<TimeOff>>((calendar, work) =>
        {
            if (!calendar.IsOpen) return Refusal.NotFound("expert");
            if (calendar.FirstTimeOff.Find(key) is { } repeat) return repeat;
            if (end <= start) return Refusal.Invalid("end", "must be after start");
            if (calendar.TimeOff.Count >= options.MaximumTimeOff)
            {
                return new Refusal(RefusalCode.LimitReached, $"An expert has at most {options.MaximumTimeOff} stretches of time off.");
            }

            var timeOff = new TimeOff(key.Id, start.ToUniversalTime(), end.ToUniversalTime(), reason);
            work.Append(new TimeOffAdded(timeOff, key.Fingerprint));
            return timeOff;
        });

    /// <inheritdoc/>
    public Task<Outcome<TimeOff>> RemoveTimeOff(string id) => Execute<Outcome<TimeOff>>((calendar, work) =>
    {
        if (!calendar.IsOpen || !calendar.TimeOff.TryGetValue(id, out var timeOff)) return Refusal.NotFound("time off");
        work.Append(new TimeOffRemoved(id));
        return timeOff;
    });

    /// <inheritdoc/>
    public async Task<Outcome<Slots>> FindSlots(SlotQuery query)
    {
        var service = await FindService(query.Service);
        if (service is null) return Refusal.NotFound("service");
        return await Read(calendar => SlotAnswers.Answer(calendar, service, _rules.Of(service), query, Now));
    }

    /// <inheritdoc/>
    public async Task<Outcome<Hold>> Hold(CreationKey key, string service, DateTimeOffset start)
    {
        var found = await FindService(service);
        // A hold that was given is the answer to its key, whatever has become of the service.
        if (found is null) return await Execute((calendar, _) => calendar.FirstHolds.Find(key) ?? Refusal.NotFound("service"));
        return await Execute((calendar, work) =>
            CalendarDecisions.Hold(calendar, work, key, found, _rules.Of(found), start, options.HoldFor));
    }

    /// <inheritdoc/>
    public Task<Outcome<Hold>> ReleaseHold(string id) => Execute<Outcome<Hold>>((calendar, work) =>
    {
        if (!calendar.Holds.TryGetValue(id, out var hold) || hold.ExpiresAt <= work.Now) return Refusal.NotFound("hold");
        work.Append(new HoldReleased(id));
        return hold;
    });

    /// <inheritdoc/>
    public Task LapseHold(string id) => Execute((calendar, work) =>
    {
        if (calendar.Holds.TryGetValue(id, out var hold) && hold.ExpiresAt <= work.Now) work.Append(new HoldLapsed(id));
        return calendar;
    });

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Book(CreationKey key, BookingRequest request)
    {
        if (_answered.Contains(key.Id)) return await FirstAnswer(key);
        var service = await FindService(request.Service);
        if (service is null) return await FirstAnswerOr(Refusal.NotFound("service"), key);
        var outcome = await Execute<Outcome<Appointment>>(
            (calendar, work) =>
            {
                if (!CalendarDecisions.TryGetAppointment(calendar, key.Id, out _))
                    return CalendarDecisions.Book(calendar, work, key, request, service, _rules.Of(service));
                work.Settle();
                return AnsweredBefore;
            },
            () => FirstAnswerAfterLoss(key));
        if (ReferenceEquals(outcome, AnsweredBefore)) return await FirstAnswer(key);
        if (outcome.Refusal is not { } refusal || outcome.Replayed) return outcome;
        return key.Fingerprint is not null && BookingRefusals.AreKept(refusal.Code) ? await KeepRefusal(key, refusal) : await FirstAnswerOr(refusal, key);
    }

    /// <inheritdoc/>
    public Task<Outcome<Claim>> Release(string appointmentId, Cancellation cancellation) =>
        Execute((calendar, work) => CalendarDecisions.Release(calendar, work, appointmentId, cancellation));

    /// <inheritdoc/>
    public async Task<Outcome<Claim>> Move(string appointmentId, string service, DateTimeOffset start)
    {
        var found = await FindService(service);
        if (found is null) return new Refusal(RefusalCode.PolicyViolation, "The service is no longer offered.");
        return await Execute((calendar, work) =>
            CalendarDecisions.Move(calendar, work, appointmentId, found, _rules.Of(found), start));
    }

    /// <inheritdoc/>
    public Task<Outcome<Claim>> ClaimOf(string appointmentId) => Execute<Outcome<Claim>>((calendar, work) =>
        CalendarDecisions.TryGetAppointment(calendar, appointmentId, out var busy)
            ? TakenTimes.ClaimOf(busy, work.Version)
            : Refusal.NotFound("appointment"));

    /// <inheritdoc/>
    public Task Close() => Execute((calendar, work) =>
    {
        if (calendar.IsOpen) work.ErasePersonal(new CalendarClosed());
        return calendar;
    });

    // Compared by reference: tells that the key has an answer already.
    private static readonly Outcome<Appointment> AnsweredBefore = new();

    private ValueTask<Service?> FindService(string idOrServiceType) => catalogs.TryFind(Tenant, idOrServiceType, out var service)
        ? new(service)
        : new(GrainFactory.GetGrain<IServiceCatalogGrain>(GrainKey.For(Tenant, IServiceCatalogGrain.KeyId)).Find(idOrServiceType));

    // The appointment's grain would know it too, but a repeat is no reason to wake it.
    private async Task<Outcome<Appointment>> FirstAnswer(CreationKey key) =>
        BookingAnswers.Of(await FirstEventOf(StreamOf(key)), key.Fingerprint);

    // The expert or the service may have gone since the first request under the key was answered.
    private async Task<Outcome<Appointment>> FirstAnswerOr(Refusal refusal, CreationKey key)
    {
        if (key.Fingerprint is null) return refusal;
        var first = await FirstAnswer(key);
        return first is { Replayed: false, Refusal.Code: RefusalCode.ResourceNotFound } ? refusal : first;
    }

    private StreamName StreamOf(CreationKey key) => StreamName.For(Tenant, AppointmentGrain.Kind, key.Id);

    private async Task<Outcome<Appointment>?> FirstAnswerAfterLoss(CreationKey key)
    {
        var first = await FirstAnswer(key);
        if (first is { Replayed: false, Refusal.Code: RefusalCode.ResourceNotFound }) return null;
        // A lost fence costs a reload, so the next repeat of this key is answered without trying.
        _answered.Add(key.Id);
        return first;
    }

    private async Task<Outcome<Appointment>> KeepRefusal(CreationKey key, Refusal refusal)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await CreateStream(StreamOf(key), new BookingRefused(refusal, key.Fingerprint!));
                return refusal;
            }
            catch (InconsistentStateException) when (attempt < MaximumAttempts)
            {
                if (await FirstAnswerAfterLoss(key) is { } first) return first;
            }
        }
    }
}
