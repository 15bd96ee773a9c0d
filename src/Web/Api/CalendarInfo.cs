namespace Actors.Web.Api;

/// <summary>The calendars of several experts between two instants.</summary>
public sealed record TeamCalendarInfo
{
    /// <summary>The experts.</summary>
    public IReadOnlyList<ExpertCalendarInfo> Experts { get; init; } = [];
}

/// <summary>An expert's calendar.</summary>
public sealed record ExpertCalendarInfo
{
    /// <summary>The expert.</summary>
    public required string ExpertId { get; init; }

    /// <summary>The name people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Working time.</summary>
    public IReadOnlyList<TimeSpanInfo> WorkingHours { get; init; } = [];

    /// <summary>Appointments that were not cancelled, by their start.</summary>
    public IReadOnlyList<CalendarAppointmentInfo> Appointments { get; init; } = [];

    /// <summary>Slots that somebody keeps.</summary>
    public IReadOnlyList<CalendarHoldInfo> Holds { get; init; } = [];

    /// <summary>Time off.</summary>
    public IReadOnlyList<TimeOffInfo> TimeOff { get; init; } = [];
}

/// <summary>A stretch of time.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
public sealed record TimeSpanInfo(DateTimeOffset Start, DateTimeOffset End);

/// <summary>An appointment in a calendar.</summary>
public sealed record CalendarAppointmentInfo
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The service's slug.</summary>
    public required string ServiceType { get; init; }

    /// <summary>scheduled, confirmed, completed or no_show.</summary>
    public required string Status { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The client's name.</summary>
    public required string ClientName { get; init; }

    /// <summary>True while it may come to pass.</summary>
    public bool IsOpen => Statuses.IsOpen(Status);
}

/// <summary>A slot that somebody keeps.</summary>
public sealed record CalendarHoldInfo
{
    /// <summary>The service's id.</summary>
    public required string ServiceId { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>When it lapses.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>Time off.</summary>
public sealed record TimeOffInfo
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
