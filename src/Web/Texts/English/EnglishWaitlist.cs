namespace Actors.Web.Texts.English;

/// <summary>Waiting for a time to become free.</summary>
internal static class EnglishWaitlist
{
    public static WaitlistTexts Texts { get; } = new()
    {
        Title = "Join the waitlist",
        Intro = "Tell us when it would suit you. When such a time becomes free, we keep it for you for a while and write to you.",
        From = "From",
        To = "Until",
        DateMissing = "Enter a date",
        DatesWrong = "Enter a date that is not before the first",
        Days = "On these days",
        DaysHint = "Choose none if any day suits you.",
        PartOfDay = "Time of day",
        AnyTime = "Any time",
        Seats = "For how many people",
        EmailHint = "What we can offer you goes here.",
        Join = "Join the waitlist",
        Joining = "Joining…",
        Next = "Waiting costs nothing, and you can leave at any time.",
        Refusal = RefusalOf,
        FieldProblem = FieldProblemOf,
        YourPlace = "Your place on the waitlist",
        Joined = "You are on the waitlist",
        JoinedText = address => $"When a time becomes free for you, we write to {address}.",
        Position = place => place == 1 ? "You are the first in line" : $"You are number {place} in line",
        Place = "Place",
        StatusOf = status => status switch
        {
            "waiting" => "Waiting",
            "offered" => "A time is kept for you",
            "booked" => "Booked",
            "left" => "Left",
            "expired" => "Ended",
            _ => status,
        },
        StatusText = status => status switch
        {
            "booked" => "You have an appointment, so you do not wait any more. Its link is in your confirmation e-mail.",
            "left" => "You have left this waitlist. Your place is given up.",
            "expired" => "Your wait is over: the dates have passed, or none of the times that were offered was taken.",
            _ => "",
        },
        Wish = "You wait for",
        Between = (from, to) => $"{from} to {to}",
        ForSeats = count => count == 1 ? "For 1 person" : $"For {count} people",
        Offer = "This time is kept for you",
        KeptUntil = time => $"Kept for you until {time}.",
        OfferOver = "This time is not kept for you any more. You keep your place in line.",
        Accept = "Book this time",
        Accepting = "Booking…",
        Decline = "It does not suit me",
        DeclineHint = "You keep your place in line and wait for another time. This one goes to the next.",
        Declined = "You keep your place in line. We write to you when another time becomes free.",
        TooLate = "This time is not kept for you any more. You keep your place in line.",
        Leave = "Leave the waitlist",
        LeaveTitle = "Leave the waitlist?",
        LeaveText = "Your place in line is given up. If you join again, you stand at the end.",
        LeaveIt = "Leave the waitlist",
        Stay = "Keep my place",
        SeeTimes = "See all times",
        ManageInNewTab = "See or leave your place",
        AsksForCode = "Open the link in the e-mail about your place, or enter the code that stands below it.",
        CodeRefused = "This code does not open a place on the waitlist. Check it, or join again.",
        Open = "Open",
    };

    private static string RefusalOf(string code) => code switch
    {
        "LIMIT_REACHED" => "You wait in too many lines already, or this line is full. Leave one, or try again later.",
        "RATE_LIMITED" => "There were too many attempts from your network. Wait a minute, then try again.",
        "INVALID_TRANSITION" => "This is not possible any more. Look at your place as it is now.",
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" => "This time has just been taken. You keep your place in line.",
        _ => "This did not work as it is. Check what you have entered, or write to us.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Enter your name, at most 100 characters",
        "email" => "Enter an e-mail address such as name@example.com",
        "phone" => "Enter a phone number such as +351 910 000 000",
        "to" => "Enter a later date, at most a year after the first",
        "from" => "Enter another first date",
        "seats" => "Enter a number from 1 to 10",
        _ => $"This {message}",
    };
}
