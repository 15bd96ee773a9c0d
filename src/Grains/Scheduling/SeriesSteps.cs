using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>Which appointments of a series a step is about, and whether it may be taken: pure.</summary>
internal static class SeriesSteps
{
    private static Refusal NothingToCancel { get; } = new(
        RefusalCode.InvalidTransition, "None of these appointments is still to come.");

    private static Refusal ScatteredSeries { get; } = new(
        RefusalCode.PolicyViolation, "Appointments of the series are with several experts, so each has to be moved by itself.");

    /// <summary>The appointment that a step names, for somebody who has to do with it.</summary>
    /// <param name="all">The appointments of the series.</param>
    /// <param name="appointmentId">Which.</param>
    /// <param name="rights">Who asks.</param>
    public static Outcome<Appointment> Find(ImmutableArray<Appointment> all, string appointmentId, AppointmentRights rights)
    {
        var named = all.FirstOrDefault(appointment => appointment.Id == appointmentId);
        return named is null || rights.RelationTo(named) == AppointmentRelation.None ? Refusal.NotFound("appointment") : named;
    }

    /// <summary>The appointments that a step is about.</summary>
    /// <param name="all">The appointments of the series.</param>
    /// <param name="named">The one that is named.</param>
    /// <param name="scope">Which others.</param>
    public static ImmutableArray<Appointment> InScope(ImmutableArray<Appointment> all, Appointment named, SeriesScope scope) => scope switch
    {
        SeriesScope.All => all,
        SeriesScope.Following => [.. all.Where(each => each.ScheduledAt > named.ScheduledAt || each.Id == named.Id)],
        _ => [named],
    };

    /// <summary>Calls appointments off that have not started.</summary>
    /// <param name="state">The series.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="inScope">The appointments that it is about.</param>
    /// <param name="named">The one that is named.</param>
    /// <param name="reason">Why.</param>
    /// <param name="request">Who asks.</param>
    public static Outcome<SeriesCancelled> Cancel(
        SeriesState state, UnitOfWork work, ImmutableArray<Appointment> inScope, Appointment named, string? reason, StepRequest request)
    {
        var isByClient = request.Rights.RelationTo(named) == AppointmentRelation.Client;
        ImmutableArray<string> ids = [.. inScope.Where(each => IsToCome(each, work.Now)).Select(each => each.Id)];
        var cancellation = new Cancellation(work.Now, work.Caller.Actor, reason, null)
        {
            TellsClient = request.TellsClient ? true : null,
            // One by itself is told of as any other is.
            SeriesStep = ids.Length > 1 ? work.Version + 1 : null,
        };
        var cancelled = new SeriesCancelled(ids, cancellation, isByClient) { Key = request.Key };
        if (state.FirstAnswer(request.Key) is { } first)
            return first.Refusal is { } reused ? reused : new Outcome<SeriesCancelled> { Value = cancelled, Replayed = true };
        if (cancelled.AppointmentIds.IsEmpty)
        {
            var wasSame = named.Cancellation is { } done && done.Reason == reason;
            return wasSame ? new Outcome<SeriesCancelled> { Value = cancelled, Replayed = true } : NothingToCancel;
        }

        if (Versions.Check(request.ExpectedVersion, named.Version) is { } overtaken) return overtaken;
        work.Append(cancelled);
        work.Enqueue(SchedulingEffects.FinishSeriesCancellation(work, SeriesIdOf(named), cancelled));
        return cancelled;
    }

    /// <summary>What the calendar is asked to move.</summary>
    /// <param name="inScope">The appointments that it is about.</param>
    /// <param name="named">The one that is named.</param>
    /// <param name="scope">Which others.</param>
    /// <param name="start">Where to.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="now">When.</param>
    public static Outcome<SeriesMove> Move(
        ImmutableArray<Appointment> inScope, Appointment named, SeriesScope scope, DateTimeOffset start, StepRequest request,
        DateTimeOffset now)
    {
        // One that is there already is the calendar's to judge, whatever version was seen: a repeat.
        if (named.ScheduledAt != start && Versions.Check(request.ExpectedVersion, named.Version) is { } overtaken) return overtaken;
        if (Appointments.CheckActive(named, "rescheduled") is { } refusal) return refusal;
        if (Appointments.CheckLapse(named, now, "rescheduled") is { } lapsed) return lapsed;
        if (named.ScheduledAt <= now)
            return new Refusal(RefusalCode.InvalidTransition, "An appointment that has started can only be rescheduled by itself.");
        var members = inScope.Where(each => IsToCome(each, now) && !Appointments.HasLapsed(each, now)).ToList();
        if (members.Exists(each => each.ExpertId != named.ExpertId)) return ScatteredSeries;
        var isByClient = request.Rights.RelationTo(named) == AppointmentRelation.Client;
        return new SeriesMove
        {
            SeriesId = SeriesIdOf(named),
            AppointmentId = named.Id,
            Start = start,
            Scope = scope,
            ServiceId = named.ServiceId,
            Members = [.. members.Select(each => new SeriesMember(each.Id, isByClient ? Fees.Of(each, now) : null))],
            IsByClient = isByClient,
        };
    }

    private static bool IsToCome(Appointment appointment, DateTimeOffset now) =>
        Appointments.CheckActive(appointment, "cancelled") is null && appointment.ScheduledAt > now;

    private static string SeriesIdOf(Appointment appointment) =>
        appointment.Series ?? throw new InvalidOperationException($"{appointment.Id} belongs to no series.");
}
