using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <summary>
/// One appointment's life. It is not reentrant: cancelling and moving talk to the calendar in between, and no other step may fall there.
/// The calendar is, so the two never wait for each other.
/// </summary>
[GrainType("appointment")]
internal sealed partial class AppointmentGrain(
    IGrainContext context, JournalServices services, ClientCounts clients, BookingGuardReader guards, IBookingAllowance allowance)
    : EventSourcedGrain<AppointmentState>(context, services), IAppointmentGrain
{
    /// <summary>The kind of an appointment's stream.</summary>
    public const string Kind = "appointment";

    // Of work that nobody asked for: an erasure, and an effect that finishes what a crash has cut short.
    private static readonly StepRequest OwnRequest = new(AppointmentRights.OfManager);

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override AppointmentState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Get() => Read(state => state.Current is { } current ? (Outcome<Appointment>)current : NotFound);

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Refuse(CreationKey key, Refusal refusal) =>
        Keys.Refuse(key, refusal);

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> GetNewest() =>
        ReadNewest(state => state.Current is { } current ? (Outcome<Appointment>)current : NotFound);

    /// <inheritdoc/>
    public Task<SeriesNews?> GetSeriesNews() => ReadNewest(state => state is { Current: { } current, SeriesNews: { } news }
        ? new SeriesNews(news.Step, news.Notice, current)
        : null);

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Amend(AppointmentDetails details, StepRequest request)
    {
        var step = AppointmentSteps.Amend(details);
        if (await Read(state => state.Current) is not { } current || !IsAnotherClient(current, details, request))
            return await Take(step, request, new AppointmentAmended(details));
        return await AmendClient(current, details, step, request);
    }

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Confirm(StepRequest request) =>
        Take(AppointmentSteps.Confirm, request, new AppointmentConfirmed { Key = request.Key });

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Complete(StepRequest request) =>
        Take(AppointmentSteps.Complete, request, new AppointmentCompleted { Key = request.Key });

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> MarkNoShow(StepRequest request) =>
        Take(AppointmentSteps.MarkNoShow, request, new AppointmentMissed { Key = request.Key });

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Cancel(string? reason, StepRequest request)
    {
        var before = await Before(AppointmentSteps.Cancel(reason), request);
        if (before.Current is not { } current) return await GivenBack(before.Answer!);
        var now = Now;
        var fee = IsByClient(request, current) ? Fees.Of(current, now) : null;
        return await CallOff(current, request, new Cancellation(now, CurrentCaller.Actor, reason, fee)
        {
            TellsClient = request.TellsClient ? true : null,
        });
    }

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> CancelWithSeries(Cancellation cancellation, bool isByClient)
    {
        if ((await GetNewest()).IsRefused(out var current, out var none)) return none;
        if (Appointments.CheckActive(current, "cancelled") is not null || current.ScheduledAt <= cancellation.At) return current;
        return await CallOff(current, OwnRequest, cancellation with { Fee = isByClient ? Fees.Of(current, cancellation.At) : null });
    }

    private async Task<Outcome<Appointment>> CallOff(Appointment current, StepRequest request, Cancellation cancellation)
    {
        if (Teams.Has(current))
        {
            // Here first, as with a request that lapses: several calendars follow, by an effect should a crash fall between.
            var ended = await End(cancellation, request);
            if (ended.Value?.Cancellation is not null) await GiveBack(ended.Value, cancellation);
            return ended;
        }

        var released = await Calendar(current).Release(Id, cancellation);
        // Not found means that a crash fell between the two before, or that the time has passed: either way there is nothing to give back.
        if (released.Refusal is { Code: not RefusalCode.ResourceNotFound } other) return other;
        return await End(cancellation, request);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Reschedule(DateTimeOffset start, StepRequest request)
    {
        var step = AppointmentSteps.Reschedule(start);
        var before = await Before(step, request);
        if (before.Current is not { } current) return before.Answer!;
        if (Teams.Has(current)) return await MoveTeam(current, start, request);
        var isByClient = IsByClient(request, current);
        if (isByClient && await CheckStart(current, start) is { } started) return started;
        var moved = await Calendar(current).Move(Id, new MoveRequest
        {
            ServiceId = current.ServiceId,
            Start = start,
            EndsAt = current.EndsAt,
            LateFee = isByClient ? Fees.Of(current, Now) : null,
            IsByClient = isByClient,
            DurationMinutes = Appointments.MinutesOf(current),
        });
        if (!moved.IsRefused(out var time, out var refusal)) return await Place(time, request.Key, moved.Replayed);
        // It was there, and that time is over: a repeat.
        if (current.ScheduledAt == start && !Appointments.IsToCome(current, Now))
            return new Outcome<Appointment> { Value = current, Replayed = true };
        if (refusal.Code == RefusalCode.ResourceNotFound) return await WithoutTime(step, request);
        return request.Key is { } key && BookingRefusals.AreKept(refusal.Code) ? await Keep(refusal, key) : refusal;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Erase()
    {
        var before = await Get();
        if (before.IsRefused(out var current, out var none)) return none;
        if (Appointments.IsToCome(current, Now) && await Cancel("erased", OwnRequest) is { Refusal: { } refusal }) return refusal;
        return await Execute<Outcome<Appointment>>((state, work) =>
        {
            if (state.Current is not { } appointment) return NotFound;
            if (appointment.ErasedAt is not null) return appointment;
            var erased = Told(work, appointment, new AppointmentErased());
            work.ErasePersonal(erased);
            return Saved(work, appointment, erased);
        });
    }

    /// <inheritdoc/>
    public async Task Reconcile(Cancellation? cancellation)
    {
        if (await ReadNewest(state => state.Current) is not { } current) return;
        if (current.Cancellation is { } done) await GiveBack(current, done);
        if (Appointments.CheckActive(current, "reconciled") is not null || Teams.Has(current)) return;
        var found = await Calendar(current).ReservedTimeOf(Id);
        if (!found.IsRefused(out var time, out _)) await Place(time, key: null, wasThere: true);
        // Without a cancellation the calendar may simply have forgotten a time that has passed.
        else if (cancellation is not null) await End(cancellation, OwnRequest);
    }

    /// <inheritdoc/>
    public async Task Lapse()
    {
        // Unlike other cancellations it is written here first: a confirmation that comes at the same time is written on this stream too,
        // and one of the two loses. Until the calendar hears of it the time is only taken a moment longer.
        var lapsed = await Ending<Appointment?>((state, work, back) =>
        {
            if (state.Current is not { } current || !Appointments.HasLapsed(current, work.Now)) return null;
            var cancellation = new Cancellation(work.Now, work.Caller.Actor, null, null) { IsLapse = true };
            work.Enqueue(SchedulingEffects.Reconcile(work, Id, cancellation) with { Id = "reconcile-lapsed-" + Id });
            return Ended(work, current, new AppointmentCancelled(cancellation), back);
        });
        if (lapsed is { Cancellation: { } cancellation }) await GiveBack(lapsed, cancellation);
    }

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Secure(string paymentId) => Execute<Outcome<Appointment>>((state, work) =>
    {
        if (state.Current is not { } current) return NotFound;
        if (current.Payment?.Id == paymentId && current.Payment.SecuredAt is not null)
            return new Outcome<Appointment> { Value = current, Replayed = true };
        if (AppointmentPayments.CheckSecure(current, paymentId, work.Now) is { } refusal) return refusal;
        var confirmBy = Appointments.ConfirmPaid(current, work.Now);
        if (confirmBy is { } latest) work.Enqueue(SchedulingEffects.Lapse(work, Id, latest));
        return Written(work, current, new AppointmentPaid(paymentId) { ConfirmBy = confirmBy });
    });

    /// <inheritdoc/>
    public Task NoteMailProblem(MailProblem problem) => Execute((state, work) => state.Current is { ErasedAt: null } current
        ? Written(work, current, new AppointmentMailRefused(problem))
        : null);

    private static Outcome<Appointment> NotFound => Refusal.NotFound("appointment");

    private IExpertCalendarGrain Calendar(Appointment appointment) => CalendarOf(appointment.ExpertId);

    private static bool IsByClient(StepRequest request, Appointment appointment) =>
        request.Rights.RelationTo(appointment) == AppointmentRelation.Client;

    // A repeat of a move that the calendar has made, but that was not written here, came in time the first time.
    private async Task<Refusal?> CheckStart(Appointment current, DateTimeOffset start)
    {
        if (Appointments.CheckStart(current, Now, "rescheduled") is not { } refusal || current.ScheduledAt == start) return null;
        return (await Calendar(current).ReservedTimeOf(Id)).Value?.Start == start ? null : refusal;
    }

    // A repeat may come before the calendars of several experts have heard of the first request; whoever is told so finds them free.
    private async Task<Outcome<Appointment>> GivenBack(Outcome<Appointment> answer)
    {
        if (answer.Value is { Cancellation: { } cancellation } cancelled && Teams.Has(cancelled)) await GiveBack(cancelled, cancellation);
        return answer;
    }

    // Not found means that it was given back before, or that the time has long been over.
    private Task GiveBack(Appointment current, Cancellation cancellation) => Teams.Has(current)
        ? Task.WhenAll(current.Experts().Select(expert => CalendarOf(expert).GiveUp(Id)))
        : Calendar(current).Release(Id, cancellation);

    // What is answered without the step must not be old; a step that is taken is checked again when it is written.
    private async Task<BeforeStep> Before(AppointmentStep step, StepRequest request)
    {
        var before = await Read(state => AppointmentSteps.Before(state, request, step, Now));
        return before.Answer is null ? before : await Execute((state, work) => AppointmentSteps.Before(state, request, step, work.Now));
    }

    private Task<Outcome<Appointment>> Take(AppointmentStep step, StepRequest request, IAppointmentStep @event) =>
        Execute<Outcome<Appointment>>((state, work) =>
        {
            var before = AppointmentSteps.Before(state, request, step, work.Now);
            return before.Answer ?? Written(work, before.Current!, @event);
        });

    // The calendar has given the time back, so the version that was asked for has been looked at; but another activation may have ended it.
    private Task<Outcome<Appointment>> End(Cancellation cancellation, StepRequest request) =>
        Ending<Outcome<Appointment>>((state, work, back) =>
        {
            // The effect that stands in for this step was quicker.
            if (state.Current is { Cancellation: { } done } cancelled && done.IsSame(cancellation)) return cancelled;
            var step = AppointmentSteps.Cancel(cancellation.Reason);
            var before = AppointmentSteps.Before(state, request with { ExpectedVersion = null }, step, work.Now);
            if (before.Answer is not null) return before.Answer;
            var ended = Ended(work, before.Current!, new AppointmentCancelled(cancellation) { Key = request.Key }, back);
            if (Teams.Has(ended))
                work.Enqueue(SchedulingEffects.Reconcile(work, Id, cancellation) with { Id = "reconcile-cancelled-" + Id });
            return ended;
        });

    // The calendar says with which of its versions the time became the appointment's: what is not newer than what the appointment has was
    // written before, by this step's first request, by the effect that stands in for it, or has been overtaken by a later move.
    private Task<Outcome<Appointment>> Place(ReservedTime time, CreationKey? key, bool wasThere) =>
        Execute<Outcome<Appointment>>((state, work) =>
        {
            if (state.Current is not { } current) return NotFound;
            if (Appointments.IsActive(current) && time.Version <= state.TimeVersion)
                return new Outcome<Appointment> { Value = current, Replayed = wasThere };
            if (Appointments.CheckActive(current, "rescheduled") is { } refusal) return refusal;
            var confirmBy = Appointments.ConfirmMoved(current, time, work.Now);
            if (confirmBy is { } latest) work.Enqueue(SchedulingEffects.Lapse(work, Id, latest));
            return Written(work, current, new AppointmentRescheduled(time) { Key = key, ConfirmBy = confirmBy });
        });

    // The calendar has none of its time: what this activation knows may be old, or it is being called off.
    private Task<Outcome<Appointment>> WithoutTime(AppointmentStep step, StepRequest request) =>
        Execute((state, work) => AppointmentSteps.Before(state, request, step, work.Now).Answer ?? Appointments.TimeIsGone);

    // The refusal follows from the calendar as it was, so it is the answer to its key (decision 0006).
    private Task<Outcome<Appointment>> Keep(Refusal refusal, CreationKey key) => Execute<Outcome<Appointment>>((state, work) =>
    {
        if (state.FirstAnswer(key) is { } first) return first;
        work.Append(new MoveRefused(refusal) { Key = key });
        return refusal;
    });

    private Appointment Written(UnitOfWork work, Appointment appointment, IAppointmentStep @event)
    {
        var told = Told(work, appointment, @event);
        work.Append(told);
        return Saved(work, appointment, told);
    }

    private static IAppointmentStep Told(UnitOfWork work, Appointment appointment, IAppointmentStep @event) =>
        @event.With(AppointmentFacts.Of(AppointmentState.After(appointment, @event, work.Version + 1, work.Now)));

    private Appointment Saved(UnitOfWork work, Appointment appointment, IEvent @event)
    {
        var next = AppointmentState.After(appointment, @event, work.Version, work.Now);
        Notices.Of(work, @event, appointment, next);
        if (next.Payment is not null && @event is AppointmentCancelled or AppointmentMissed or AppointmentErased)
            work.Enqueue(SchedulingEffects.SettlePayment(work, next));
        AppointmentMeetings.Follow(work, @event, next);
        AppointmentDocument.Save(work, Tenant, next);
        return next;
    }
}
