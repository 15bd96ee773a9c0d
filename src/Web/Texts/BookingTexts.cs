namespace Actors.Web.Texts;

/// <summary>The way to an appointment.</summary>
public sealed record BookingTexts
{
    public required string ChooseService { get; init; }

    public required string NoServices { get; init; }

    public required string Experts { get; init; }

    /// <summary>When the first time is free.</summary>
    public required Func<string, string> FirstFree { get; init; }

    /// <summary>The average of so many reviews.</summary>
    public required Func<string, int, string> Rating { get; init; }

    public required string AlreadyBooked { get; init; }

    public required string AllServices { get; init; }

    public required string With { get; init; }

    public required string Anybody { get; init; }

    public required string Length { get; init; }

    public required string ShowTimes { get; init; }

    /// <summary>In which zone all times are.</summary>
    public required Func<string, string> TimesIn { get; init; }

    public required string ChangeZone { get; init; }

    public required string Soonest { get; init; }

    /// <summary>The heading of a day's times.</summary>
    public required Func<string, string> TimesOn { get; init; }

    /// <summary>A day that has no times.</summary>
    public required Func<string, string> NoTimesOn { get; init; }

    public required string BackToMonth { get; init; }

    /// <summary>A month that has no times.</summary>
    public required Func<string, string> NothingIn { get; init; }

    public required string NextFree { get; init; }

    /// <summary>Nothing is free until the last date that can be booked.</summary>
    public required Func<string, string> NothingAtAll { get; init; }

    /// <summary>Nobody has hours for the service.</summary>
    public required string NothingOffered { get; init; }

    public required string NothingSuits { get; init; }

    public required string JoinWaitlist { get; init; }

    /// <summary>What a free day is called: its name, and how many times it has.</summary>
    public required Func<string, int, string> DayWithTimes { get; init; }

    /// <summary>What a day without times is called.</summary>
    public required Func<string, string> DayWithoutTimes { get; init; }

    public required string Morning { get; init; }

    public required string Afternoon { get; init; }

    public required string Evening { get; init; }

    /// <summary>How many seats of a time are left.</summary>
    public required Func<int, string> SeatsLeft { get; init; }

    /// <summary>A date and a time of day.</summary>
    public required Func<string, string, string> DateAtTime { get; init; }

    /// <summary>Somebody else was quicker.</summary>
    public required Func<string, string> Taken { get; init; }

    public required string TakenNext { get; init; }

    /// <summary>A place by its type: address, phone, online, asked; and where that is.</summary>
    public required Func<string, string?, string> Place { get; init; }

    /// <summary>Until how many hours before cancelling is free, and how many percent it costs after that.</summary>
    public required Func<int, int, string> Policy { get; init; }

    public required string AsksFirst { get; init; }

    /// <summary>Why a time cannot be had, by the API's code, and what to do.</summary>
    public required Func<string, string> Refusal { get; init; }

    public required string DetailsTitle { get; init; }

    public required string BackToTimes { get; init; }

    public required string OutcomeUnknown { get; init; }

    public required string SendAgain { get; init; }

    public required string Booking { get; init; }

    public required string BookInstead { get; init; }

    public required string OtherTimes { get; init; }

    public required string LeaveEmpty { get; init; }

    public required string YourName { get; init; }

    public required string YourEmail { get; init; }

    public required string EmailHint { get; init; }

    public required string YourPhone { get; init; }

    public required string YourNotes { get; init; }

    public required string AgreesTo { get; init; }

    public required string Request { get; init; }

    public required string Book { get; init; }

    public required string NextIfBooked { get; init; }

    public required string When { get; init; }

    public required string LengthName { get; init; }

    public required string Price { get; init; }

    public required string What { get; init; }

    public required string Where { get; init; }

    public required string WhereExactly { get; init; }

    public required string KeptSoon { get; init; }

    public required string KeptOver { get; init; }

    public required string KeepLonger { get; init; }

    public required string ChangeTime { get; init; }

    public required string NameMissing { get; init; }

    public required string EmailMissing { get; init; }

    /// <summary>Who answers a request by when: within so many hours.</summary>
    public required Func<int, string> NextIfRequested { get; init; }

    /// <summary>Until when a time is kept.</summary>
    public required Func<string, string> KeptUntil { get; init; }

    /// <summary>What is wrong with a field: its name in the form, and what the API says of it in English.</summary>
    public required Func<string, string, string> FieldProblem { get; init; }
}
