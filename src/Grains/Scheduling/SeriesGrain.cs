using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The steps that several appointments of a series take at once. What is decided of them is decided where it is true: moves in the
/// calendar, cancellations in each appointment; here is which they are, and that what was begun is finished (decision 0039).
/// </summary>
[GrainType("series")]
internal sealed class SeriesGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<SeriesState>(context, services), ISeriesGrain
{
    /// <summary>The kind of a series' stream.</summary>
    public const string Kind = "series";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override SeriesState Empty() => new();

    /// <inheritdoc/>
    public async Task<Outcome<AppointmentSeries>> Get(string appointmentId, SeriesScope scope, AppointmentRights rights)
    {
        var all = await Members();
        return SeriesSteps.Find(all, appointmentId, rights).IsRefused(out var named, out var refusal)
            ? refusal
            : await Answer(SeriesSteps.InScope(all, named, scope));
    }

    /// <inheritdoc/>
    public async Task<Outcome<AppointmentSeries>> Cancel(
        string appointmentId, SeriesScope scope, string? reason, StepRequest request)
    {
        var all = await Members();
        if (SeriesSteps.Find(all, appointmentId, request.Rights).IsRefused(out var named, out var refusal)) return refusal;
        var inScope = SeriesSteps.InScope(all, named, scope);
        var outcome = await Execute((state, work) =>
            SeriesSteps.Cancel(state, work, inScope, named, reason, request));
        if (outcome.IsRefused(out var cancelled, out var no)) return no;
        if (!outcome.Replayed) await FinishCancellation(cancelled);
        return await Newest(inScope, outcome.Replayed);
    }

    /// <inheritdoc/>
    public async Task<Outcome<AppointmentSeries>> Reschedule(
        string appointmentId, SeriesScope scope, DateTimeOffset start, StepRequest request)
    {
        var all = await Members();
        if (SeriesSteps.Find(all, appointmentId, request.Rights).IsRefused(out var named, out var unknown)) return unknown;
        var inScope = SeriesSteps.InScope(all, named, scope);
        if (await Execute((state, _) => state.FirstAnswer(request.Key)) is { } first)
            return first.Refusal is null ? await Newest(inScope, isReplayed: true) : first;
        if (SeriesSteps.Move(inScope, named, scope, start, request, Now).IsRefused(out var move, out var refusal)) return refusal;
        var moved = await CalendarOf(named).MoveSeries(move);
        if (moved.IsRefused(out var movers, out var no))
        {
            var gone = no.Code == RefusalCode.ResourceNotFound ? Appointments.TimeIsGone : no;
            return request.Key is { } key && BookingRefusals.AreKept(gone.Code)
                ? await Kept(key, new SeriesMoveRefused(key, gone)) ?? gone
                : gone;
        }

        await Task.WhenAll(movers.AppointmentIds.Select(id => AppointmentOf(id).Reconcile(null)));
        if (request.Key is { } done && !moved.Replayed) await Kept(done, new SeriesMoved(done));
        return await Newest(inScope, moved.Replayed);
    }

    /// <inheritdoc/>
    public Task FinishCancellation(SeriesCancelled cancelled) => Task.WhenAll(cancelled.AppointmentIds.Select(
        id => AppointmentOf(id).CancelWithSeries(cancelled.Cancellation, cancelled.IsByClient)));

    /// <inheritdoc/>
    public Task Erase() => Execute((state, work) =>
    {
        if (!state.AppointmentIds.IsEmpty && !state.IsErased) work.ErasePersonal(new SeriesErased());
        return state;
    });

    private Task<Outcome<AppointmentSeries>?> Kept(CreationKey key, IEvent @event) =>
        Execute<Outcome<AppointmentSeries>?>((state, work) =>
        {
            if (state.FirstAnswer(key) is { } first) return first;
            work.Append(@event);
            return null;
        });

    private async Task<ImmutableArray<Appointment>> Members() => await Newest(await Read(state => state.AppointmentIds));

    private async Task<ImmutableArray<Appointment>> Newest(ImmutableArray<string> ids)
    {
        var found = await Task.WhenAll(ids.Select(id => AppointmentOf(id).GetNewest()));
        return [.. found.Select(each => each.Value).OfType<Appointment>()];
    }

    private async Task<Outcome<AppointmentSeries>> Newest(ImmutableArray<Appointment> before, bool isReplayed) =>
        await Answer(await Newest([.. before.Select(appointment => appointment.Id)])) with { Replayed = isReplayed };

    private Task<Outcome<AppointmentSeries>> Answer(ImmutableArray<Appointment> appointments) => Read(state =>
        (Outcome<AppointmentSeries>)new AppointmentSeries(Id, appointments, state.Refused));

    private IAppointmentGrain AppointmentOf(string id) => GrainFactory.GetGrain<IAppointmentGrain>(GrainKey.For(Tenant, id));

    private IExpertCalendarGrain CalendarOf(Appointment appointment) =>
        GrainFactory.GetGrain<IExpertCalendarGrain>(GrainKey.For(Tenant, appointment.ExpertId));
}
