namespace Actors.Web.Texts;

/// <summary>Waiting for a time to become free.</summary>
public sealed record WaitlistTexts
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string DateMissing { get; init; }

    public required string DatesWrong { get; init; }

    public required string Days { get; init; }

    public required string DaysHint { get; init; }

    public required string PartOfDay { get; init; }

    public required string AnyTime { get; init; }

    public required string Seats { get; init; }

    public required string EmailHint { get; init; }

    public required string Join { get; init; }

    public required string Joining { get; init; }

    public required string Next { get; init; }

    /// <summary>Why somebody cannot wait, by the API's code, and what to do.</summary>
    public required Func<string, string> Refusal { get; init; }

    /// <summary>What is wrong with a field: its name in the form, and what the API says of it in English.</summary>
    public required Func<string, string, string> FieldProblem { get; init; }

    public required string YourPlace { get; init; }

    public required string Joined { get; init; }

    /// <summary>What was written, and where to.</summary>
    public required Func<string, string> JoinedText { get; init; }

    /// <summary>The place in line.</summary>
    public required Func<int, string> Position { get; init; }

    public required string Place { get; init; }

    /// <summary>A status in a word.</summary>
    public required Func<string, string> StatusOf { get; init; }

    /// <summary>What a status means, and what to do.</summary>
    public required Func<string, string> StatusText { get; init; }

    public required string Wish { get; init; }

    /// <summary>From a date to a date.</summary>
    public required Func<string, string, string> Between { get; init; }

    /// <summary>For so many people.</summary>
    public required Func<int, string> ForSeats { get; init; }

    public required string Offer { get; init; }

    /// <summary>Until when what is offered is kept.</summary>
    public required Func<string, string> KeptUntil { get; init; }

    public required string OfferOver { get; init; }

    public required string Accept { get; init; }

    public required string Accepting { get; init; }

    public required string Decline { get; init; }

    public required string DeclineHint { get; init; }

    public required string Declined { get; init; }

    public required string TooLate { get; init; }

    public required string Leave { get; init; }

    public required string LeaveTitle { get; init; }

    public required string LeaveText { get; init; }

    public required string LeaveIt { get; init; }

    public required string Stay { get; init; }

    public required string SeeTimes { get; init; }

    public required string ManageInNewTab { get; init; }

    public required string AsksForCode { get; init; }

    public required string CodeRefused { get; init; }

    public required string Open { get; init; }
}
