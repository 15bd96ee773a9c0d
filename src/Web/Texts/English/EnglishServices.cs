namespace Actors.Web.Texts.English;

/// <summary>What can be booked, as its owner sees it.</summary>
internal static class EnglishServices
{
    private const int MinutesOfDay = 1_440;

    public static ServiceTexts Texts { get; } = new()
    {
        New = "New service",
        Search = "Name or description",
        None = "There are no services yet: nothing can be booked.",
        NoneHelp = address => $"Add the first one with a name and a length. Then clients book at {address}",
        NoneFound = words => $"No service matches “{words}”.",
        Count = count => count == 1 ? "1 service" : $"{count} services",
        Active = "Active",
        Inactive = "Not active",
        OneToOne = "One to one",
        Seats = count => $"Up to {count} people share a time",
        Together = "Several experts together",
        InTurn = "Experts take turns",
        AllExperts = "All experts",
        Confirmed = hours => $"Bookings wait for you to confirm them, at most {hours} h",
        Ahead = AheadOf,
        Buffers = BuffersOf,
        Limits = LimitsOf,
        PerClient = count => $"At most {count} to come for each client",
        Questions = count => count == 1 ? "Clients are asked 1 question" : $"Clients are asked {count} questions",
        Try = "Try the booking page",
        Duplicate = "Duplicate",
        Activate = "Activate",
        Deactivate = "Deactivate…",
        DeactivateNow = "Deactivate service",
        DeactivateTitle = name => $"Deactivate “{name}”?",
        DeactivateHelp = "Nobody can book it until you activate it again. Appointments that were booked stay; they can be kept, completed "
            + "or cancelled, but not moved.",
        Delete = "Delete…",
        DeleteNow = "Delete service",
        DeleteTitle = name => $"Delete “{name}”?",
        DeleteHelp = "Nobody can book it any more, and this cannot be undone. Appointments that were booked stay with their experts; they "
            + "can be kept, completed or cancelled, but not moved.",
        DeleteInstead = "If you may want it back, deactivate it instead.",
        Keep = "Keep it",
        Actions = "Actions",
        NotBookable = "It is not active, so clients do not see it.",
    };

    private static string AheadOf(int noticeMinutes, int windowDays) => noticeMinutes == 0
        ? $"Bookable up to {Days(windowDays)} ahead"
        : $"Bookable from {Length(noticeMinutes)} to {Days(windowDays)} ahead";

    private static string BuffersOf(int before, int after) => (before, after) switch
    {
        (0, _) => $"{Length(after)} kept free after",
        (_, 0) => $"{Length(before)} kept free before",
        _ => $"{Length(before)} kept free before, {Length(after)} after",
    };

    private static string LimitsOf(int? day, int? week, int? month)
    {
        string?[] limits =
        [
            day is null ? null : $"{day} a day", week is null ? null : $"{week} a week", month is null ? null : $"{month} a month",
        ];
        return $"At most {string.Join(", ", limits.OfType<string>())} for each expert";
    }

    private static string Length(int minutes) =>
        minutes % MinutesOfDay == 0 ? Days(minutes / MinutesOfDay) : EnglishCommon.Texts.Duration(minutes);

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
