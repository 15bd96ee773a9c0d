namespace Actors.Web.Texts.German;

/// <summary>An appointment at the desk: all that is known of it.</summary>
internal static class GermanAppointments
{
    private const string Client = "client";

    public static AppointmentTexts Texts { get; } = new()
    {
        Title = client => $"Termin von {client}",
        BackToAppointment = "Zurück zum Termin",
        When = "Wann",
        ClientName = "Name",
        Email = "E-Mail-Adresse",
        Phone = "Telefonnummer",
        Notes = "Notizen aus der Buchung",
        StaffNotes = "Interne Notizen",
        Place = "Ort",
        Price = "Preis",
        NotGiven = "Nicht angegeben",
        ExpertGone = "Nicht mehr hier",
        Yes = "Ja",
        No = "Nein",
        CancelledName = "Abgesagt",
        CancelledOn = time => $"Am {time}.",
        Lapsed = "Niemand hat ihn rechtzeitig bestätigt.",
        Fee = "Absagegebühr",
        Series = "Serie",
        SeeSeries = "Alle dieser Serie ansehen",
        ClientZone = "Zeitzone der Buchung",
        Reference = "Kennzeichen",
        Erased = "Persönliche Daten gelöscht",
        LapsesAt = time => $"Das ist eine Anfrage. Sie läuft am {time} ab, wenn Sie sie nicht bestätigen.",
        MailProblem = (recipient, time) => recipient == Client
            ? $"Unsere E-Mail an die Person, die gebucht hat, wurde nicht zugestellt ({time})."
            : $"Unsere E-Mail an die Fachkraft wurde nicht zugestellt ({time}).",
        MailServerSaid = reason => $"Der Mailserver meldete: {reason}",
        MailProblemHelp = recipient => recipient == Client
            ? "Rufen Sie an, oder berichtigen Sie die E-Mail-Adresse."
            : "Sagen Sie der Fachkraft Bescheid, und berichtigen Sie ihre E-Mail-Adresse.",
        History = "Verlauf",
        Happened = HappenedOf,
        HappenedBy = (what, who) => $"{what}, von {who}",
        TheClient = "der Kundin oder dem Kunden",
        SomebodyElse = "jemand anderem",
        BookedOn = time => $"Gebucht am {time}.",
        ChangedOn = time => $"Zuletzt geändert am {time}.",
        Actions = "Was zu tun ist",
        Move = "Verschieben",
        Reassign = "An eine andere Fachkraft geben",
        Edit = "Angaben bearbeiten",
        EditStaffNotes = "Interne Notizen bearbeiten",
        SendLink = "Link noch einmal senden",
        Decline = "Anfrage ablehnen",
        Cancel = "Termin absagen",
    };

    private static string? HappenedOf(string action, string? detail) => action switch
    {
        "booked" => "Gebucht",
        "amended" => "Angaben geändert",
        "confirmed" => "Bestätigt",
        "completed" => "Vermerkt: hat stattgefunden",
        "missed" => "Vermerkt: nicht erschienen",
        "cancelled" => "Abgesagt",
        "erased" => "Persönliche Daten gelöscht",
        "rescheduled" => detail is null ? "Verschoben" : $"Verschoben auf {detail}",
        "reassigned" => detail is null ? "An eine andere Fachkraft gegeben" : $"Übergeben an {detail}",
        "mail-refused" => "Eine E-Mail dazu wurde nicht zugestellt",
        _ => null,
    };
}
