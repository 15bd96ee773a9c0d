using Actors.ApiHost.Scheduling.Calendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.ExternalCalendars;

/// <summary>Another calendar of an expert.</summary>
public sealed record ExternalCalendarView
{
    /// <summary>Its name, as whoever sends it has chosen.</summary>
    public required string Source { get; init; }

    /// <summary>How many stretches of time to come it takes.</summary>
    public required int Count { get; init; }

    /// <summary>When it last took other time than before, in UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>The appointments to come that lie in it.</summary>
    public required OutsideView Conflicts { get; init; }
}

/// <summary>What another calendar of an expert takes.</summary>
public sealed record ExternalBusyView
{
    /// <summary>Its name, as whoever sends it has chosen.</summary>
    public required string Source { get; init; }

    /// <summary>The stretches of time to come in which it is busy, in order, joined where they touch.</summary>
    public required IReadOnlyList<BusyStretchView> Busy { get; init; }

    /// <summary>When it last took other time than before, in UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>The appointments to come that lie in it.</summary>
    public required OutsideView Conflicts { get; init; }

    /// <summary>Of a calendar file: the first 100 events whose time is not known, so that they take none.</summary>
    public IReadOnlyList<SkippedEventView>? NotUnderstood { get; init; }

    /// <summary>Of a calendar file: how many events those are in all.</summary>
    public int? NotUnderstoodTotal { get; init; }
}

/// <summary>An event of a calendar file whose time is not known.</summary>
public sealed record SkippedEventView
{
    /// <summary>Its UID in the file; empty for none.</summary>
    public required string Uid { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>A stretch of time.</summary>
public sealed record BusyStretchView
{
    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime End { get; init; }
}

/// <summary>Other calendars as answers show them.</summary>
internal static class ExternalBusyResponses
{
    /// <summary>One in a list.</summary>
    public static ExternalCalendarView ToItem(ExternalBusy external) => new()
    {
        Source = external.Source,
        Count = external.Busy.Length,
        ChangedAt = external.ChangedAt.UtcDateTime,
        Conflicts = OutsideView.Of(external.Conflicts ?? OutsideAppointments.None)!,
    };

    /// <summary>A stretch of time.</summary>
    public static BusyStretchView ToResponse(BusyStretch stretch) =>
        new() { Start = stretch.Start.UtcDateTime, End = stretch.End.UtcDateTime };

    /// <summary>An event that was not understood.</summary>
    public static SkippedEventView ToResponse(SkippedEvent skipped) => new() { Uid = skipped.Uid, Reason = skipped.Reason };

    /// <summary>One whole.</summary>
    public static ExternalBusyView ToResponse(ExternalBusy external) => new()
    {
        Source = external.Source,
        Busy = [.. external.Busy.Select(ToResponse)],
        ChangedAt = external.ChangedAt.UtcDateTime,
        Conflicts = OutsideView.Of(external.Conflicts ?? OutsideAppointments.None)!,
    };
}
