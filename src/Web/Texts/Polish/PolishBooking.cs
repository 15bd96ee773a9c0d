namespace Actors.Web.Texts.Polish;

/// <summary>The way to an appointment.</summary>
internal static class PolishBooking
{
    public static BookingTexts Texts { get; } = new()
    {
        ChooseService = "Co chcesz zarezerwować?",
        NoServices = "Obecnie nie ma tu nic do zarezerwowania.",
        Experts = "Nasz zespół",
        FirstFree = time => $"Najbliższy wolny termin: {time}",
        Rating = (average, count) => $"{average} na 5, {count} {PolishWords.Of(count, "opinia", "opinie", "opinii")}",
        AlreadyBooked = "Masz już umówioną wizytę?",
        AllServices = "Wszystkie usługi",
        With = "U kogo",
        Anybody = "Obojętnie",
        Length = "Czas trwania",
        ShowTimes = "Pokaż terminy",
        TimesIn = zone => $"Wszystkie godziny w strefie {zone}",
        ChangeZone = "Zmień strefę czasową",
        Soonest = "Najwcześniej",
        TimesOn = day => $"Terminy {PolishWords.On(day)}",
        NoTimesOn = day => $"Brak wolnych terminów {PolishWords.On(day)}.",
        BackToMonth = "Wróć do miesiąca",
        NothingIn = month => $"Brak wolnych terminów: {month}",
        NextFree = "Najbliższy wolny dzień to",
        NothingAtAll = date => $"Rezerwować można do {PolishWords.Genitive(date)}, ale do tego czasu wszystko jest zajęte.",
        NothingOffered = "Obecnie nie oferujemy na to żadnych terminów. Prosimy o kontakt.",
        NothingSuits = "Żaden termin nie pasuje?",
        JoinWaitlist = "Zapisz się na listę oczekujących",
        DayWithTimes = (day, count) =>
            $"{day}, {count} {PolishWords.Of(count, "wolny termin", "wolne terminy", "wolnych terminów")}",
        DayWithoutTimes = day => $"{day}, brak wolnych terminów",
        Morning = "Rano",
        Afternoon = "Po południu",
        Evening = "Wieczorem",
        SeatsLeft = count => $"{count} {PolishWords.Of(count, "wolne miejsce", "wolne miejsca", "wolnych miejsc")}",
        DateAtTime = (date, time) => $"{date}, {time}",
        Taken = time => $"Ten termin właśnie został zajęty: {time}.",
        TakenNext = "Najbliższe wolne terminy:",
        Place = PlaceOf,
        Policy = (hours, percent) => hours == 0
            ? $"Odwołanie jest bezpłatne do rozpoczęcia wizyty, potem kosztuje {percent}% ceny"
            : $"Odwołanie jest bezpłatne do {PolishWords.Hours(hours)} przed wizytą, potem kosztuje {percent}% ceny",
        AsksFirst = "Zespół potwierdza zgłoszenie",
        Refusal = RefusalOf,
        DetailsTitle = "Twoje dane",
        BackToTimes = "Wróć do terminów",
        OutcomeUnknown = "Nie dostaliśmy odpowiedzi na czas i nie wiemy jeszcze, czy wizyta jest zarezerwowana.",
        SendAgain = "Wyślij jeszcze raz: podwójnej rezerwacji nie będzie.",
        Booking = "Rezerwowanie…",
        BookInstead = "Twoje odpowiedzi są zachowane. Zarezerwuj zamiast tego jeden z tych terminów:",
        OtherTimes = "Zobacz wszystkie terminy",
        LeaveEmpty = "Zostaw to pole puste",
        YourName = "Imię i nazwisko",
        YourEmail = "Adres e-mail",
        EmailHint = "Tam wyślemy potwierdzenie.",
        YourPhone = "Numer telefonu",
        YourNotes = "O czym powinniśmy wiedzieć?",
        AgreesTo = "Rezerwując, akceptujesz nasz dokument:",
        Request = "Wyślij zgłoszenie",
        Book = "Zarezerwuj wizytę",
        NextIfBooked = "Otrzymasz potwierdzenie e-mailem, z linkiem do przełożenia lub odwołania wizyty.",
        NextIfRequested = hours =>
            $"Odpowiemy e-mailem w ciągu {PolishWords.Hours(hours)}. Do tego czasu termin jest dla Ciebie zachowany.",
        When = "Kiedy",
        LengthName = "Czas trwania",
        Price = "Cena",
        What = "Co",
        Where = "Gdzie",
        WhereExactly = "Adres lub numer",
        KeptUntil = time => $"Termin zachowany dla Ciebie do {PolishWords.Genitive(time)}.",
        KeptSoon = "Termin jest zachowany dla Ciebie jeszcze przez dwie minuty.",
        KeptOver = "Termin nie jest już zachowany dla Ciebie, ale nadal można go zarezerwować, jeśli jest wolny.",
        KeepLonger = "Zachowaj dłużej",
        ChangeTime = "Wybierz inny termin",
        NameMissing = "Podaj imię i nazwisko",
        EmailMissing = "Podaj adres e-mail",
        FieldProblem = FieldProblemOf,
    };

    private static string PlaceOf(string type, string? value) => type switch
    {
        "online" => "Online",
        "phone" => value is null ? "Przez telefon" : $"Przez telefon: {value}",
        "asked" => value ?? "W miejscu, które podasz",
        _ => value ?? "Na miejscu",
    };

    private static string RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Ten termin jest zajęty. Wybierz inny.",
        "OUTSIDE_AVAILABILITY" => "Ten termin nie jest już oferowany. Wybierz inny.",
        "NOTICE_TOO_SHORT" => "Do tego terminu zostało za mało czasu. Wybierz późniejszy.",
        "BEYOND_BOOKING_WINDOW" => "Ten termin jest jeszcze zbyt odległy. Wybierz wcześniejszy.",
        "LIMIT_REACHED" => "Obecnie nie można zarezerwować więcej. Spróbuj później albo napisz do nas.",
        "CAPACITY_REACHED" => "Wszystkie miejsca w tym terminie są zajęte. Wybierz inny.",
        "IDEMPOTENCY_KEY_REUSED" =>
            "Mamy już pierwsze zgłoszenie, z innymi danymi. Zajrzyj do poczty, zanim zarezerwujesz jeszcze raz.",
        "RATE_LIMITED" => "Z Twojej sieci było zbyt wiele prób. Odczekaj minutę i spróbuj ponownie.",
        _ => "Tak nie da się zarezerwować. Wybierz inny termin albo napisz do nas.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Podaj imię i nazwisko, najwyżej 100 znaków",
        "email" => "Podaj adres e-mail, na przykład imie@example.com",
        "phone" => "Podaj numer telefonu, na przykład +351 910 000 000",
        "notes" => "Napisz najwyżej 2000 znaków",
        _ => "Brakuje tej odpowiedzi albo jest nieprawidłowa. Sprawdź ją",
    };
}
