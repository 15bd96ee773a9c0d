namespace Actors.Simulation.Mutations;

/// <summary>Mistakes with what other calendars take.</summary>
internal static class ExternalMutants
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "What another calendar takes keeps no bookings away",
            "src/Grains/Scheduling/Availability.cs",
            "if (obstacles.External) return SlotReason.ExternalBusy;",
            ""),
        new(
            "A snapshot loses what other calendars take",
            "src/Grains/Scheduling/CalendarSnapshot.cs",
            "foreach (var external in snapshot.External ?? []) calendar.External.Restore(external);",
            ""),
        new(
            "What another calendar takes no more stays taken",
            "src/Grains/Scheduling/ExternalBusyTimes.cs",
            "if (source.Busy.Remove(stretch.Start)) timeline.Remove(IdOf(set.Source, stretch.Start));",
            "source.Busy.Remove(stretch.Start);"),
    ];
}
