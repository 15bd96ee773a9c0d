using Actors.ApiHost.Scheduling.Calendars;
using Actors.ApiHost.Scheduling.ExternalCalendars;

namespace Actors.ApiHost.Scheduling.TeamCalendars;

/// <summary>The calendars of several experts between two instants.</summary>
public sealed record TeamCalendarView
{
    /// <summary>The first instant, in UTC.</summary>
    public required DateTime From { get; init; }

    /// <summary>The instant after the last, in UTC.</summary>
    public required DateTime To { get; init; }

    /// <summary>The experts, in the order asked for, or else by the time they were added.</summary>
    public required IReadOnlyList<ExpertCalendarView> Experts { get; init; }
}

/// <summary>An expert's calendar.</summary>
public sealed record ExpertCalendarView
{
    /// <summary>The expert.</summary>
    public required string ExpertId { get; init; }

    /// <summary>The name people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The IANA zone of the schedule that is in force at the first instant.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Working time as the schedules and holidays are now, also in the past.</summary>
    public required IReadOnlyList<WorkingTimeView> WorkingHours { get; init; }

    /// <summary>Appointments that were not cancelled, by their start.</summary>
    public required IReadOnlyList<CalendarAppointmentView> Appointments { get; init; }

    /// <summary>Slots that are held.</summary>
    public required IReadOnlyList<CalendarHoldView> Holds { get; init; }

    /// <summary>Time off. What is long past is told without its reason.</summary>
    public required IReadOnlyList<TimeOffView> TimeOff { get; init; }

    /// <summary>Time in which other calendars of the expert are busy, joined where it touches.</summary>
    public required IReadOnlyList<BusyStretchView> ExternalBusy { get; init; }
}

/// <summary>Working time.</summary>
public sealed record WorkingTimeView
{
    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>The IANA zone of the schedule that it is of.</summary>
    public required string TimeZone { get; init; }
}

/// <summary>An appointment in a calendar.</summary>
public sealed record CalendarAppointmentView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The service's slug when it was booked.</summary>
    public required string ServiceType { get; init; }

    /// <summary>Where in its life it is.</summary>
    public required string Status { get; init; }

    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>The client's name.</summary>
    public required string ClientName { get; init; }
}

/// <summary>A slot that somebody keeps. Whose it is nobody is told, nor its id: who has that may book it.</summary>
public sealed record CalendarHoldView
{
    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>When the hold lapses by itself, in UTC.</summary>
    public required DateTime ExpiresAt { get; init; }
}
