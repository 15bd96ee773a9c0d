namespace Actors.Web.Texts.Polish;

/// <summary>Waiting for a time to become free.</summary>
internal static class PolishWaitlist
{
    public static WaitlistTexts Texts { get; } = new()
    {
        Title = "Zapisz się na listę oczekujących",
        Intro = "Napisz, kiedy by Ci pasowało. Gdy taki termin się zwolni, zachowamy go dla Ciebie na jakiś czas i napiszemy.",
        From = "Od",
        To = "Do",
        DateMissing = "Podaj datę",
        DatesWrong = "Podaj datę, która nie jest wcześniejsza od pierwszej",
        Days = "W te dni",
        DaysHint = "Nie zaznaczaj żadnego, jeśli pasuje każdy dzień.",
        PartOfDay = "Pora dnia",
        AnyTime = "Dowolna",
        Seats = "Dla ilu osób",
        EmailHint = "Tam wyślemy nasze propozycje.",
        Join = "Zapisz się na listę oczekujących",
        Joining = "Zapisywanie…",
        Next = "Czekanie nic nie kosztuje, a z listy można wypisać się w każdej chwili.",
        Refusal = RefusalOf,
        FieldProblem = FieldProblemOf,
        YourPlace = "Twoje miejsce na liście oczekujących",
        Joined = "Jesteś na liście oczekujących",
        JoinedText = address => $"Gdy zwolni się termin dla Ciebie, napiszemy na adres {address}.",
        Position = place => place == 1 ? "Twoja kolej jest następna" : $"Twoje miejsce w kolejce: {place}",
        Place = "Miejsce",
        StatusOf = status => status switch
        {
            "waiting" => "Oczekiwanie",
            "offered" => "Termin zachowany dla Ciebie",
            "booked" => "Zarezerwowano",
            "left" => "Wypisano",
            "expired" => "Zakończono",
            _ => status,
        },
        StatusText = status => status switch
        {
            "booked" => "Masz wizytę, więc nie trzeba już czekać. Link do niej jest w e-mailu z potwierdzeniem.",
            "left" => "Jesteś poza listą oczekujących. Miejsce zostało zwolnione.",
            "expired" => "Oczekiwanie dobiegło końca: daty minęły albo żaden z proponowanych terminów nie został przyjęty.",
            _ => "",
        },
        Wish = "Oczekujesz na",
        Between = (from, to) => $"od {PolishWords.Genitive(from)} do {PolishWords.Genitive(to)}",
        ForSeats = count => count == 1 ? "Dla 1 osoby" : $"Dla {count} osób",
        Offer = "Ten termin jest zachowany dla Ciebie",
        KeptUntil = time => $"Zachowany dla Ciebie do {PolishWords.Genitive(time)}.",
        OfferOver = "Ten termin nie jest już zachowany dla Ciebie. Miejsce w kolejce pozostaje Twoje.",
        Accept = "Zarezerwuj ten termin",
        Accepting = "Rezerwowanie…",
        Decline = "Nie pasuje mi",
        DeclineHint = "Miejsce w kolejce pozostaje Twoje, a ten termin dostanie następna osoba.",
        Declined = "Miejsce w kolejce pozostaje Twoje. Napiszemy, gdy zwolni się inny termin.",
        TooLate = "Ten termin nie jest już zachowany dla Ciebie. Miejsce w kolejce pozostaje Twoje.",
        Leave = "Wypisz się z listy oczekujących",
        LeaveTitle = "Wypisać się z listy oczekujących?",
        LeaveText = "Twoje miejsce w kolejce przepadnie. Po ponownym zapisie będzie ono na końcu.",
        LeaveIt = "Wypisz się z listy",
        Stay = "Zachowaj miejsce",
        SeeTimes = "Zobacz wszystkie terminy",
        ManageInNewTab = "Zobacz lub zwolnij miejsce",
        AsksForCode = "Otwórz link z e-maila o miejscu na liście albo wpisz kod, który jest pod nim.",
        CodeRefused = "Ten kod nie otwiera miejsca na liście oczekujących. Sprawdź go albo zapisz się jeszcze raz.",
        Open = "Otwórz",
    };

    private static string RefusalOf(string code) => code switch
    {
        "LIMIT_REACHED" => "Czekasz już na zbyt wielu listach albo ta jest pełna. Wypisz się z jednej albo spróbuj później.",
        "RATE_LIMITED" => "Z Twojej sieci było zbyt wiele prób. Odczekaj minutę i spróbuj ponownie.",
        "INVALID_TRANSITION" => "To już niemożliwe. Sprawdź, jak teraz wygląda Twoje miejsce.",
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" => "Ten termin właśnie został zajęty. Miejsce w kolejce pozostaje Twoje.",
        _ => "Tak się nie udało. Sprawdź wpisane dane albo napisz do nas.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Podaj imię i nazwisko, najwyżej 100 znaków",
        "email" => "Podaj adres e-mail, na przykład imie@example.com",
        "phone" => "Podaj numer telefonu, na przykład +351 910 000 000",
        "to" => "Podaj późniejszą datę, najwyżej rok po pierwszej",
        "from" => "Podaj inną pierwszą datę",
        "seats" => "Podaj liczbę od 1 do 10",
        _ => "Brakuje tej odpowiedzi albo jest nieprawidłowa. Sprawdź ją",
    };
}
