namespace Actors.Simulation.Mutations;

/// <summary>Mistakes in what is free when.</summary>
internal static class AvailabilityMutants
{
    private const string Collisions = "src/Grains/Scheduling/AvailabilityCollisions.cs";
    private const string Sweep = "src/Grains/Scheduling/AvailabilitySweep.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A slot that starts when a busy time ends counts as overlapping",
            Collisions,
            "index < _starts.Length && _starts[index] < before; index++",
            "index < _starts.Length && _starts[index] <= before; index++"),
        new(
            "The buffer after a slot is forgotten",
            Collisions,
            "_lengthWithBufferAfter = rules.Length + rules.BufferAfter;",
            "_lengthWithBufferAfter = rules.Length;"),
        new(
            "One seat more than there is can be taken",
            Sweep,
            "mark.AppointmentSeats + mark.HoldSeats >= capacity)",
            "mark.AppointmentSeats + mark.HoldSeats > capacity)"),
        new(
            "Time off does not keep bookings away",
            Sweep,
            """
                    if ((obstacles & AvailabilityObstacles.TimeOff) != 0)
                        return SlotVerdict.TimeOff;
                    if
            """,
            """
                    obstacles &= ~AvailabilityObstacles.TimeOff;
                    if
            """),
        new(
            "A busy time that began in the bucket before is overlooked",
            "src/Grains/Scheduling/BusyTimelineLevel.cs",
            "Math.Max(BucketOf(from) - 1, _firstBucket)",
            "Math.Max(BucketOf(from), _firstBucket)"),
        new(
            "Hours are counted from midnight, also on days on which clocks change",
            "src/Grains/Scheduling/WorkingHoursMapping.cs",
            "var start = StartOf(startMapping);",
            "var start = zone.AtStartOfDay(date).ToInstant() + Duration.FromTicks(range.Start.Ticks);"),
        new(
            "A date that is taken off by an override has its weekly hours",
            "src/Grains/Scheduling/WorkingHours.cs",
            "_overrides.TryGetValue(day, out var overridden) ?",
            "_overrides.TryGetValue(day, out var overridden) && overridden.Length > 0 ?"),
        new(
            "Overrides hold for the date after theirs",
            "src/Grains/Scheduling/WorkingHoursCompiler.cs",
            "EpochDayNumber = 719_162;",
            "EpochDayNumber = 719_161;"),
    ];
}
