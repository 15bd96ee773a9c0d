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
            "A step of an appointment does not save its document",
            "src/Grains/Scheduling/AppointmentGrain.cs",
            """
                    work.Append(@event);
                    return Saved(work, current, @event);
            """,
            """
                    work.Append(@event);
                    return AppointmentLife.After(current, @event, work.Version, work.Now);
            """),
        new(
            "Nothing closes the calendar of a removed expert when a crash falls between the two",
            "src/Grains/Scheduling/ExpertGrain.cs",
            "work.Enqueue(SchedulingEffects.Close(work, Id));",
            ""),
        new(
            "Any tenant may call a grain",
            "src/Grains/Tenancy/TenantCallFilter.cs",
            "!tenant.IsEmpty && tenant.SequenceEqual(caller.Tenant)",
            "!tenant.IsEmpty && caller.Tenant.Length > 0"),
    ];
}
