using Actors.Web.Desk.Shared;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Schedules.Week;

/// <summary>An expert's week.</summary>
public sealed record WeekView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The expert, and the schedule as it is.</summary>
    public required ExpertSchedule Of { get; init; }

    /// <summary>What was written.</summary>
    public required WeekForm Form { get; init; }

    /// <summary>The version that whoever writes has seen.</summary>
    public required long Version { get; init; }

    /// <summary>The days to come as they will be; none where they are not shown.</summary>
    public IReadOnlyList<NextDay> Days { get; init; } = [];

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>The day that a button has changed.</summary>
    public int? ChangedDay { get; init; }

    /// <summary>True when somebody else has changed it since the form was made.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>How instants are written in the schedule's zone.</summary>
    public DeskTimes Times => Of.Times(Visit);

    /// <summary>Where the form is sent.</summary>
    public string Path => ExpertSchedule.AddressOf(Of.Expert.Id);

    /// <summary>Where what was written differs from what there is: the label, what stands here and what stands there.</summary>
    public IReadOnlyList<(string Label, string Here, string There)> Differences
    {
        get
        {
            var (mine, theirs) = (LinesOf(Form), LinesOf(WeekForm.Of(Of.Schedule)));
            return [.. mine.Zip(theirs, (here, there) => (here.Label, here.Text, there.Text)).Where(line => line.Item2 != line.Item3)];
        }
    }

    private IEnumerable<(string Label, string Text)> LinesOf(WeekForm week)
    {
        var (texts, words) = (Visit.Language.Schedules, HoursWords.Of(Visit));
        yield return (texts.Zone, week.Zone ?? "");
        yield return (texts.ObeysHolidays, week.ObeysHolidays ? texts.Yes : texts.No);
        for (var day = 0; day < WeekForm.DayCount; day++) yield return (Visit.Language.Format.Days[day], words.Day(week.Days[day]));
    }
}
