using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>Dates from one to another, both included.</summary>
/// <param name="From">The first date.</param>
/// <param name="To">The last date; not before the first.</param>
[GenerateSerializer, Immutable, Alias("scheduling.date-range")]
public sealed record DateRange([property: Id(0)] DateOnly From, [property: Id(1)] DateOnly To)
{
    /// <summary>True when some date is in both.</summary>
    /// <param name="other">The other.</param>
    public bool Overlaps(DateRange other) => From <= other.To && other.From <= To;
}

/// <summary>What a schedule beside the default one is.</summary>
/// <param name="Name">What it is called, for example <c>Summer</c>.</param>
/// <param name="Schedule">Its zone and hours.</param>
/// <param name="Active">
/// The dates of its own zone on which it is in force in place of the default schedule. No date is in two ranges of an expert's schedules.
/// </param>
[GenerateSerializer, Immutable, Alias("scheduling.schedule-definition")]
public sealed record ScheduleDefinition(
    [property: Id(0)] string Name,
    [property: Id(1)] Schedule Schedule,
    [property: Id(2)] ImmutableArray<DateRange> Active)
{
    /// <summary>How many schedules an expert may have beside the default one.</summary>
    public const int MaxSchedules = 20;

    /// <summary>How many ranges of dates one may be active in.</summary>
    public const int MaxRanges = 100;
}

/// <summary>A schedule of an expert beside the default one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Definition">What it is.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Version">The calendar's version when it last changed.</param>
[GenerateSerializer, Immutable, Alias("scheduling.named-schedule")]
public sealed record NamedSchedule(
    [property: Id(0)] string Id,
    [property: Id(1)] ScheduleDefinition Definition,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] DateTimeOffset UpdatedAt,
    [property: Id(4)] long Version)
{
    /// <summary>The appointments that the change leaves outside; told to who makes it, and kept nowhere.</summary>
    [Id(5), JsonIgnore] public OutsideAppointments? Outside { get; init; }
}

/// <summary>A schedule was added beside the default one.</summary>
/// <param name="ScheduleId">The schedule.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.named-schedule-added.v1")]
public sealed record NamedScheduleAdded(
    [property: Id(0)] string ScheduleId,
    [property: Id(1)] ScheduleDefinition Definition,
    [property: Id(2)] string? Fingerprint) : IEvent;

/// <summary>A schedule beside the default one was replaced.</summary>
/// <param name="ScheduleId">The schedule.</param>
/// <param name="Definition">What it is from now on.</param>
[GenerateSerializer, Immutable, Alias("scheduling.named-schedule-changed.v1")]
public sealed record NamedScheduleChanged(
    [property: Id(0)] string ScheduleId, [property: Id(1)] ScheduleDefinition Definition) : IEvent;

/// <summary>A schedule beside the default one was removed.</summary>
/// <param name="ScheduleId">The schedule.</param>
[GenerateSerializer, Immutable, Alias("scheduling.named-schedule-removed.v1")]
public sealed record NamedScheduleRemoved([property: Id(0)] string ScheduleId) : IEvent;
