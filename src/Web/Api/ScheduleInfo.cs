namespace Actors.Web.Api;

/// <summary>An expert's schedule: weekly hours, dates that have others, and their zone.</summary>
public sealed record ScheduleInfo : IChanged
{
    /// <summary>The zone whose wall clock its times are of.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The hours that repeat every week.</summary>
    public IReadOnlyList<WeeklyHoursInfo> Weekly { get; init; } = [];

    /// <summary>Dates whose hours replace them.</summary>
    public IReadOnlyList<DateHoursInfo> Overrides { get; init; } = [];

    /// <summary>False when its hours hold on the organisation's holidays too.</summary>
    public bool ObeysHolidays { get; init; } = true;

    /// <summary>The appointments that a change leaves outside; with the answer to one only.</summary>
    public OutsideInfo? Outside { get; init; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; init; }

    /// <summary>True when it has any hours.</summary>
    public bool HasHours => Weekly.Count > 0 || Overrides.Any(entry => entry.Intervals.Count > 0);
}

/// <summary>Hours of some days of every week.</summary>
/// <param name="Days">The days on which they start: 1 Monday to 7 Sunday.</param>
/// <param name="Start">When they start, <c>HH:mm</c>.</param>
/// <param name="End">When they end, <c>HH:mm</c> or <c>24:00</c>; not after the start means on the next day.</param>
public sealed record WeeklyHoursInfo(IReadOnlyList<int> Days, string? Start, string? End);

/// <summary>The hours of one date, or of each date of a range.</summary>
public sealed record DateHoursInfo
{
    /// <summary>The date; or else from and to.</summary>
    public string? Date { get; init; }

    /// <summary>The first date of a range.</summary>
    public string? From { get; init; }

    /// <summary>The last date of a range.</summary>
    public string? To { get; init; }

    /// <summary>The hours; none when the day is off.</summary>
    public IReadOnlyList<HoursInfo> Intervals { get; init; } = [];
}

/// <summary>Hours of a day.</summary>
/// <param name="Start">When they start, <c>HH:mm</c>.</param>
/// <param name="End">When they end, <c>HH:mm</c> or <c>24:00</c>; not after the start means on the next day.</param>
public sealed record HoursInfo(string? Start, string? End);

/// <summary>A request to replace a schedule.</summary>
public sealed record ScheduleRequest
{
    /// <summary>The zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The hours that repeat every week.</summary>
    public required IReadOnlyList<WeeklyHoursInfo> Weekly { get; init; }

    /// <summary>Dates whose hours replace them.</summary>
    public required IReadOnlyList<DateHoursInfo> Overrides { get; init; }

    /// <summary>False when its hours hold on the organisation's holidays too.</summary>
    public required bool ObeysHolidays { get; init; }
}

/// <summary>A request to add time off.</summary>
public sealed record TimeOffRequest
{
    /// <summary>When it starts.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}

/// <summary>Time off that was added, or would be.</summary>
public sealed record AddedTimeOffInfo : IChanged
{
    /// <summary>The appointments that lie in it.</summary>
    public OutsideInfo? Outside { get; init; }
}

/// <summary>What has changed, or would.</summary>
public interface IChanged
{
    /// <summary>The appointments that the change leaves outside.</summary>
    OutsideInfo? Outside { get; }
}

/// <summary>The appointments to come that a change leaves outside. They keep their time.</summary>
public sealed record OutsideInfo
{
    /// <summary>How many there are.</summary>
    public int Total { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<OutsideAppointmentInfo> Appointments { get; init; } = [];
}

/// <summary>An appointment that a change leaves outside.</summary>
/// <param name="Id">The appointment.</param>
/// <param name="ExpertId">With whom.</param>
/// <param name="Start">When it starts.</param>
/// <param name="ServiceId">For which service.</param>
public sealed record OutsideAppointmentInfo(string Id, string ExpertId, DateTimeOffset Start, string ServiceId);

/// <summary>A closed day of the organisation, or several in a row.</summary>
/// <param name="From">The first date.</param>
/// <param name="To">The last date.</param>
/// <param name="Name">What it is called.</param>
public sealed record HolidayInfo(string From, string To, string Name);

/// <summary>A request to add an expert.</summary>
/// <param name="DisplayName">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="Title">The title.</param>
/// <param name="TimeZone">The zone in which the calendar starts.</param>
public sealed record NewExpertRequest(string? DisplayName, string? Email, string? Title, string? TimeZone);
