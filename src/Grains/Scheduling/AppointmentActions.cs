using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <summary>What calling off costs the client at a moment, and until when it costs nothing.</summary>
/// <param name="Fee">What it costs; null for nothing.</param>
/// <param name="FreeUntil">Until when, that moment included, it costs nothing; null when it costs something already.</param>
public sealed record CancellationTerms(Money? Fee, DateTimeOffset? FreeUntil);

/// <summary>
/// What somebody may do with an appointment at a moment, for whoever shows it. It is judged by the steps themselves, so that what is shown
/// and what is done are one rule. Pure.
/// </summary>
public static class AppointmentActions
{
    // The appointment looks at the start by itself, since the repeat of a move that came in time is answered later too.
    private static readonly AppointmentStep Move = AppointmentSteps.Reschedule(default) with
    {
        CheckClient = static (appointment, now) => Appointments.CheckStart(appointment, now, "rescheduled"),
    };

    private static readonly (string Name, Func<Appointment, AppointmentStep> StepFor)[] Steps =
    [
        ("change", ChangeOf),
        ("note", NoteOf),
        ("reschedule", static _ => Move),
        ("cancel", static _ => AppointmentSteps.Cancel(null)),
        ("confirm", static _ => AppointmentSteps.Confirm),
        ("complete", static _ => AppointmentSteps.Complete),
        ("no-show", static _ => AppointmentSteps.MarkNoShow),
        ("reassign", static _ => AppointmentSteps.Reassign("")),
        ("manage-link", static _ => ManageLinks.Step),
    ];

    /// <summary>Everything that there is to be done.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Steps.Select(step => step.Name)];

    /// <summary>What somebody may do.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="rights">Who it is.</param>
    /// <param name="now">When.</param>
    public static IReadOnlyList<string> AllowedTo(AppointmentRights rights, Appointment appointment, DateTimeOffset now)
    {
        var relation = rights.RelationTo(appointment);
        if (relation == AppointmentRelation.None) return [];
        var allowed = new List<string>(Steps.Length);
        foreach (var (name, stepFor) in Steps)
        {
            if (AppointmentSteps.MayBeAsked(appointment, relation, stepFor(appointment), now)) allowed.Add(name);
        }

        return allowed;
    }

    /// <summary>What calling off costs the client; null when she cannot call it off any more.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">When.</param>
    public static CancellationTerms? TermsOf(Appointment appointment, DateTimeOffset now) =>
        AppointmentSteps.MayBeAsked(appointment, AppointmentRelation.Client, AppointmentSteps.Cancel(null), now)
            ? new CancellationTerms(Fees.Of(appointment, now), Fees.FreeUntil(appointment, now))
            : null;

    // Changes of nothing: what would be asked of any.
    private static AppointmentStep ChangeOf(Appointment appointment) => AppointmentSteps.Amend(DetailsOf(appointment));

    private static AppointmentStep NoteOf(Appointment appointment) => AppointmentSteps.Amend(DetailsOf(appointment) with
    {
        Staff = new StaffDetails(appointment.Place, appointment.Metadata, appointment.StaffNotes),
    }) with
    {
        IsForStaff = true,
    };

    private static AppointmentDetails DetailsOf(Appointment appointment) =>
        new(appointment.Client, appointment.Notes, appointment.Answers);
}
