namespace Actors.Web.Texts;

/// <summary>Booking for a client at the desk, and choosing times there.</summary>
public sealed record DeskBookingTexts
{
    public required string NoServices { get; init; }

    public required string ChooseService { get; init; }

    public required string ChooseExpert { get; init; }

    public required string Anybody { get; init; }

    public required string TooManyTimes { get; init; }

    /// <summary>So many times of the day are not free.</summary>
    public required Func<int, string> NotFree { get; init; }

    /// <summary>A time, and the API's word for why it is not free.</summary>
    public required Func<string, string, string> TimeWithReason { get; init; }

    public required string OtherTime { get; init; }

    public required string Date { get; init; }

    public required string Time { get; init; }

    public required string TakeTime { get; init; }

    public required string SkippedTime { get; init; }

    public required string EmailHint { get; init; }

    public required string Book { get; init; }

    public required string BookingNow { get; init; }

    public required string MustBeConfirmed { get; init; }

    public required string ChangeTime { get; init; }

    public required string KeepAnswers { get; init; }

    public required string UseTime { get; init; }

    public required string OutcomeUnknown { get; init; }

    /// <summary>Why a time cannot be had, by the API's code; null for what is no reason of that kind.</summary>
    public required Func<string, string?> Refusal { get; init; }

    public required string AlreadyBooked { get; init; }

    /// <summary>What it means to book against a rule: NOTICE, WINDOW, LIMIT or AVAILABILITY.</summary>
    public required Func<string, string> Override { get; init; }

    public required string OverridePast { get; init; }

    public required string OverrideWith { get; init; }

    public required string BookAnyway { get; init; }
}
