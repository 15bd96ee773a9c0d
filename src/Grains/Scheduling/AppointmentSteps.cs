using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>A step of an appointment's life: who may take it, and when.</summary>
internal sealed record AppointmentStep
{
    /// <summary>True when the client may not take it.</summary>
    public bool IsForStaff { get; init; }

    /// <summary>True when an equal request has taken it already, so that this one is a repeat (decision 0025).</summary>
    public Func<AppointmentState, bool> IsTaken { get; init; } = static _ => false;

    /// <summary>
    /// True when the appointment looks as if an equal request had taken it, but another grain has to be asked. It is asked whatever version
    /// the caller has seen.
    /// </summary>
    public Func<Appointment, bool> MayBeTaken { get; init; } = static _ => false;

    /// <summary>A refusal when the appointment's state does not allow it at that time.</summary>
    public required Func<Appointment, DateTimeOffset, Refusal?> Check { get; init; }

    /// <summary>A refusal when the client may not take it at that time, though staff may.</summary>
    public Func<Appointment, DateTimeOffset, Refusal?> CheckClient { get; init; } = static (_, _) => null;
}

/// <summary>What a request for a step finds.</summary>
/// <param name="Current">The appointment as it is, when the step may be taken.</param>
/// <param name="Answer">The answer, when it is not to be taken.</param>
internal sealed record BeforeStep(Appointment? Current, Outcome<Appointment>? Answer);

/// <summary>The steps of an appointment's life. Pure, and the same for the first request as for its repeats.</summary>
internal static class AppointmentSteps
{
    private static readonly Refusal ForStaff = new(
        RefusalCode.InsufficientPermissions, "Only the expert concerned, owners and admins may do this.");

    private static readonly Refusal WithSeveral = new(
        RefusalCode.PolicyViolation, "An appointment that takes the time of several experts cannot be given to another; cancel it.");

    /// <summary>Changing details. What staff note they note also when it is over.</summary>
    /// <param name="details">The details from now on.</param>
    public static AppointmentStep Amend(AppointmentDetails details) => new()
    {
        Check = (appointment, _) => Appointments.IsForStaffAlone(appointment, details)
            ? Appointments.CheckErased(appointment, "changed")
            : Appointments.CheckActive(appointment, "changed") ?? CheckAnswers(appointment, details),
        CheckClient = (_, _) => details.Staff is null ? null : ForStaff,
    };

    /// <summary>Confirming.</summary>
    public static AppointmentStep Confirm { get; } = new()
    {
        IsForStaff = true,
        IsTaken = state => state is { HasBeenConfirmed: true, Current.Status: AppointmentStatus.Confirmed },
        Check = Appointments.CheckConfirm,
    };

    /// <summary>Noting that it took place.</summary>
    public static AppointmentStep Complete { get; } = new()
    {
        IsForStaff = true,
        IsTaken = state => state.Current?.Status == AppointmentStatus.Completed,
        Check = (appointment, now) => Appointments.CheckOutcome(appointment, now, "completed"),
    };

    /// <summary>Noting that the client did not come.</summary>
    public static AppointmentStep MarkNoShow { get; } = new()
    {
        IsForStaff = true,
        IsTaken = state => state.Current?.Status == AppointmentStatus.NoShow,
        Check = (appointment, now) => Appointments.CheckOutcome(appointment, now, "marked as missed"),
    };

    /// <summary>Moving. Whether it is at the new time already is the calendar's to say: a move may be on its way from there.</summary>
    /// <param name="start">The new start.</param>
    public static AppointmentStep Reschedule(DateTimeOffset start) => new()
    {
        MayBeTaken = appointment => appointment.ScheduledAt == start,
        Check = (appointment, now) =>
            Appointments.CheckActive(appointment, "rescheduled") ?? Appointments.CheckLapse(appointment, now, "rescheduled"),
    };

    /// <summary>Giving it to another expert.</summary>
    /// <param name="expertId">The expert.</param>
    public static AppointmentStep Reassign(string expertId) => new()
    {
        IsForStaff = true,
        // Who has it with others does not take it over from them.
        IsTaken = state => state.Current is { } current && current.ExpertId == expertId && !Teams.Has(current),
        Check = (appointment, _) => Teams.Has(appointment) ? WithSeveral : Appointments.CheckActive(appointment, "reassigned"),
    };

    /// <summary>Calling off.</summary>
    /// <param name="reason">Why.</param>
    public static AppointmentStep Cancel(string? reason) => new()
    {
        IsTaken = state => state.Current?.Cancellation is { } cancellation && cancellation.Reason == reason,
        Check = (appointment, _) => Appointments.CheckActive(appointment, "cancelled"),
        CheckClient = (appointment, now) => Appointments.CheckStart(appointment, now, "cancelled"),
    };

    /// <summary>
    /// Whether a step is to be taken. Repeats come before the version: who heard no answer asks again with the version that was seen before
    /// (RFC 9110 13.1.1).
    /// </summary>
    /// <param name="state">The appointment.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="step">For what.</param>
    /// <param name="now">When.</param>
    public static BeforeStep Before(AppointmentState state, StepRequest request, AppointmentStep step, DateTimeOffset now)
    {
        if (state.Current is not { } current) return Answered(Refusal.NotFound("appointment"));
        var relation = request.Rights.RelationTo(current);
        if (relation == AppointmentRelation.None) return Answered(Refusal.NotFound("appointment"));
        if (step.IsForStaff && relation != AppointmentRelation.Staff) return Answered(ForStaff);
        if (state.FirstAnswer(request.Key) is { } first) return Answered(first);
        if (step.IsTaken(state)) return Answered(new Outcome<Appointment> { Value = current, Replayed = true });
        var overtaken = step.MayBeTaken(current) ? null : Versions.Check(request.ExpectedVersion, current.Version);
        var refusal = overtaken ?? CheckTime(current, relation, step, now);
        return refusal is null ? new BeforeStep(current, null) : Answered(refusal);
    }

    /// <summary>True when somebody may take a step that nobody has asked for yet.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="relation">What that somebody has to do with it.</param>
    /// <param name="step">The step.</param>
    /// <param name="now">When.</param>
    public static bool MayBeAsked(Appointment appointment, AppointmentRelation relation, AppointmentStep step, DateTimeOffset now) =>
        relation != AppointmentRelation.None && (!step.IsForStaff || relation == AppointmentRelation.Staff)
        && CheckTime(appointment, relation, step, now) is null;

    private static Refusal? CheckTime(Appointment appointment, AppointmentRelation relation, AppointmentStep step, DateTimeOffset now)
    {
        var refusal = step.Check(appointment, now);
        return relation == AppointmentRelation.Client ? refusal ?? step.CheckClient(appointment, now) : refusal;
    }

    private static Refusal? CheckAnswers(Appointment appointment, AppointmentDetails details) =>
        details.TypedAnswers is { } answers ? AnswerRules.Check(appointment.Questions, answers) : null;

    private static BeforeStep Answered(Outcome<Appointment> answer) => new(null, answer);
}
