using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Schedules.Away;

/// <summary>An expert's time off.</summary>
public sealed record AwayView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The expert, and the time off as it is.</summary>
    public required ExpertSchedule Of { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What was written.</summary>
    public AwayForm Form { get; init; } = new();

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>How instants are written in the schedule's zone.</summary>
    public DeskTimes Times => Of.Times(Visit);

    /// <summary>Where the form is sent.</summary>
    public string Path => ExpertSchedule.AddressOf(Of.Expert.Id, "/time-off");

    /// <summary>Time off in words: whole days by their dates alone.</summary>
    public string When(TimeOffInfo off)
    {
        ArgumentNullException.ThrowIfNull(off);
        var (texts, format) = (Visit.Language.Schedules, Visit.Language.Format);
        var (first, end) = (Times.DateOf(off.Start), Times.DateOf(off.End));
        if (off.Start != Times.StartOf(first) || off.End != Times.StartOf(end)) return Times.When(off.Start, off.End);
        var last = end.PlusDays(-1);
        return first == last
            ? Visit.Language.Booking.DateAtTime(format.Date(first), texts.WholeDay)
            : texts.FromTo(format.Date(first), format.Date(last));
    }
}
