using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>What a series repeats by.</summary>
[GenerateSerializer, Alias("scheduling.recurrence-frequency")]
public enum RecurrenceFrequency
{
    /// <summary>Days.</summary>
    Daily,

    /// <summary>Weeks; they begin on Monday.</summary>
    Weekly,

    /// <summary>Months.</summary>
    Monthly,
}

/// <summary>A weekday by its place in a month.</summary>
/// <param name="Week">1 to 4, or -1 for the last of the month.</param>
/// <param name="Day">An ISO day, 1 Monday to 7 Sunday.</param>
[GenerateSerializer, Immutable, Alias("scheduling.nth-weekday")]
public sealed record NthWeekday([property: Id(0)] int Week, [property: Id(1)] int Day);

/// <summary>
/// The rule by which a series repeats (api.md section 10), in the wall-clock time of its first occurrence and the zone of the schedule.
/// </summary>
[GenerateSerializer, Immutable, Alias("scheduling.recurrence")]
public sealed record Recurrence
{
    /// <summary>The fewest occurrences that are a series.</summary>
    public const int Fewest = 2;

    /// <summary>The most occurrences of a series.</summary>
    public const int Most = 52;

    /// <summary>What it repeats by.</summary>
    [Id(0)] public required RecurrenceFrequency Frequency { get; init; }

    /// <summary>Every so many days, weeks or months, 1 to 52.</summary>
    [Id(1)] public int Interval { get; init; } = 1;

    /// <summary>How many occurrences there are, 2 to 52; or else <see cref="Until"/>.</summary>
    [Id(2)] public int? Count { get; init; }

    /// <summary>The last date on which one may be, in the schedule's zone; or else <see cref="Count"/>.</summary>
    [Id(3)] public DateOnly? Until { get; init; }

    /// <summary>Weekly: the ISO days; that of the first occurrence when empty.</summary>
    [Id(4)] public ImmutableArray<int> Days { get; init; } = [];

    /// <summary>
    /// Monthly: the day of the month, 1 to 31, or -1 for the last one; that of the first occurrence when it and <see cref="NthWeekday"/>
    /// are null. A month without that day is left out.
    /// </summary>
    [Id(5)] public int? MonthDay { get; init; }

    /// <summary>Monthly: a weekday by its place in the month.</summary>
    [Id(6)] public NthWeekday? NthWeekday { get; init; }
}
