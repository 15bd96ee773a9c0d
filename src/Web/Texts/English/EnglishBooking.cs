namespace Actors.Web.Texts.English;

/// <summary>The way to an appointment.</summary>
internal static class EnglishBooking
{
    public static BookingTexts Texts { get; } = new()
    {
        ChooseService = "What would you like to book?",
        NoServices = "Nothing can be booked here at present.",
        Experts = "Our team",
        FirstFree = time => $"First free: {time}",
        Rating = (average, count) => count == 1 ? $"{average} out of 5, 1 review" : $"{average} out of 5, {count} reviews",
        AlreadyBooked = "Have you booked already?",
        AllServices = "All services",
        With = "With",
        Anybody = "Anybody",
        Length = "Length",
        ShowTimes = "Show times",
        TimesIn = zone => $"All times in {zone}",
        ChangeZone = "Change time zone",
        Soonest = "Soonest",
        TimesOn = day => $"Times on {day}",
        NoTimesOn = day => $"There are no times on {day}.",
        BackToMonth = "Back to the month",
        NothingIn = month => $"Nothing free in {month}",
        NextFree = "The next free day is",
        NothingAtAll = date => $"Bookings are open until {date}, and every time until then is taken.",
        NothingOffered = "No times are offered for this at present. Please ask us.",
        NothingSuits = "No time that suits you?",
        JoinWaitlist = "Join the waitlist",
        DayWithTimes = (day, count) => count == 1 ? $"{day}, 1 time" : $"{day}, {count} times",
        DayWithoutTimes = day => $"{day}, no times",
        Morning = "Morning",
        Afternoon = "Afternoon",
        Evening = "Evening",
        SeatsLeft = count => $"{count} left",
        DateAtTime = (date, time) => $"{date}, {time}",
        Taken = time => $"{time} has just been taken.",
        TakenNext = "These are free next:",
        Place = PlaceOf,
        Policy = (hours, percent) => hours == 0
            ? $"Cancelling is free until it begins, after that it costs {percent}% of the price"
            : $"Cancelling is free until {Hours(hours)} before, after that it costs {percent}% of the price",
        AsksFirst = "Your request is confirmed by the team",
        Refusal = RefusalOf,
        DetailsTitle = "Your details",
        BackToTimes = "Back to the times",
        OutcomeUnknown = "We did not hear back in time, so we do not know yet whether you are booked.",
        SendAgain = "Send it again: it cannot be booked twice.",
        Booking = "Booking…",
        BookInstead = "Your answers are kept. Book one of these instead:",
        OtherTimes = "See all times",
        LeaveEmpty = "Leave this empty",
        YourName = "Name",
        YourEmail = "E-mail address",
        EmailHint = "Your confirmation goes here.",
        YourPhone = "Phone number",
        YourNotes = "Anything we should know?",
        AgreesTo = "By booking you agree to our",
        Request = "Request appointment",
        Book = "Book appointment",
        NextIfBooked = "You get a confirmation by e-mail, with a link to move or cancel.",
        NextIfRequested = hours => $"We answer by e-mail within {Hours(hours)}. Until then the time is kept for you.",
        When = "When",
        LengthName = "Length",
        Price = "Price",
        What = "What",
        Where = "Where",
        WhereExactly = "Address or number",
        KeptUntil = time => $"Kept for you until {time}.",
        KeptSoon = "The time is kept for two more minutes.",
        KeptOver = "The time is no longer kept for you, but you can still book it if it is free.",
        KeepLonger = "Keep it longer",
        ChangeTime = "Choose another time",
        NameMissing = "Enter your name",
        EmailMissing = "Enter your e-mail address",
        FieldProblem = FieldProblemOf,
    };

    private static string Hours(int hours) =>
        hours % 24 == 0 && hours > 24 ? $"{hours / 24} days" : hours == 1 ? "1 hour" : $"{hours} hours";

    private static string PlaceOf(string type, string? value) => type switch
    {
        "online" => "Online",
        "phone" => value is null ? "By phone" : $"By phone: {value}",
        "asked" => value ?? "At a place that you name",
        _ => value ?? "On site",
    };

    private static string RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "This time has been taken. Choose another one.",
        "OUTSIDE_AVAILABILITY" => "This time is not offered any more. Choose another one.",
        "NOTICE_TOO_SHORT" => "This time is too soon to be booked. Choose a later one.",
        "BEYOND_BOOKING_WINDOW" => "This time is too far ahead to be booked yet. Choose an earlier one.",
        "LIMIT_REACHED" => "No more can be booked at present. Try again later, or write to us.",
        "CAPACITY_REACHED" => "All places at this time have been taken. Choose another time.",
        "IDEMPOTENCY_KEY_REUSED" => "We have your first request already, with other details. Look into your mailbox before you book again.",
        "RATE_LIMITED" => "There were too many attempts from your network. Wait a minute, then try again.",
        _ => "This cannot be booked as it is. Choose another time, or write to us.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Enter your name, at most 100 characters",
        "email" => "Enter an e-mail address such as name@example.com",
        "phone" => "Enter a phone number such as +351 910 000 000",
        "notes" => "Write at most 2,000 characters",
        _ => $"This answer {message}",
    };
}
