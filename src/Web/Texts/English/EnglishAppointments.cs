namespace Actors.Web.Texts.English;

/// <summary>An appointment at the desk: all that is known of it.</summary>
internal static class EnglishAppointments
{
    private const string Client = "client";

    public static AppointmentTexts Texts { get; } = new()
    {
        Title = client => $"Appointment of {client}",
        BackToAppointment = "Back to the appointment",
        When = "When",
        ClientName = "Name",
        Email = "E-mail address",
        Phone = "Phone number",
        Notes = "Notes of the client",
        StaffNotes = "Staff notes",
        Place = "Place",
        Price = "Price",
        NotGiven = "Not given",
        ExpertGone = "No longer here",
        Yes = "Yes",
        No = "No",
        CancelledName = "Cancelled",
        CancelledOn = time => $"On {time}.",
        Lapsed = "Nobody confirmed it in time.",
        Fee = "Cancellation fee",
        Series = "Series",
        SeeSeries = "See all of this series",
        ClientZone = "Client's time zone",
        Reference = "Reference",
        Erased = "Client's data erased",
        LapsesAt = time => $"This is a request. It lapses on {time} unless you confirm it.",
        MailProblem = (recipient, time) => recipient == Client
            ? $"The client did not get our e-mail of {time}."
            : $"The expert did not get our e-mail of {time}.",
        MailServerSaid = reason => $"The mail server said: {reason}",
        MailProblemHelp = recipient => recipient == Client
            ? "Call, or correct the e-mail address."
            : "Tell the expert, and correct the expert's e-mail address.",
        History = "History",
        Happened = HappenedOf,
        HappenedBy = (what, who) => $"{what}, by {who}",
        TheClient = "the client",
        SomebodyElse = "somebody else",
        BookedOn = time => $"Booked on {time}.",
        ChangedOn = time => $"Last changed on {time}.",
        Actions = "What to do",
        Move = "Move",
        Reassign = "Give to another expert",
        Edit = "Edit details",
        EditStaffNotes = "Edit staff notes",
        SendLink = "Send the link again",
        Decline = "Decline request",
        Cancel = "Cancel appointment",
    };

    private static string? HappenedOf(string action, string? detail) => action switch
    {
        "booked" => "Booked",
        "amended" => "Details changed",
        "confirmed" => "Confirmed",
        "completed" => "Noted: took place",
        "missed" => "Noted: the client did not come",
        "cancelled" => "Cancelled",
        "erased" => "Client's data erased",
        "rescheduled" => detail is null ? "Moved" : $"Moved to {detail}",
        "reassigned" => detail is null ? "Given to another expert" : $"Given to {detail}",
        "mail-refused" => "An e-mail about it was refused",
        _ => null,
    };
}
