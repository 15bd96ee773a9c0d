namespace Actors.Web.Texts.Polish;

/// <summary>An appointment at the desk: all that is known of it.</summary>
internal static class PolishAppointments
{
    private const string Client = "client";

    public static AppointmentTexts Texts { get; } = new()
    {
        Title = client => $"Wizyta: {client}",
        BackToAppointment = "Wróć do wizyty",
        When = "Kiedy",
        ClientName = "Imię i nazwisko",
        Email = "Adres e-mail",
        Phone = "Numer telefonu",
        Notes = "Uwagi z rezerwacji",
        StaffNotes = "Notatki zespołu",
        Place = "Miejsce",
        Price = "Cena",
        NotGiven = "Nie podano",
        ExpertGone = "Już tu nie pracuje",
        Yes = "Tak",
        No = "Nie",
        CancelledName = "Odwołana",
        CancelledOn = time => $"{Sentences.Begin(PolishWords.On(time))}.",
        Lapsed = "Nikt nie potwierdził jej na czas.",
        Fee = "Opłata za odwołanie",
        Series = "Seria",
        SeeSeries = "Zobacz całą serię",
        ClientZone = "Strefa czasowa rezerwacji",
        Reference = "Numer wizyty",
        Erased = "Usunięto dane osobowe",
        LapsesAt = time => $"To jest zgłoszenie. Bez potwierdzenia wygaśnie {PolishWords.On(time)}.",
        MailProblem = (recipient, time) => recipient == Client
            ? $"Nasz e-mail do osoby, która rezerwowała, nie dotarł ({time})."
            : $"Nasz e-mail do specjalisty nie dotarł ({time}).",
        MailServerSaid = reason => $"Odpowiedź serwera poczty: {reason}",
        MailProblemHelp = recipient => recipient == Client
            ? "Zadzwoń albo popraw adres e-mail."
            : "Powiadom specjalistę i popraw jego adres e-mail.",
        History = "Historia",
        Happened = HappenedOf,
        HappenedBy = (what, who) => $"{what} ({who})",
        TheClient = "klient lub klientka",
        SomebodyElse = "ktoś inny",
        BookedOn = time => $"Zarezerwowano {PolishWords.On(time)}.",
        ChangedOn = time => $"Ostatnia zmiana {PolishWords.On(time)}.",
        Actions = "Co zrobić",
        Move = "Przełóż",
        Reassign = "Przekaż innemu specjaliście",
        Edit = "Edytuj dane",
        EditStaffNotes = "Edytuj notatki zespołu",
        SendLink = "Wyślij link jeszcze raz",
        Decline = "Odrzuć zgłoszenie",
        Cancel = "Odwołaj wizytę",
    };

    private static string? HappenedOf(string action, string? detail) => action switch
    {
        "booked" => "Zarezerwowano",
        "amended" => "Zmieniono dane",
        "confirmed" => "Potwierdzono",
        "completed" => "Zapisano: odbyła się",
        "missed" => "Zapisano: nikt nie przyszedł",
        "cancelled" => "Odwołano",
        "erased" => "Usunięto dane osobowe",
        "rescheduled" => detail is null ? "Przełożono" : $"Przełożono na {PolishWords.Accusative(detail)}",
        "reassigned" => detail is null ? "Przekazano innemu specjaliście" : $"Przekazano: {detail}",
        "mail-refused" => "E-mail w tej sprawie został odrzucony",
        _ => null,
    };
}
