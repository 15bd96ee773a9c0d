namespace Actors.Web.Texts.Polish;

/// <summary>The desk.</summary>
internal static class PolishDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        Today = "Dzisiaj",
        Agenda = "Terminarz",
        Appointments = "Wizyty",
        Schedule = "Godziny pracy",
        Services = "Usługi",
        BookingPage = "Strona rezerwacji",
        NewAppointment = "Nowa wizyta",
        OpenAppointment = "Otwórz wizytę",
        Note = NoteOf,
        StatusName = "Stan",
        Status = StatusOf,
        ServiceWith = (service, expert) => $"{service}, {expert}",
        Sentence = sentence => string.Join(", ", sentence.Parts),
        Confirm = "Potwierdź",
        Decline = "Odrzuć",
        Complete = "Odbyła się",
        MarkNoShow = "Nikt nie przyszedł",
        Expert = "Specjalista",
        AllExperts = "Wszyscy specjaliści",
        Service = "Usługa",
        AllServices = "Wszystkie usługi",
        Show = "Pokaż",
        ClearFilters = "Wyczyść filtry",
        TimesIn = zone => $"Wszystkie godziny w strefie {zone}.",
        Pages = "Strony",
        PreviousPage = "Poprzednia strona",
        NextPage = "Następna strona",
        PageNumber = page => $"Strona {page}",
    };

    private static string StatusOf(string status) => status switch
    {
        "scheduled" => "Do potwierdzenia",
        "confirmed" => "Potwierdzona",
        "completed" => "Odbyła się",
        "cancelled" => "Odwołana",
        "no_show" => "Nikt nie przyszedł",
        _ => status,
    };

    private static string? NoteOf(string note) => note switch
    {
        "confirmed" => "Wizyta jest potwierdzona.",
        "completed" => "Zapisano, że wizyta się odbyła.",
        "no-show" => "Zapisano, że nikt nie przyszedł.",
        "cancelled" => "Wizyta jest odwołana, a jej termin znów wolny.",
        "moved" => "Wizyta jest przełożona.",
        "reassigned" => "Wizytę przejął inny specjalista.",
        "saved" => "Zmiany są zapisane.",
        "booked" => "Wizyta jest zarezerwowana.",
        "link-sent" => "Link jest w drodze.",
        "link-often" => "Link wysłano dziś już wystarczająco wiele razy. Wyślij go jutro albo zadzwoń.",
        "date-added" => "Dzień jest dodany.",
        "date-removed" => "Dzień jest usunięty. Znów obowiązują w nim godziny tygodniowe.",
        "time-off-added" => "Nieobecność jest dodana. Nikt nie może w niej rezerwować.",
        "time-off-removed" => "Nieobecność jest usunięta.",
        "service-added" => "Usługa jest zapisana.",
        "service-removed" => "Usługa jest usunięta.",
        "service-activated" => "Usługę znów można rezerwować.",
        "service-deactivated" => "Usługi nie można już rezerwować, dopóki nie zostanie znów włączona.",
        "service-changed" => "Ktoś inny zmienił tę usługę w międzyczasie, więc nic nie zrobiono. Tak wygląda teraz.",
        "expert-added" => "Specjalista jest dodany. Teraz ustaw godziny pracy.",
        "changed" => "Ktoś inny zmienił tę wizytę w międzyczasie, więc nic nie zrobiono. Tak wygląda teraz.",
        "too-late" => "Tego nie można już zrobić z tą wizytą. Tak wygląda teraz.",
        _ => null,
    };
}
