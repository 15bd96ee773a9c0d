using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.ClosedDays;

/// <summary>A closed day of the organisation, or several in a row.</summary>
public sealed record HolidayInput
{
    /// <summary>The date, in the zone of each schedule; or else from and to.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The first date of several in a row.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last date; less than 366 days after the first.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What it is called; up to 100 characters.</summary>
    [Required]
    public string? Name { get; init; }
}

/// <summary>A file of holidays as it came, so that a repeat of it is known.</summary>
internal sealed record HolidayFileInput(string Text);
