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
    };
}
