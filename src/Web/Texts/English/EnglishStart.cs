namespace Actors.Web.Texts.English;

/// <summary>The host's own address, where there is something to try.</summary>
internal static class EnglishStart
{
    public static StartTexts Texts { get; } = new()
    {
        Title = "Where to begin",
        Intro = name => $"{name} is made up and here to be tried. Look at it from every side; what you do spoils nothing.",
        ForClients = "As a client",
        ForClientsText = "Choose a service and a time, and book. Move it or call it off afterwards.",
        Book = "Open the booking page",
        ForStaff = "As staff",
        ForStaffText = "Look at today, confirm requests, book for clients. Sign in with",
        OpenDesk = "Open the desk",
        ForPrograms = "As a program",
        ForProgramsText = "All that these pages do, they ask the API for. So can you.",
        Explorer = "Explorer: every route, to read and to try",
        Contract = "Contract: OpenAPI 3.1",
        Health = "Health: whether bookings can be taken",
    };
}
