using Actors.Journaling;

namespace Actors.Scheduling;

/// <summary>
/// One appointment's life. It is not reentrant: cancelling and moving talk to the calendar in between, and no other step may fall there.
/// The calendar is, so the two never wait for each other.
/// </summary>
[GrainType("appointment")]
internal sealed class AppointmentGrain(JournalServices services) : EventSourcedGrain<AppointmentLife>(services), IAppointmentGrain
{
    /// <summary>The kind of an appointment's stream.</summary>
    public const string Kind = "appointment";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override AppointmentLife Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Get() => Read(life => life.Current is { } current ? (Outcome<Appointment>)current : NotFound);

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Amend(AppointmentDetails details, long? expectedVersion) =>
        Step(expectedVersion, current => Appointments.CheckActive(current, "changed"), new AppointmentAmended(details));

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Confirm(long? expectedVersion) =>
        Step(expectedVersion, Appointments.CheckConfirm, new AppointmentConfirmed());

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Complete(long? expectedVersion) =>
        Step(expectedVersion, current => Appointments.CheckOutcome(current, Now, "completed"), new AppointmentCompleted());

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> MarkNoShow(long? expectedVersion) =>
        Step(expectedVersion, current => Appointments.CheckOutcome(current, Now, "marked as missed"), new AppointmentMissed());

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Cancel(bool byClient, string? reason, long? expectedVersion)
    {
        var before = await Active(expectedVersion, "cancelled");
        if (before.IsRefused(out var current, out var refusal)) return refusal;
        var cancellation = new Cancellation(Now, CurrentCaller.Actor, reason, Appointments.Fee(current, Now, byClient));
        var released = await Calendar(current).Release(Id, cancellation);
        // Not found means that a crash fell between the two before, or that the time has passed: either way there is nothing to give back.
        if (released.Refusal is { Code: not RefusalCode.ResourceNotFound } other) return other;
        return await End(cancellation, expectedVersion);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Reschedule(DateTimeOffset start, long? expectedVersion)
    {
        var before = await Active(expectedVersion, "rescheduled");
        if (before.IsRefused(out var current, out var refusal)) return refusal;
        var moved = await Calendar(current).Move(Id, current.ServiceId, start);
        if (moved.IsRefused(out var claim, out var taken)) return taken;
        return await Place(claim, expectedVersion, isMove: true);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Erase()
    {
        var before = await Get();
        if (before.IsRefused(out var current, out var none)) return none;
        if (Appointments.IsToCome(current, Now) && await Cancel(byClient: false, "erased", null) is { Refusal: { } refusal }) return refusal;
        return await Execute<Outcome<Appointment>>((life, work) =>
        {
            if (life.Current is not { } appointment) return NotFound;
            if (appointment.ErasedAt is not null) return appointment;
            var erased = new AppointmentErased();
            work.ErasePersonal(erased);
            return Saved(work, appointment, erased);
        });
    }

    /// <inheritdoc/>
    public async Task Reconcile(Cancellation? cancellation)
    {
        var before = await Active(null, "reconciled");
        if (before.IsRefused(out var current, out _)) return;
        var found = await Calendar(current).ClaimOf(Id);
        if (found.IsRefused(out var claim, out _))
        {
            // Without a cancellation the calendar may simply have forgotten a time that has passed.
            if (cancellation is not null) await End(cancellation, null);
        }
        else
        {
            await Place(claim, null, isMove: false);
        }
    }

    private static Outcome<Appointment> NotFound => Refusal.NotFound("appointment");

    private IExpertCalendarGrain Calendar(Appointment appointment) =>
        GrainFactory.GetGrain<IExpertCalendarGrain>(GrainKey.For(Tenant, appointment.ExpertId));

    private Task<Outcome<Appointment>> Active(long? expectedVersion, string step) => Read<Outcome<Appointment>>(life =>
        life.Current is not { } current
            ? NotFound
            : (Versions.Check(expectedVersion, current.Version) ?? Appointments.CheckActive(current, step)) is { } refusal ? refusal : current);

    // Another activation may have ended or moved it since it was read, so both look again at what they write on.
    private Task<Outcome<Appointment>> End(Cancellation cancellation, long? expectedVersion) =>
        Execute<Outcome<Appointment>>((life, work) => life.Current is { } current && current.Cancellation is { } done && done.IsSame(cancellation)
            // The effect that stands in for this step was quicker.
            ? current
            : Step(life, work, expectedVersion, appointment => Appointments.CheckActive(appointment, "cancelled"), new AppointmentCancelled(cancellation)));

    // A move says so even when the appointment is at that time already: an older one that is still on its way is then known to be older.
    private Task<Outcome<Appointment>> Place(Claim claim, long? expectedVersion, bool isMove) => Execute<Outcome<Appointment>>((life, work) =>
        life.Current is { } current && Appointments.IsActive(current) && (claim.Version <= life.ClaimVersion || (!isMove && Appointments.HasTime(current, claim)))
            // The effect that stands in for this step was quicker, or the calendar has moved it again since, and told.
            ? current
            : Step(life, work, expectedVersion, appointment => Appointments.CheckActive(appointment, "rescheduled"), new AppointmentRescheduled(claim)));

    private Task<Outcome<Appointment>> Step(long? expectedVersion, Func<Appointment, Refusal?> check, IEvent @event) =>
        Execute((life, work) => Step(life, work, expectedVersion, check, @event));

    private Outcome<Appointment> Step(
        AppointmentLife life, UnitOfWork work, long? expectedVersion, Func<Appointment, Refusal?> check, IEvent @event)
    {
        if (life.Current is not { } current) return NotFound;
        if ((Versions.Check(expectedVersion, current.Version) ?? check(current)) is { } refusal) return refusal;
        work.Append(@event);
        return Saved(work, current, @event);
    }

    private Appointment Saved(UnitOfWork work, Appointment appointment, IEvent @event)
    {
        var next = AppointmentLife.After(appointment, @event, work.Version, work.Now);
        work.Save(AppointmentDocument.Of(Tenant, next));
        return next;
    }
}
