namespace Actors.Simulation.Mutations;

/// <summary>Mistakes in what is free when.</summary>
internal static class AvailabilityMutants
{
    private const string Collisions = "src/Grains/Scheduling/SlotCollisions.cs";
    private const string Reasons = "src/Grains/Scheduling/Availability.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A slot that starts when a busy time ends counts as overlapping",
            Collisions,
            "index < starts.Count && starts[index] < before; index++",
            "index < starts.Count && starts[index] <= before; index++"),
        new(
            "The buffer after a slot is forgotten",
            Collisions,
            "var lengthAndBufferAfter = rules.Length + rules.BufferAfter;",
            "var lengthAndBufferAfter = rules.Length;"),
        new(
            "One seat more than there is can be taken",
            Reasons,
            "obstacles.AppointmentSeats + obstacles.HoldSeats >= capacity)",
            "obstacles.AppointmentSeats + obstacles.HoldSeats > capacity)"),
        new(
            "Time off does not keep bookings away",
            Reasons,
            "if (obstacles.TimeOff) return SlotReason.TimeOff;",
            ""),
        new(
            "A busy time that began before what is asked for is overlooked",
            "src/Grains/Scheduling/BusyOrder.cs",
            "FirstFrom(SaturatingTime.Minus(from, _longest));",
            "FirstFrom(from);"),
        new(
            "Hours are counted from midnight, also on days on which clocks change",
            "src/Grains/Scheduling/WorkingHoursMapping.cs",
            "var start = StartOf(startMapping);",
            "var start = zone.AtStartOfDay(date).ToInstant() + Duration.FromTicks(range.Start.Ticks);"),
        new(
            "A date that is taken off by an override has its weekly hours",
            "src/Grains/Scheduling/ScheduleHours.cs",
            "if (_overrides.TryGetValue(date, out var overridden)) return overridden;",
            "if (_overrides.TryGetValue(date, out var overridden) && overridden.Length > 0) return overridden;"),
        new(
            "Overrides hold for the date after theirs",
            "src/Grains/Scheduling/WorkingHoursCompiler.cs",
            "LocalDate.FromDateOnly(entry.Date)",
            "LocalDate.FromDateOnly(entry.Date).PlusDays(1)"),
    ];
}
