using Actors.Web.Api;

namespace Actors.Web.Desk.Today;

/// <summary>What an expert does at a moment.</summary>
public enum ExpertState
{
    /// <summary>Has an appointment.</summary>
    Busy,

    /// <summary>Has time off.</summary>
    Off,

    /// <summary>Works, and has nobody there.</summary>
    Free,

    /// <summary>Does not work at that time.</summary>
    Away,
}

/// <summary>What an expert does now, and what comes next on that day. Pure.</summary>
public sealed record ExpertNow
{
    /// <summary>The expert.</summary>
    public required string ExpertId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What the expert does.</summary>
    public required ExpertState State { get; init; }

    /// <summary>Until when, as far as that is known.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The appointments that go on: more than one where several share a time.</summary>
    public IReadOnlyList<CalendarAppointmentInfo> Current { get; init; } = [];

    /// <summary>The next one.</summary>
    public CalendarAppointmentInfo? Next { get; init; }

    /// <summary>True when the expert has anything to do with the day.</summary>
    public bool IsThere { get; init; }

    /// <summary>Looks at a calendar of one day.</summary>
    public static ExpertNow Of(ExpertCalendarInfo calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        // What is over is over, also when its time is not.
        var open = calendar.Appointments.Where(appointment => appointment.Status is "scheduled" or "confirmed").ToList();
        var current = open.Where(appointment => appointment.Start <= now && now < appointment.End).ToList();
        var off = calendar.TimeOff.Where(time => time.Start <= now && now < time.End).ToList();
        var hours = calendar.WorkingHours.Where(time => time.Start <= now && now < time.End).ToList();
        var next = open.Where(appointment => appointment.Start > now).MinBy(appointment => appointment.Start);
        var (state, until) = current.Count > 0
            ? (ExpertState.Busy, current.Max(appointment => appointment.End))
            : off.Count > 0
                ? (ExpertState.Off, off.Max(time => time.End))
                : hours.Count > 0
                    ? (ExpertState.Free, Earliest(hours.Max(time => time.End), next?.Start))
                    : (ExpertState.Away, calendar.WorkingHours.Where(time => time.Start > now).Min(time => (DateTimeOffset?)time.Start));
        return new ExpertNow
        {
            ExpertId = calendar.ExpertId,
            Name = calendar.DisplayName,
            State = state,
            Until = until,
            Current = current,
            Next = next,
            IsThere = calendar.WorkingHours.Count > 0 || calendar.Appointments.Count > 0 || calendar.TimeOff.Count > 0,
        };
    }

    private static DateTimeOffset? Earliest(DateTimeOffset one, DateTimeOffset? other) => other < one ? other : one;
}
