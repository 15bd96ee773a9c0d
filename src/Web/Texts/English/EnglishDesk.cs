namespace Actors.Web.Texts.English;

/// <summary>The desk.</summary>
internal static class EnglishDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        Today = "Today",
        Agenda = "Agenda",
        Appointments = "Appointments",
        Schedule = "Schedule",
        Services = "Services",
        BookingPage = "Booking page",
        NewAppointment = "New appointment",
        OpenAppointment = "Open appointment",
        Note = NoteOf,
        StatusName = "Status",
        Status = StatusOf,
        ServiceWith = (service, expert) => $"{service} with {expert}",
        Sentence = sentence => string.Join(", ", sentence.Parts),
        Confirm = "Confirm",
        Decline = "Decline",
        Complete = "Took place",
        MarkNoShow = "Did not come",
        Expert = "Expert",
        AllExperts = "All experts",
        Service = "Service",
        AllServices = "All services",
        Show = "Show",
        ClearFilters = "Clear filters",
        TimesIn = zone => $"All times in {zone}.",
        Pages = "Pages",
        PreviousPage = "Previous page",
        NextPage = "Next page",
        PageNumber = page => $"Page {page}",
    };

    private static string StatusOf(string status) => status switch
    {
        "scheduled" => "To confirm",
        "confirmed" => "Confirmed",
        "completed" => "Took place",
        "cancelled" => "Cancelled",
        "no_show" => "Did not come",
        _ => status,
    };

    private static string? NoteOf(string note) => note switch
    {
        "confirmed" => "The appointment is confirmed.",
        "completed" => "It is noted that the appointment took place.",
        "no-show" => "It is noted that the client did not come.",
        "cancelled" => "The appointment is cancelled, and its time is free again.",
        "moved" => "The appointment is moved.",
        "reassigned" => "Another expert has the appointment now.",
        "saved" => "Your changes are saved.",
        "booked" => "The appointment is booked.",
        "link-sent" => "The link is on its way to the client.",
        "link-often" => "The link was sent often enough today. Send it again tomorrow, or tell the client by phone.",
        "date-added" => "The date is added.",
        "date-removed" => "The date is removed. The weekly hours hold on it again.",
        "time-off-added" => "The time off is added. Nobody can book in it.",
        "time-off-removed" => "The time off is removed.",
        "service-added" => "The service is saved.",
        "service-removed" => "The service is deleted.",
        "service-activated" => "The service can be booked again.",
        "service-deactivated" => "The service cannot be booked any more, until you activate it again.",
        "service-changed" => "Somebody else has changed this service meanwhile, so nothing was done. This is how it is now.",
        "expert-added" => "The expert is added. Now say when they work.",
        "changed" => "Somebody else has changed this appointment meanwhile, so nothing was done. This is how it is now.",
        "too-late" => "That can no longer be done with this appointment. This is how it is now.",
        _ => null,
    };
}
