using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>The rules of a service that decide which slots it may take; the meaning of each is in api.md section 3.</summary>
public sealed record SlotRules
{
    /// <summary>The service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>How long a slot is; positive.</summary>
    public required Duration Length { get; init; }

    /// <summary>The step of the grid; positive.</summary>
    public required Duration Interval { get; init; }

    /// <summary>Time kept free before the slot.</summary>
    public Duration BufferBefore { get; init; } = Duration.Zero;

    /// <summary>Time kept free after the slot.</summary>
    public Duration BufferAfter { get; init; } = Duration.Zero;

    /// <summary>How long before its start a slot must be booked: elapsed time.</summary>
    public Duration Notice { get; init; } = Duration.Zero;

    /// <summary>How long before the present a slot may have started; zero but where staff record what has begun.</summary>
    public Duration Back { get; init; } = Duration.Zero;

    /// <summary>How far back staff may record, when they book against the notice.</summary>
    public Duration PastReach { get; init; } = Duration.Zero;

    /// <summary>How far ahead a slot may start: elapsed time.</summary>
    public Duration Window { get; init; } = Duration.FromDays(365);

    /// <summary>
    /// At so many different times of one date of the schedule's zone, at most, appointments and live holds of the service start.
    /// </summary>
    public int? MaxPerDay { get; init; }

    /// <summary>The same for one ISO week of the schedule's zone.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>The same for one month of the schedule's zone.</summary>
    public int? MaxPerMonth { get; init; }

    /// <summary>How many appointments of the service may share one slot.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>The closed dates of the organisation: no rule of the service, but every slot of it must keep them.</summary>
    public Holidays Holidays { get; init; } = Holidays.None;
}
