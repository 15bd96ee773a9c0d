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
        var open = calendar.Appointments.Where(appointment => appointment.IsOpen).ToList();
        var current = open.Where(appointment => appointment.Start <= now && now < appointment.End).ToList();
        var next = open.Where(appointment => appointment.Start > now).MinBy(appointment => appointment.Start);
        var (state, until) = current.Count > 0
            ? (ExpertState.Busy, current.Max(appointment => appointment.End))
            : StateOf(calendar, now, next?.Start);
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

    private static (ExpertState State, DateTimeOffset? Until) StateOf(ExpertCalendarInfo calendar, DateTimeOffset now, DateTimeOffset? next)
    {
        var back = AfterTimeOff(calendar, now);
        if (back > now) return (ExpertState.Off, back);
        var hours = calendar.WorkingHours.Where(time => time.Start <= now && now < time.End).ToList();
        if (hours.Count == 0) return (ExpertState.Away, NextWork(calendar, now));
        var off = calendar.TimeOff.Where(time => time.Start > now).Min(time => (DateTimeOffset?)time.Start);
        return (ExpertState.Free, new[] { hours.Max(time => time.End), next, off }.Min());
    }

    // When work begins next: no time off lies over its beginning.
    private static DateTimeOffset? NextWork(ExpertCalendarInfo calendar, DateTimeOffset now) => calendar.WorkingHours
        .Where(time => time.Start > now)
        .Select(time => (Start: AfterTimeOff(calendar, time.Start), time.End))
        .Where(time => time.Start < time.End)
        .Min(time => (DateTimeOffset?)time.Start);

    // The first instant from one on at which there is no time off: one may follow another without a gap.
    private static DateTimeOffset AfterTimeOff(ExpertCalendarInfo calendar, DateTimeOffset from)
    {
        foreach (var off in calendar.TimeOff.OrderBy(time => time.Start))
        {
            if (off.Start <= from && from < off.End) from = off.End;
        }

        return from;
    }
}
