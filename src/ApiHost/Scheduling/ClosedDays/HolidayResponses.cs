using Actors.ApiHost.Scheduling.Calendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.ClosedDays;

/// <summary>A closed day of the organisation, or several in a row.</summary>
public sealed record HolidayView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The first date, in the zone of each schedule.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last date.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }
}

/// <summary>An event of a file that was not taken as a holiday.</summary>
public sealed record NotTakenView
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its date, if it has one that can be read.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Why it was not taken.</summary>
    public required string Reason { get; init; }
}

/// <summary>What became of holidays that were to be added.</summary>
public sealed record AddedHolidaysView
{
    /// <summary>Those that were added. Those that were there already, with the same dates and name, are not among them.</summary>
    public required IReadOnlyList<HolidayView> Holidays { get; init; }

    /// <summary>The first events of the file that were not taken, 100 at most.</summary>
    public required IReadOnlyList<NotTakenView> NotTaken { get; init; }

    /// <summary>How many events of the file were not taken.</summary>
    public required int NotTakenTotal { get; init; }

    /// <summary>The appointments to come that the holidays leave outside.</summary>
    public required OutsideView Outside { get; init; }
}

/// <summary>Holidays as answers show them.</summary>
internal static class HolidayResponses
{
    /// <summary>A holiday as answers show it.</summary>
    public static HolidayView ToResponse(Holiday holiday) =>
        new() { Id = holiday.Id, From = holiday.From, To = holiday.To, Name = holiday.Name };

    /// <summary>An event that was not taken, as answers show it.</summary>
    public static NotTakenView ToResponse(SkippedHoliday skipped) =>
        new() { Name = skipped.Name, Date = skipped.Date, Reason = skipped.Reason };
}
