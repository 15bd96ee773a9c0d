using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// Sees to the appointments of an expert who goes, one after the other: each step is whole and durable by itself, and what is done is not
/// done again, so a request that was cut short is asked for once more (decision 0031).
/// </summary>
/// <param name="grains">The grains.</param>
/// <param name="tenant">The tenant.</param>
/// <param name="expertId">Who goes.</param>
internal sealed class Departures(IGrainFactory grains, string tenant, string expertId)
{
    private const int MostAtOnce = 100;
    private const int MostNamed = 10;
    private const string Reason = "The expert is no longer available.";

    private static readonly StepRequest Request = new(AppointmentRights.OfManager) { TellsClient = true };

    /// <summary>The calendar of who goes.</summary>
    public IExpertCalendarGrain Calendar => grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(tenant, expertId));

    /// <summary>Does what was chosen; a refusal tells what was done and what is left, null that nothing is.</summary>
    /// <param name="departure">What was chosen.</param>
    public async Task<Refusal?> SeeTo(Departure departure)
    {
        if (departure.Fate == AppointmentsFate.Refuse) return null;
        if (departure.Fate == AppointmentsFate.Reassign && !await IsHeir(departure.ReassignTo)) return NoHeir;
        var upcoming = await Calendar.GetUpcoming(MostAtOnce);
        var misfits = new List<FieldProblem>();
        foreach (var id in upcoming.Ids)
        {
            if (await SeeTo(id, departure) is { } refusal) misfits.Add(new FieldProblem("appointments", $"{id}: {refusal.Message}"));
        }

        var left = upcoming.Count - upcoming.Ids.Length + misfits.Count;
        return left == 0 ? null : Left(departure, upcoming.Ids.Length - misfits.Count, left, misfits);
    }

    private static Refusal NoHeir { get; } = Refusal.Invalid("reassignTo", "must be another expert of the organisation");

    private async Task<bool> IsHeir(string? heir) =>
        heir is not null && heir != expertId && await grains.GetGrain<IExpertGrain>(GrainKey.For(tenant, heir)).IsStill(email: null);

    private async Task<Refusal?> SeeTo(string appointmentId, Departure departure)
    {
        var appointment = grains.GetGrain<IAppointmentGrain>(GrainKey.For(tenant, appointmentId));
        var outcome = departure.Fate == AppointmentsFate.Cancel
            ? await appointment.Cancel(Reason, Request)
            : await appointment.Reassign(departure.ReassignTo!);
        return outcome.Refusal;
    }

    private static Refusal Left(Departure departure, int done, int left, List<FieldProblem> misfits)
    {
        var (was, next) = departure.Fate == AppointmentsFate.Cancel ? ("cancelled", "") : ("reassigned", ", or cancel what does not fit");
        return new Refusal(
            RefusalCode.InvalidTransition,
            $"{done} appointments were {was}, {left} are left, and the expert is still there; ask again for the rest{next}.")
        {
            Fields = [.. misfits.Take(MostNamed)],
        };
    }
}
