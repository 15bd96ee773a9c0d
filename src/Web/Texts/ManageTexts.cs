namespace Actors.Web.Texts;

/// <summary>An appointment as its client sees it, and what she does with it.</summary>
public sealed record ManageTexts
{
    public required string YourAppointment { get; init; }

    public required string AsksForCode { get; init; }

    public required string CodeRefused { get; init; }

    public required string Code { get; init; }

    public required string OpenAppointment { get; init; }

    public required string Requested { get; init; }

    public required string RequestedText { get; init; }

    public required string Booked { get; init; }

    /// <summary>It is booked, and the mail goes to this address.</summary>
    public required Func<string, string> BookedText { get; init; }

    public required string BookedWithoutMail { get; init; }

    public required string Reference { get; init; }

    public required string Status { get; init; }

    /// <summary>A status in a word: as the API calls it, and whether nobody confirmed it in time.</summary>
    public required Func<string, bool, string> StatusOf { get; init; }

    /// <summary>What follows a request that is answered by a time.</summary>
    public required Func<string, string> AnsweredBy { get; init; }

    public required string FollowsConfirmed { get; init; }

    public required string FollowsLocked { get; init; }

    public required string IsOver { get; init; }

    public required string HasBegun { get; init; }

    /// <summary>When it was cancelled.</summary>
    public required Func<string, string> CancelledAt { get; init; }

    /// <summary>When a request lapsed.</summary>
    public required Func<string, string> LapsedAt { get; init; }

    /// <summary>Why it was cancelled, in somebody's own words.</summary>
    public required Func<string, string> ReasonWas { get; init; }

    /// <summary>What cancelling has cost.</summary>
    public required Func<string, string> FeeWas { get; init; }

    public required string WasMissed { get; init; }

    /// <summary>It was moved: from when to when.</summary>
    public required Func<string, string, string> MovedFromTo { get; init; }

    public required string DetailsSaved { get; init; }

    public required string ChangedMeanwhile { get; init; }

    public required string CannotMove { get; init; }

    public required string AddToCalendar { get; init; }

    public required string CalendarFile { get; init; }

    public required string GoogleCalendar { get; init; }

    public required string OutlookCalendar { get; init; }

    public required string YahooCalendar { get; init; }

    public required string Print { get; init; }

    public required string BookAnother { get; init; }

    public required string BookAgain { get; init; }

    public required string Changes { get; init; }

    public required string Move { get; init; }

    public required string Cancel { get; init; }

    public required string ChangeDetails { get; init; }

    public required string ManageInNewTab { get; init; }

    public required string NewTab { get; init; }

    public required string History { get; init; }

    public required string HistoryBooked { get; init; }

    public required string HistoryChanged { get; init; }

    public required string HistoryCancelled { get; init; }

    public required string HistoryLapsed { get; init; }

    public required string Cancelling { get; init; }

    public required string CancellingIsFree { get; init; }

    /// <summary>Until when cancelling costs nothing.</summary>
    public required Func<string, string> CancellingIsFreeUntil { get; init; }

    /// <summary>What cancelling costs now.</summary>
    public required Func<string, string> CancellingCosts { get; init; }

    public required string MoveTitle { get; init; }

    public required string OldTime { get; init; }

    public required string ChooseNewTime { get; init; }

    public required string NoOtherTime { get; init; }

    /// <summary>What cancelling costs, though the time was moved.</summary>
    public required Func<string, string> MoveKeepsFee { get; init; }

    public required string MoveAsksAgain { get; init; }

    public required string KeepTime { get; init; }

    public required string CancelTitle { get; init; }

    public required string Reason { get; init; }

    public required string ReasonHint { get; init; }

    public required string CancelIt { get; init; }

    public required string CancellingIt { get; init; }

    public required string KeepAppointment { get; init; }

    public required string TermsChanged { get; init; }

    public required string ChangeTitle { get; init; }

    public required string Save { get; init; }

    public required string Saving { get; init; }

    public required string GoBack { get; init; }

    public required string TheirsTitle { get; init; }

    public required string TheirsText { get; init; }

    public required string TakeTheirs { get; init; }

    public required string SaveMine { get; init; }

    public required string FieldName { get; init; }

    public required string YoursIs { get; init; }

    public required string NowItIs { get; init; }

    public required string Nothing { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string LostLink { get; init; }

    public required string LinkTitle { get; init; }

    public required string LinkText { get; init; }

    public required string ReferenceMissing { get; init; }

    public required string ReferenceHint { get; init; }

    public required string SendLink { get; init; }

    /// <summary>A button that sends the link to this address once more.</summary>
    public required Func<string, string> SendLinkTo { get; init; }

    public required string LinkSentTitle { get; init; }

    public required string LinkSentText { get; init; }

    /// <summary>The link is on its way to this address.</summary>
    public required Func<string, string> LinkSentTo { get; init; }
}
