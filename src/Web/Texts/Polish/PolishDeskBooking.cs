namespace Actors.Web.Texts.Polish;

/// <summary>Booking for a client at the desk, and choosing times there.</summary>
internal static class PolishDeskBooking
{
    public static DeskBookingTexts Texts { get; } = new()
    {
        NoServices = "Nie ma usługi, którą można zarezerwować.",
        ChooseService = "Wybierz usługę",
        ChooseExpert = "Wybierz specjalistę",
        Anybody = "Obojętnie",
        TooManyTimes = "Terminów jest zbyt wiele, by pokazać je naraz. Wybierz specjalistę albo wpisz niżej datę i godzinę.",
        NotFree = count =>
            $"{count} {PolishWords.Of(count, "termin nie jest wolny", "terminy nie są wolne", "terminów nie jest wolnych")}",
        TimeWithReason = (time, reason) => $"{time}: {ReasonOf(reason)}",
        OtherTime = "Wpisz dowolną datę i godzinę",
        Date = "Data",
        Time = "Godzina",
        TakeTime = "Użyj tej godziny",
        SkippedTime = "Tego dnia nie ma takiej godziny: zegary przesuwa się wtedy do przodu. Wpisz inną",
        EmailHint = "Tam trafią potwierdzenie i przypomnienia. Bez niego nikt nie zostanie powiadomiony.",
        Book = "Zarezerwuj wizytę",
        BookingNow = "Rezerwowanie…",
        MustBeConfirmed = "Ta usługa wymaga potwierdzenia: wizyta czeka na nie jak każde inne zgłoszenie.",
        ChangeTime = "Wybierz inny termin",
        KeepAnswers = "Zmień godzinę i zachowaj wpisane dane",
        UseTime = "Zmień godzinę",
        OutcomeUnknown = "Nie dostaliśmy odpowiedzi na czas i nie wiemy jeszcze, czy wizyta jest zarezerwowana.",
        Refusal = RefusalOf,
        AlreadyBooked =
            "Z tego formularza zarezerwowano już wizytę. Zajrzyj do terminarza; aby zarezerwować kolejną, zacznij nowy formularz.",
        Override = OverrideOf,
        OverridePast = "Ten termin już się zaczął. Mimo to można go zapisać: nikt nie dostanie e-maila.",
        OverrideWith = "U kogo?",
        BookAnyway = "Zarezerwuj mimo to",
    };

    private static string ReasonOf(string reason) => reason switch
    {
        "BOOKED" => "zarezerwowany",
        "HELD" => "ktoś właśnie rezerwuje",
        "BUFFER" => "przerwa przy innej wizycie",
        "TIME_OFF" => "nieobecność",
        "EXTERNAL_BUSY" => "zajęty w innym kalendarzu",
        "NOTICE" => "zbyt bliski dla strony rezerwacji",
        "WINDOW" => "zbyt odległy dla strony rezerwacji",
        "LIMIT" => "zarezerwowano już dość",
        "HOLIDAY" => "święto",
        _ => "niedostępny",
    };

    private static string? RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Ten termin jest zajęty.",
        "CAPACITY_REACHED" => "Wszystkie miejsca w tym terminie są zajęte.",
        "OUTSIDE_AVAILABILITY" => "Ten termin jest poza godzinami pracy albo się w nich nie mieści.",
        "NOTICE_TOO_SHORT" => "Do tego terminu zostało za mało czasu: usługa wymaga większego wyprzedzenia.",
        "BEYOND_BOOKING_WINDOW" => "Ten termin jest dalej, niż pozwala usługa.",
        "LIMIT_REACHED" => "Więcej nie można wtedy zarezerwować: osiągnięto limit usługi.",
        "POLICY_VIOLATION" => "Zasady usługi na to nie pozwalają.",
        _ => null,
    };

    private static string OverrideOf(string rule) => rule switch
    {
        "NOTICE" => "Mimo to można zarezerwować, bez zwykle wymaganego wyprzedzenia.",
        "WINDOW" => "Mimo to można zarezerwować, dalej niż na stronie rezerwacji.",
        "LIMIT" => "Mimo to można zarezerwować, ponad limit.",
        _ => "Mimo to można zarezerwować, poza godzinami pracy.",
    };
}
