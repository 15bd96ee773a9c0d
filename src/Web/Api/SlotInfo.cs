using System.Globalization;
using NodaTime;

namespace Actors.Web.Api;

/// <summary>Slots of a service, or of one expert.</summary>
public sealed record SlotsInfo
{
    /// <summary>The zone of the dates and times.</summary>
    public required string TimeZone { get; init; }

    /// <summary>In the order of their starts.</summary>
    public IReadOnlyList<SlotInfo> Slots { get; init; } = [];
}

/// <summary>A slot.</summary>
public sealed record SlotInfo
{
    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The date of its start in the zone that was asked for.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The time of its start there.</summary>
    public required string Time { get; init; }

    /// <summary>How many seats are left.</summary>
    public int Remaining { get; init; } = 1;

    /// <summary>False for a time of the grid that cannot be booked, when those were asked for too.</summary>
    public bool Available { get; init; } = true;

    /// <summary>
    /// Why it cannot be booked, for staff: BOOKED, HELD, BUFFER, TIME_OFF, EXTERNAL_BUSY, NOTICE, WINDOW, LIMIT or HOLIDAY.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>Who is free then, of a service of several.</summary>
    public IReadOnlyList<string> ExpertIds { get; init; } = [];

    /// <summary>The date, as pages count with it.</summary>
    public LocalDate LocalDate => LocalDate.FromDateOnly(Date);

    /// <summary>The time, as pages count with it.</summary>
    public LocalTime LocalTime => LocalTime.FromTimeOnly(TimeOnly.ParseExact(Time, "HH:mm", CultureInfo.InvariantCulture));

    /// <summary>A slot of which no more is known than when it starts.</summary>
    public static SlotInfo At(DateTimeZone zone, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = Instant.FromDateTimeOffset(start).InZone(zone);
        return new SlotInfo
        {
            Start = start,
            End = start,
            Date = local.Date.ToDateOnly(),
            Time = local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>A slot that is kept for a visitor.</summary>
public sealed record HoldInfo
{
    /// <summary>Its id; who knows it may book or give back the slot.</summary>
    public required string HoldId { get; init; }

    /// <summary>When the slot starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Until when it is kept.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A request to keep a slot.</summary>
public sealed record HoldRequest
{
    /// <summary>The service's slug.</summary>
    public required string ServiceType { get; init; }

    /// <summary>Whose; null leaves that to the service.</summary>
    public string? ExpertId { get; init; }

    /// <summary>When the slot starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long it is, when the service has several lengths.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>The hold in whose place this one comes.</summary>
    public string? Replaces { get; init; }
}
