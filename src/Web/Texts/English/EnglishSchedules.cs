namespace Actors.Web.Texts.English;

/// <summary>When experts work.</summary>
internal static class EnglishSchedules
{
    public static ScheduleTexts Texts { get; } = new()
    {
        ChooseTitle = "Schedules",
        ChooseIntro = "Choose whose hours you want to see or change.",
        NoExperts = "There is nobody yet whose hours could be set. Add an expert first: a person who can be booked.",
        AddExpert = "Add an expert",
        HasHours = "Has hours",
        HasNoHours = "No hours, so nobody can book",
        Title = name => $"Schedule of {name}",
        Week = "Weekly hours",
        Dates = "Single dates",
        Away = "Time off",
        NobodyCanBook = "There are no hours, so nobody can book.",
        UsualWeek = (from, until) => $"You can start with a usual week: Monday to Friday, {from} to {until}. Change it whenever you like.",
        TakeUsualWeek = "Take over the usual week",
        WeekHelp = "These hours repeat every week. A day left empty has none. An end that is not after the start lies on the next day.",
        Zone = "Time zone",
        ZoneHint = "All hours are meant there, for example Europe/Lisbon.",
        ObeysHolidays = "Closed on the organisation's holidays",
        From = "from",
        Until = "until",
        FieldOf = (day, number, field) => number == 1 ? $"{day}, {field}" : $"{day}, hours {number}, {field}",
        UntilNextDay = time => $"until {time} the next day",
        UntilMidnight = "until midnight",
        AllDay = "all day and night",
        AddHours = "Add hours",
        RemoveHours = "Remove",
        CopyTo = "Copy to…",
        Copy = "Copy",
        SaveWeek = "Save hours",
        NoHours = "No hours",
        Yes = "Yes",
        No = "No",
        NextDays = "The next 14 days",
        NextDaysHelp = "As saved, with single dates, holidays and time off.",
        OffAllDay = reason => reason is null ? "Time off all day" : $"Time off all day: {reason}",
        OffAt = (times, reason) => reason is null ? $"Time off {times}" : $"Time off {times}: {reason}",
        ClosedFor = name => $"Closed: {name}",
        DatesHelp = "On these dates the hours are others than in the week, or there are none.",
        NoDates = "No dates with other hours are to come.",
        AddDate = "Add a date",
        FirstDate = "Date",
        LastDate = "Last date",
        LastDateHint = "For several dates in a row.",
        DateKind = "On this date",
        Closed = "No hours",
        OtherHours = "Other hours",
        SaveDate = "Add date",
        Remove = "Remove",
        FromTo = (from, to) => $"{from} to {to}",
        AwayHelp = "Nobody can book in time off, whatever the hours are.",
        NoAway = "No time off is to come.",
        AddAway = "Add time off",
        FirstDay = "First day",
        LastDay = "Last day",
        FromTime = "From",
        UntilTime = "Until",
        TimesHint = "Leave both times empty for whole days.",
        Reason = "Reason",
        ReasonHint = "Only staff see it.",
        SaveAway = "Add time off",
        WholeDay = "all day",
        FieldProblem = ProblemOf,
        HoursMissing = "Enter from when until when, or choose “No hours”",
        SkippedTime = "There is no such time on that day: the clocks go forward over it. Choose another one",
        Overtaken = "Somebody else has changed this schedule while you were writing.",
        OvertakenDates = "Somebody else has changed this schedule meanwhile, so nothing was done. This is how it is now; do it again if it "
            + "still fits.",
        Outside = count => count == 1
            ? "One appointment that is to come would lie outside."
            : $"{count} appointments that are to come would lie outside.",
        OutsideHelp = "Nothing is saved yet. If you save, they keep their time, and nobody is told. Move or cancel them yourself if they "
            + "cannot take place.",
        OutsideMore = count => $"And {count} more.",
        SaveAnyway = "Save all the same",
        OutsideTitle = "Appointments that would lie outside",
        BackUnsaved = "Back without saving",
        TooMany = "There are as many as there may be. Remove one first",
    };

    private static string ProblemOf(string field, string message) => field switch
    {
        "zone" => "Enter a time zone such as Europe/Lisbon",
        "week" => "These are more hours than a week may have. Remove some",
        "last" when message.Contains("366", StringComparison.Ordinal) => "Choose at most 366 dates in a row",
        "date" when message.Contains("twice", StringComparison.Ordinal)
            => "This date has hours of its own already. Remove them first",
        "date" when message.Contains("range", StringComparison.Ordinal)
            => "Some of these dates have hours of their own already. Remove them first",
        "date" or "first" => "Choose a date, in the next years",
        "last" when message.Contains("future", StringComparison.Ordinal) => "Choose an end that has not passed",
        "last" => "Choose an end that is after the start, in the next years",
        "reason" => "Write at most 200 characters",
        _ when field.EndsWith("end", StringComparison.Ordinal) && message.Contains("start", StringComparison.Ordinal)
            => "Enter an end that is not the start",
        _ when field.EndsWith("end", StringComparison.Ordinal) => "Enter when the hours end, such as 17:30",
        _ => "Enter when the hours start, such as 09:00",
    };
}
