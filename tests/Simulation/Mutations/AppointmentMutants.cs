namespace Actors.Simulation.Mutations;

/// <summary>Mistakes between an appointment and its calendar, and in who may ask.</summary>
internal static class AppointmentMutants
{
    private const string Decisions = "src/Grains/Scheduling/CalendarDecisions.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "Nothing carries a move to the appointment when a crash falls between the two",
            Decisions,
            "work.Enqueue(SchedulingEffects.Reconcile(work, appointmentId, null));",
            ""),
        new(
            "Nothing carries a cancellation to the appointment when a crash falls between the two",
            Decisions,
            "work.Enqueue(SchedulingEffects.Reconcile(work, appointmentId, cancellation));",
            ""),
        new(
            "A cancelled appointment keeps its time",
            Decisions,
            """
                    work.Append(new SlotReleased(appointmentId));
                    work.Enqueue
            """,
            """
                    work.Enqueue
            """),
        new(
            "A request that was confirmed lapses all the same",
            "src/Grains/Scheduling/Appointments.cs",
            "if (appointment.Status != AppointmentStatus.Scheduled) return null;",
            ""),
        new(
            "A request that nobody confirms stays",
            "src/Grains/Scheduling/Appointments.cs",
            "if (LapsesAt(appointment) is { } at) work.Enqueue(SchedulingEffects.Lapse(work, appointment.Id, at));",
            ""),
        new(
            "What has lapsed keeps its time when a crash falls between appointment and calendar",
            "src/Grains/Scheduling/AppointmentGrain.cs",
            """work.Enqueue(SchedulingEffects.Reconcile(work, Id, cancellation) with { Id = "reconcile-lapsed-" + Id });""",
            ""),
        new(
            "A step of an appointment does not save its document",
            "src/Grains/Scheduling/AppointmentGrain.cs",
            """
                    work.Append(told);
                    return Saved(work, appointment, told);
            """,
            """
                    work.Append(told);
                    return AppointmentState.After(appointment, told, work.Version, work.Now);
            """),
        new(
            "An event tells of an appointment as it was before",
            "src/Grains/Scheduling/AppointmentGrain.cs",
            "@event.With(AppointmentFacts.Of(AppointmentState.After(appointment, @event, work.Version + 1, work.Now)));",
            "@event.With(AppointmentFacts.Of(appointment));"),
        new(
            "Nothing removes the expert of a closed calendar when a crash falls between the two",
            "src/Grains/Scheduling/CalendarDecisions.Departure.cs",
            "work.Enqueue(SchedulingEffects.RemoveExpert(work, calendar.ExpertId));",
            ""),
        new(
            "A calendar closes although appointments are to come",
            "src/Grains/Scheduling/CalendarDecisions.Departure.cs",
            "if (upcoming.Count > 0) return StillToCome(upcoming);",
            ""),
        new(
            "Any tenant may call a grain",
            "src/Grains/Tenancy/TenantCallFilter.cs",
            "!tenant.IsEmpty && tenant.SequenceEqual(caller.Tenant)",
            "!tenant.IsEmpty && caller.Tenant.Length > 0"),
    ];
}
