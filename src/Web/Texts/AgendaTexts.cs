namespace Actors.Web.Texts;

/// <summary>The desk's today, and its days as lists.</summary>
public sealed record AgendaTexts
{
    /// <summary>So many appointments wait to be confirmed.</summary>
    public required Func<int, string> Waiting { get; init; }

    /// <summary>So many of the visitor's own requests wait for others to confirm them.</summary>
    public required Func<int, string> WaitingForOthers { get; init; }

    /// <summary>Until when one must be confirmed.</summary>
    public required Func<string, string> ConfirmBy { get; init; }

    /// <summary>A link to all that wait, and how many they are.</summary>
    public required Func<int, string> AllWaiting { get; init; }

    public required string NowAndNext { get; init; }

    /// <summary>With somebody until a time.</summary>
    public required Func<string, string> Busy { get; init; }

    /// <summary>So many others come at the same time.</summary>
    public required Func<int, string> AndOthers { get; init; }

    /// <summary>Off until a time.</summary>
    public required Func<string, string> Off { get; init; }

    /// <summary>Free until a time.</summary>
    public required Func<string, string> Free { get; init; }

    public required string Away { get; init; }

    /// <summary>Not working, and from when again.</summary>
    public required Func<string, string> AwayUntil { get; init; }

    /// <summary>What comes next is at this time.</summary>
    public required Func<string, string> NextAt { get; init; }

    public required string NothingNext { get; init; }

    public required string RestOfDay { get; init; }

    public required string EarlierToday { get; init; }

    public required string NothingToday { get; init; }

    public required string NothingMore { get; init; }

    /// <summary>The next appointment: when and who.</summary>
    public required Func<string, string, string> NextIs { get; init; }

    public required string NoNext { get; init; }

    /// <summary>A link to all of the day, and how many they are.</summary>
    public required Func<int, string> MoreThanShown { get; init; }

    /// <summary>At what time the page was made.</summary>
    public required Func<string, string> AsOf { get; init; }

    public required string SetUpTitle { get; init; }

    public required string SetUpIntro { get; init; }

    public required string StepExpert { get; init; }

    public required string StepService { get; init; }

    public required string StepHours { get; init; }

    public required string Done { get; init; }

    public required string ToDo { get; init; }

    public required string Days { get; init; }

    public required string PreviousDay { get; init; }

    public required string NextDay { get; init; }

    public required string PreviousWeek { get; init; }

    public required string NextWeek { get; init; }

    public required string ThisWeek { get; init; }

    /// <summary>From one day to another.</summary>
    public required Func<string, string, string> FromTo { get; init; }

    public required string Filter { get; init; }

    public required string From { get; init; }

    public required string Range { get; init; }

    public required string Week { get; init; }

    public required string Day { get; init; }

    public required string NotCancelled { get; init; }

    public required string AlsoCancelled { get; init; }

    public required string NothingOnDay { get; init; }

    public required string NothingFound { get; init; }

    /// <summary>So many of so many are shown.</summary>
    public required Func<int, int, string> NotAllShown { get; init; }

    public required string TimeOffPerExpert { get; init; }

    /// <summary>Clocks are changed on a day, which is longer by so many minutes, or shorter.</summary>
    public required Func<int, string> ClocksChange { get; init; }

    /// <summary>Somebody is off.</summary>
    public required Func<string, string> TimeOff { get; init; }

    /// <summary>A time is kept while somebody books: the service and the expert.</summary>
    public required Func<string, string, string> Hold { get; init; }

    /// <summary>Until when it is kept.</summary>
    public required Func<string, string> HoldUntil { get; init; }

    public required string AService { get; init; }

    public required string AllDay { get; init; }

    /// <summary>From the beginning of the day until a time.</summary>
    public required Func<string, string> UntilTime { get; init; }

    /// <summary>From a time until the end of the day.</summary>
    public required Func<string, string> FromTime { get; init; }
}
