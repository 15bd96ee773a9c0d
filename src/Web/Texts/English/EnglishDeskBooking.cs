namespace Actors.Web.Texts.English;

/// <summary>Booking for a client at the desk, and choosing times there.</summary>
internal static class EnglishDeskBooking
{
    public static DeskBookingTexts Texts { get; } = new()
    {
        NoServices = "There is no service that can be booked.",
        ChooseService = "Choose a service",
        ChooseExpert = "Choose an expert",
        Anybody = "Anybody",
        TooManyTimes = "There are too many times to show at once. Choose an expert, or enter a date and a time below.",
        NotFree = count => count == 1 ? "1 time is not free" : $"{count} times are not free",
        TimeWithReason = (time, reason) => $"{time}: {ReasonOf(reason)}",
        OtherTime = "Enter any date and time",
        Date = "Date",
        Time = "Time",
        TakeTime = "Use this time",
        SkippedTime = "There is no such time on that day: the clocks go forward over it. Enter another time",
        EmailHint = "Confirmation and reminders go there. Without it nobody tells the client.",
        Book = "Book appointment",
        BookingNow = "Booking…",
        MustBeConfirmed = "This service asks for confirmation: the appointment waits for it like any other request.",
        ChangeTime = "Choose another time",
        KeepAnswers = "Change the time and keep what is written",
        UseTime = "Change time",
        OutcomeUnknown = "We did not hear back in time, so we do not know yet whether it is booked.",
        Refusal = RefusalOf,
        AlreadyBooked = "This form has booked an appointment already. Look in the agenda; to book one more, start a new form.",
        Override = OverrideOf,
        OverridePast = "It has begun already. You may record it all the same: nobody is told by e-mail.",
        OverrideWith = "With whom?",
        BookAnyway = "Book all the same",
    };

    private static string ReasonOf(string reason) => reason switch
    {
        "BOOKED" => "booked",
        "HELD" => "somebody is booking it",
        "BUFFER" => "kept free around another appointment",
        "TIME_OFF" => "time off",
        "EXTERNAL_BUSY" => "busy in another calendar",
        "NOTICE" => "too soon for clients",
        "WINDOW" => "too far ahead for clients",
        "LIMIT" => "enough booked already",
        "HOLIDAY" => "holiday",
        _ => "not free",
    };

    private static string? RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "This time is taken.",
        "CAPACITY_REACHED" => "All places at this time are taken.",
        "OUTSIDE_AVAILABILITY" => "This time is outside the working hours, or does not fit into them.",
        "NOTICE_TOO_SHORT" => "This time is too soon: the service asks for more notice.",
        "BEYOND_BOOKING_WINDOW" => "This time is further ahead than the service may be booked.",
        "LIMIT_REACHED" => "No more may be booked then: a limit of the service is reached.",
        "POLICY_VIOLATION" => "The rules of the service do not allow this.",
        _ => null,
    };

    private static string OverrideOf(string rule) => rule switch
    {
        "NOTICE" => "You may book it all the same, without the notice that clients have to give.",
        "WINDOW" => "You may book it all the same, beyond the days that clients may book ahead.",
        "LIMIT" => "You may book it all the same, over the limit.",
        _ => "You may book it all the same, outside the working hours.",
    };
}
