namespace Actors.Web.Texts;

/// <summary>When experts work: weekly hours, dates that have others, and time off.</summary>
public sealed record ScheduleTexts
{
    public required string ChooseTitle { get; init; }

    public required string ChooseIntro { get; init; }

    public required string NoExperts { get; init; }

    public required string AddExpert { get; init; }

    public required string HasHours { get; init; }

    public required string HasNoHours { get; init; }

    /// <summary>The title of an expert's pages.</summary>
    public required Func<string, string> Title { get; init; }

    public required string Week { get; init; }

    public required string Dates { get; init; }

    public required string Away { get; init; }

    public required string NobodyCanBook { get; init; }

    /// <summary>What can be taken over in one click.</summary>
    public required Func<string, string, string> UsualWeek { get; init; }

    public required string TakeUsualWeek { get; init; }

    public required string WeekHelp { get; init; }

    public required string Zone { get; init; }

    public required string ZoneHint { get; init; }

    public required string ObeysHolidays { get; init; }

    public required string From { get; init; }

    public required string Until { get; init; }

    /// <summary>The name of a field: its day, and which of the day's hours it is of.</summary>
    public required Func<string, int, string, string> FieldOf { get; init; }

    /// <summary>Hours end on the next day.</summary>
    public required Func<string, string> UntilNextDay { get; init; }

    public required string UntilMidnight { get; init; }

    public required string AllDay { get; init; }

    public required string AddHours { get; init; }

    public required string RemoveHours { get; init; }

    public required string CopyTo { get; init; }

    public required string Copy { get; init; }

    public required string SaveWeek { get; init; }

    public required string NoHours { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string NextDays { get; init; }

    public required string NextDaysHelp { get; init; }

    /// <summary>All day off, for a reason or none.</summary>
    public required Func<string?, string> OffAllDay { get; init; }

    /// <summary>Some hours off, for a reason or none.</summary>
    public required Func<string, string?, string> OffAt { get; init; }

    /// <summary>The organisation is closed, and why.</summary>
    public required Func<string, string> ClosedFor { get; init; }

    public required string DatesHelp { get; init; }

    public required string NoDates { get; init; }

    public required string AddDate { get; init; }

    public required string FirstDate { get; init; }

    public required string LastDate { get; init; }

    public required string LastDateHint { get; init; }

    public required string DateKind { get; init; }

    public required string Closed { get; init; }

    public required string OtherHours { get; init; }

    public required string SaveDate { get; init; }

    public required string Remove { get; init; }

    /// <summary>From one date to another.</summary>
    public required Func<string, string, string> FromTo { get; init; }

    public required string AwayHelp { get; init; }

    public required string NoAway { get; init; }

    public required string AddAway { get; init; }

    public required string FirstDay { get; init; }

    public required string LastDay { get; init; }

    public required string FromTime { get; init; }

    public required string UntilTime { get; init; }

    public required string TimesHint { get; init; }

    public required string Reason { get; init; }

    public required string ReasonHint { get; init; }

    public required string SaveAway { get; init; }

    public required string WholeDay { get; init; }

    /// <summary>What is wrong with a field, by its name in the form and what the API says of it.</summary>
    public required Func<string, string, string> FieldProblem { get; init; }

    public required string HoursMissing { get; init; }

    public required string SkippedTime { get; init; }

    public required string Overtaken { get; init; }

    public required string OvertakenDates { get; init; }

    /// <summary>So many appointments lie outside of what is about to be saved.</summary>
    public required Func<int, string> Outside { get; init; }

    public required string OutsideHelp { get; init; }

    /// <summary>How many of them are not listed.</summary>
    public required Func<int, string> OutsideMore { get; init; }

    public required string SaveAnyway { get; init; }

    public required string OutsideTitle { get; init; }

    public required string BackUnsaved { get; init; }

    public required string TooMany { get; init; }
}
