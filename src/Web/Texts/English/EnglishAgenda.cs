namespace Actors.Web.Texts.English;

/// <summary>The desk's today, and its days as lists.</summary>
internal static class EnglishAgenda
{
    public static AgendaTexts Texts { get; } = new()
    {
        Waiting = count => count == 1 ? "1 appointment waits for you to confirm it" : $"{count} appointments wait for you to confirm them",
        WaitingForOthers = count =>
            count == 1 ? "1 request of yours waits to be confirmed" : $"{count} requests of yours wait to be confirmed",
        ConfirmBy = time => $"Lapses on {time}",
        AllWaiting = count => $"See all {count}",
        NowAndNext = "Now and next",
        Busy = time => $"With a client until {time}",
        AndOthers = count => count == 1 ? "and 1 other" : $"and {count} others",
        Off = time => $"Off until {time}",
        Free = time => $"Free until {time}",
        Away = "Outside working hours",
        AwayUntil = time => $"Working from {time}",
        NextAt = time => $"Next at {time}:",
        NothingNext = "Nothing more today",
        RestOfDay = "Rest of the day",
        EarlierToday = "Earlier today",
        NothingToday = "There is nothing today.",
        NothingMore = "Nothing more today.",
        NextIs = (time, client) => $"Next is {time}, {client}",
        NoNext = "Nothing is booked for later days.",
        MoreThanShown = count => $"See all {count} of today",
        AsOf = time => $"As of {time}.",
        SetUpTitle = "Before you can be booked",
        SetUpIntro = "Three things are needed. Then your booking page shows free times.",
        StepExpert = "Add an expert: who can be booked",
        StepService = "Add a service: what can be booked",
        StepHours = "Set working hours: when it can be booked",
        Done = "Done",
        ToDo = "To do",
        Days = "Days",
        PreviousDay = "Previous day",
        NextDay = "Next day",
        PreviousWeek = "Previous week",
        NextWeek = "Next week",
        ThisWeek = "This week",
        FromTo = (from, to) => $"{from} to {to}",
        Filter = "Filter the agenda",
        From = "From",
        Range = "Range",
        Week = "Week",
        Day = "Day",
        NotCancelled = "Not cancelled",
        AlsoCancelled = "All",
        NothingOnDay = "Nothing on this day.",
        NothingFound = "Nothing on this day with these filters.",
        NotAllShown = (shown, total) =>
            $"These are the first {shown} of {total} appointments. Choose a shorter range or an expert to see the others.",
        TimeOffPerExpert = "Time off is shown when you choose an expert: there are too many to show together.",
        ClocksChange = minutes => minutes < 0
            ? $"The clocks go forward by {EnglishCommon.Texts.Duration(-minutes)} on this day"
            : $"The clocks go back by {EnglishCommon.Texts.Duration(minutes)} on this day",
        TimeOff = expert => $"{expert} is off",
        Hold = (service, expert) => $"Somebody is booking: {service} with {expert}",
        HoldUntil = time => $"Kept until {time}",
        AService = "a service",
        AllDay = "All day",
        UntilTime = time => $"Until {time}",
        FromTime = time => $"From {time}",
    };
}
