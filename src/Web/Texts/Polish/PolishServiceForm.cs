namespace Actors.Web.Texts.Polish;

/// <summary>The description of a service, field by field.</summary>
internal static class PolishServiceForm
{
    private const int MinutesOfDay = 1_440;

    public static ServiceFormTexts Texts { get; } = new()
    {
        NewTitle = "Nowa usługa",
        CopyOf = name => $"{name} (kopia)",
        Basics = "Co to jest",
        Time = "Ile trwa",
        Price = "Ile kosztuje",
        Who = "Kto ją oferuje",
        Rules = "Zasady rezerwacji",
        Cancelling = "Zasady odwoływania",
        Paying = "Płatność przy rezerwacji",
        KeepsDeposit = "Zaliczka nie jest zwracana przy późnym odwołaniu",
        Collects = CollectsOf,
        TaxMode = mode => mode == "exclusive" ? "jest bez podatku, który się dolicza" : "zawiera podatek",
        Places = "Gdzie się odbywa",
        Questions = "Pytania przy rezerwacji",
        Reminders = "Przypomnienia e-mailem",
        Label = LabelOf,
        Hint = HintOf,
        FieldProblem = PolishServiceProblems.Of,
        Assignment = AssignmentOf,
        Unit = UnitOf,
        PlaceType = PlaceTypeOf,
        QuestionType = QuestionTypeOf,
        Lengths = "Inne czasy trwania",
        LengthsHelp = "Wybiera się z nich przy rezerwacji. Bez własnej ceny czas trwania kosztuje tyle co usługa.",
        Minutes = "Minuty",
        LengthPrice = "Cena",
        AddLength = "Dodaj czas trwania",
        AddPlace = "Dodaj miejsce",
        AddQuestion = "Dodaj pytanie",
        Remove = "Usuń",
        MoveUp = "W górę",
        Row = (row, number) => $"{row} {number}",
        LengthRow = "Czas trwania",
        PlaceRow = "Miejsce",
        QuestionRow = "Pytanie",
        Type = "Rodzaj",
        PlaceValue = "Adres, numer lub link",
        PlaceValueHint = "Zostaw puste, jeśli padnie o nie pytanie przy rezerwacji.",
        NoPlaces = "Nie podano miejsca.",
        NoQuestions = "Przy rezerwacji pytamy tylko o imię i nazwisko, adres e-mail i numer telefonu.",
        QuestionLabel = "Pytanie",
        Required = "Odpowiedź obowiązkowa",
        Options = "Możliwości",
        OptionsHint = "Przy wyborze: jedna w każdym wierszu.",
        Limits = "Ograniczenia odpowiedzi",
        MaxLength = "Najdłuższy tekst, w znakach",
        Min = "Najmniejsza liczba",
        Max = "Największa liczba",
        WhoHelp = "Jeśli nikt nie jest zaznaczony, oferują ją wszyscy specjaliści, także późniejsi.",
        GoneExpert = id => $"Specjalista, którego już tu nie ma ({id})",
        Shares = "Udziały przy pracy na zmianę",
        SharesHelp = "Udział 2 daje dwa razy więcej rezerwacji niż 1. Wyższy priorytet ma pierwszeństwo.",
        ShareOf = (expert, what) => $"{expert}, {what}",
        Weight = "udział",
        Priority = "priorytet",
        Fixed = "Zawsze bierze udział",
        Update = "Pokaż udziały zaznaczonych",
        Before = minutes => minutes % MinutesOfDay == 0
            ? minutes == MinutesOfDay ? "1 dzień przed wizytą" : $"{minutes / MinutesOfDay} dni przed wizytą"
            : $"{PolishCommon.Texts.Duration(minutes)} przed wizytą",
        RequiresConfirmation = "Rezerwacje czekają na potwierdzenie",
        ActiveAtOnce = "Można ją od razu rezerwować",
        Save = "Zapisz usługę",
        LeaveAsIs = "Zostaw bez zmian",
        Overtaken = "Ktoś inny zmienił tę usługę w trakcie pisania.",
        NotGiven = "Nie podano",
        TooMany = "Więcej usług się nie da. Najpierw którąś usuń",
    };

    private static string LabelOf(string field) => field switch
    {
        "name" => "Nazwa",
        "serviceType" => "Nazwa w adresach",
        "description" => "Opis",
        "durationMinutes" => "Czas trwania w minutach",
        "slotIntervalMinutes" => "Minuty od początku do początku",
        "bufferBeforeMinutes" => "Minuty przerwy przed",
        "bufferAfterMinutes" => "Minuty przerwy po",
        "price" => "Cena",
        "currency" => "Waluta",
        "assignment" => "Gdy nikt nie zostanie wybrany",
        "expert" => "Specjaliści",
        "capacity" => "Osoby, które mogą dzielić termin",
        "confirmWithinHours" => "Godziny na potwierdzenie rezerwacji",
        "notice" => "Najpóźniej przed początkiem",
        "noticeUnit" => "Jednostka",
        "bookingWindowDays" => "Najwcześniej, dni przed",
        "maxPerDay" => "Najwięcej w dniu",
        "maxPerWeek" => "Najwięcej w tygodniu",
        "maxPerMonth" => "Najwięcej w miesiącu",
        "maxActivePerClient" => "Najwięcej nadchodzących na osobę",
        "waitlistOfferMinutes" => "Minuty na przyjęcie propozycji z listy oczekujących",
        "freeUntilHours" => "Bezpłatnie do tylu godzin przed",
        "feePercent" => "Potem procent ceny",
        "collects" => "Co klienci płacą przy rezerwacji",
        "depositAmount" => "Zaliczka jako kwota",
        "depositPercent" => "Albo zaliczka w procentach",
        "noShowFeePercent" => "Opłata za niestawienie się, procent",
        "payWithinMinutes" => "Minuty na zapłatę",
        "taxPercent" => "Podatek, procent",
        "taxMode" => "Cena",
        _ => field,
    };

    private static string? HintOf(string field) => field switch
    {
        "serviceType" =>
            "Małe litery, cyfry i łączniki. Puste pole oznacza nazwę utworzoną z nazwy usługi. Linki z poprzednią przestaną działać.",
        "slotIntervalMinutes" => "Puste pole: termin następuje po terminie.",
        "price" => "Na przykład 45.00. Zostaw puste, jeśli jest bezpłatna.",
        "currency" => "Trzy litery, na przykład EUR.",
        "capacity" => "1 dla wizyt indywidualnych.",
        "confirmWithinHours" => "Czego nikt do tego czasu nie potwierdzi, wygasa. Domyślnie 48.",
        "maxPerDay" => "Na specjalistę. Zbędne ograniczenia zostaw puste.",
        "waitlistOfferMinutes" => "Domyślnie 120.",
        "freeUntilHours" => "Zostaw oba puste, jeśli odwołanie jest zawsze bezpłatne.",
        "depositAmount" => "Przy zaliczce wypełnij jedno z dwóch.",
        "noShowFeePercent" => "Puste: to, co zapłacono, a przy zapisanej karcie wszystko.",
        "payWithinMinutes" => "Potem termin jest znów wolny. 30, jeśli nic nie podano.",
        "taxPercent" => "Na przykład 23. Puste: stawka organizacji.",
        _ => null,
    };

    private static string CollectsOf(string collects) => collects switch
    {
        "full" => "Całą cenę",
        "deposit" => "Zaliczkę",
        "card" => "Nic; karta zostaje zapisana",
        _ => "Nic",
    };

    private static string AssignmentOf(string assignment) => assignment switch
    {
        "any" => "Ktokolwiek ma czas",
        "round_robin" => "Specjaliści na zmianę",
        "collective" => "Wszyscy razem",
        _ => assignment,
    };

    private static string UnitOf(string unit) => unit switch
    {
        "minutes" => "minuty",
        "hours" => "godziny",
        "days" => "dni",
        _ => unit,
    };

    private static string PlaceTypeOf(string type) => type switch
    {
        "address" => "Pod adresem",
        "phone" => "Przez telefon",
        "online" => "Online",
        "asked" => "Podaje się przy rezerwacji",
        _ => type,
    };

    private static string QuestionTypeOf(string type) => type switch
    {
        "text" => "Wiersz tekstu",
        "multiline" => "Kilka wierszy tekstu",
        "number" => "Liczba",
        "date" => "Data",
        "choice" => "Jedna z kilku możliwości",
        "choices" => "Dowolne z kilku możliwości",
        "boolean" => "Tak lub nie",
        "phone" => "Numer telefonu",
        "email" => "Adres e-mail",
        _ => type,
    };
}
