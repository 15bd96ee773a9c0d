using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>A stretch of time in which another calendar is busy. What it is busy with is not known here.</summary>
/// <param name="Start">When it starts, in UTC.</param>
/// <param name="End">When it ends, in UTC; after the start.</param>
[GenerateSerializer, Immutable, Alias("scheduling.busy-stretch")]
public readonly record struct BusyStretch([property: Id(0)] DateTimeOffset Start, [property: Id(1)] DateTimeOffset End);

/// <summary>What another calendar of an expert takes of the expert's time.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.external-busy")]
public sealed record ExternalBusy
{
    /// <summary>How many other calendars one expert may have.</summary>
    public const int MostSources = 20;

    /// <summary>How many stretches of time they may take together, after those of each that touch were joined.</summary>
    public const int MostStretches = 10_000;

    /// <summary>Which calendar: a name that whoever tells of it has chosen.</summary>
    [Id(0)] public required string Source { get; init; }

    /// <summary>The stretches that are not over, in order; none touches another.</summary>
    [Id(1)] public required ImmutableArray<BusyStretch> Busy { get; init; }

    /// <summary>When it last changed.</summary>
    [Id(2)] public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The appointments to come that lie in it. They stay: somebody has to decide.</summary>
    [Id(3), JsonIgnore] public OutsideAppointments? Conflicts { get; init; }
}

/// <summary>Another calendar takes other time than before.</summary>
/// <param name="Source">Which calendar.</param>
/// <param name="Added">What it takes now and did not.</param>
/// <param name="Removed">What it took and does not.</param>
[GenerateSerializer, Immutable, Alias("scheduling.external-busy-set.v1")]
public sealed record ExternalBusySet(
    [property: Id(0)] string Source,
    [property: Id(1)] ImmutableArray<BusyStretch> Added,
    [property: Id(2)] ImmutableArray<BusyStretch> Removed) : IEvent;

/// <summary>Another calendar is looked at no more, and takes nothing.</summary>
/// <param name="Source">Which calendar.</param>
[GenerateSerializer, Immutable, Alias("scheduling.external-busy-removed.v1")]
public sealed record ExternalBusyRemoved([property: Id(0)] string Source) : IEvent;
