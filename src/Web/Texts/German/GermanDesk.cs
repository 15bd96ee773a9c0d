namespace Actors.Web.Texts.German;

/// <summary>The desk.</summary>
internal static class GermanDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        Today = "Heute",
        Agenda = "Agenda",
        Appointments = "Termine",
        Schedule = "Arbeitszeiten",
        Services = "Leistungen",
        BookingPage = "Buchungsseite",
        NewAppointment = "Neuer Termin",
        OpenAppointment = "Termin öffnen",
        Note = NoteOf,
        StatusName = "Status",
        Status = StatusOf,
        ServiceWith = (service, expert) => $"{service} bei {expert}",
        Sentence = sentence => string.Join(", ", sentence.Parts),
        Confirm = "Bestätigen",
        Decline = "Ablehnen",
        Complete = "Hat stattgefunden",
        MarkNoShow = "Nicht erschienen",
        Expert = "Fachkraft",
        AllExperts = "Alle Fachkräfte",
        Service = "Leistung",
        AllServices = "Alle Leistungen",
        Show = "Anzeigen",
        ClearFilters = "Filter entfernen",
        TimesIn = zone => $"Alle Zeiten gelten für {zone}.",
        Pages = "Seiten",
        PreviousPage = "Vorherige Seite",
        NextPage = "Nächste Seite",
        PageNumber = page => $"Seite {page}",
    };

    private static string StatusOf(string status) => status switch
    {
        "scheduled" => "Zu bestätigen",
        "confirmed" => "Bestätigt",
        "completed" => "Hat stattgefunden",
        "cancelled" => "Abgesagt",
        "no_show" => "Nicht erschienen",
        _ => status,
    };

    private static string? NoteOf(string note) => note switch
    {
        "confirmed" => "Der Termin ist bestätigt.",
        "completed" => "Es ist vermerkt, dass der Termin stattgefunden hat.",
        "no-show" => "Es ist vermerkt, dass niemand erschienen ist.",
        "cancelled" => "Der Termin ist abgesagt, und seine Zeit ist wieder frei.",
        "moved" => "Der Termin ist verschoben.",
        "reassigned" => "Den Termin hat jetzt eine andere Fachkraft.",
        "saved" => "Ihre Änderungen sind gespeichert.",
        "booked" => "Der Termin ist gebucht.",
        "link-sent" => "Der Link ist unterwegs.",
        "link-often" => "Der Link wurde heute oft genug gesendet. Senden Sie ihn morgen wieder, oder rufen Sie an.",
        "date-added" => "Der Tag ist hinzugefügt.",
        "date-removed" => "Der Tag ist entfernt. An ihm gelten wieder die Wochenzeiten.",
        "time-off-added" => "Die Abwesenheit ist hinzugefügt. In ihr kann niemand buchen.",
        "time-off-removed" => "Die Abwesenheit ist entfernt.",
        "service-added" => "Die Leistung ist gespeichert.",
        "service-removed" => "Die Leistung ist gelöscht.",
        "service-activated" => "Die Leistung kann wieder gebucht werden.",
        "service-deactivated" => "Die Leistung kann nicht mehr gebucht werden, bis Sie sie wieder aktivieren.",
        "service-changed" => "Jemand anderes hat diese Leistung inzwischen geändert, deshalb wurde nichts getan. So ist sie jetzt.",
        "expert-added" => "Die Fachkraft ist angelegt. Legen Sie jetzt die Arbeitszeiten fest.",
        "changed" => "Jemand anderes hat diesen Termin inzwischen geändert, deshalb wurde nichts getan. So ist er jetzt.",
        "too-late" => "Das geht bei diesem Termin nicht mehr. So ist er jetzt.",
        _ => null,
    };
}
