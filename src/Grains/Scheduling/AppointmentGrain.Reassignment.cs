using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>
/// Another expert takes the appointment over. The calendar that takes it commits first, then the appointment, then the one that had it:
/// whenever a crash falls, its time is in one calendar at least, and an effect brings the three together (decision 0031).
/// </content>
internal sealed partial class AppointmentGrain
{
    private static Refusal HasMoved { get; } = new(RefusalCode.InvalidTransition, "The appointment was moved meanwhile.");

    private static Refusal NoSuchExpert { get; } = Refusal.Invalid("expertId", "must be an expert of the organisation");

    /// <inheritdoc/>
    public Task<Outcome<Appointment>> Reassign(string expertId) => ReassignFor(expertId, OwnRequest);

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> ReassignFor(string expertId, StepRequest request)
    {
        var before = await Before(AppointmentSteps.Reassign(expertId), request);
        if (before.Current is not { } current) return before.Answer!;
        var reassignment = new Reassignment(current.ExpertId, expertId) { DurationMinutes = Appointments.MinutesOf(current) };
        var taken = await CalendarOf(expertId).TakeOver(Id, reassignment, current.ServiceId, current.ScheduledAt);
        if (!taken.IsRefused(out var time, out var refusal)) return await HandOver(reassignment, time, request.Key);
        if (refusal.Code == RefusalCode.ResourceNotFound) return NoSuchExpert;
        return request.Key is { } key && BookingRefusals.AreKept(refusal.Code) ? await Keep(refusal, key) : refusal;
    }

    /// <inheritdoc/>
    public async Task FinishReassignment(Reassignment reassignment)
    {
        if (await Read(state => state.Current) is not { } current) return;
        var taken = await CalendarOf(reassignment.To).ReservedTimeOf(Id);
        if (!taken.IsRefused(out var time, out _)) await HandOver(reassignment, time, key: null);
        else if (current.ExpertId != reassignment.From) await CalendarOf(reassignment.From).GiveUp(Id);
    }

    // It may have been called off or moved in between; the calendar that does not have it then gives its time back.
    private async Task<Outcome<Appointment>> HandOver(Reassignment reassignment, ReservedTime time, CreationKey? key)
    {
        var outcome = await Execute<Outcome<Appointment>>((state, work) =>
        {
            if (state.Current is not { } current) return NotFound;
            if (current.ExpertId == reassignment.To) return new Outcome<Appointment> { Value = current, Replayed = true };
            if (Appointments.CheckActive(current, "reassigned") is { } refusal) return refusal;
            if (current.ScheduledAt != time.Start || current.ExpertId != reassignment.From) return HasMoved;
            return Written(work, current, new AppointmentReassigned(reassignment.To, time) { Key = key });
        });
        await CalendarOf(outcome.Refusal is null ? reassignment.From : reassignment.To).GiveUp(Id);
        return outcome;
    }

    private IExpertCalendarGrain CalendarOf(string expertId) =>
        GrainFactory.GetGrain<IExpertCalendarGrain>(GrainKey.For(Tenant, expertId));
}
