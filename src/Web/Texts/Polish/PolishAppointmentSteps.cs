namespace Actors.Web.Texts.Polish;

/// <summary>What is done with an appointment at the desk.</summary>
internal static class PolishAppointmentSteps
{
    public static AppointmentStepTexts Texts { get; } = new()
    {
        Scope = "Ta wizyta jest częścią serii. O które wizyty chodzi?",
        ScopeThis = "Tylko o tę",
        ScopeFollowing = "O tę i następne",
        ScopeAll = "O wszystkie nadchodzące",
        IsTold = address => $"Wiadomość zostanie wysłana na {address}.",
        IsNotTold = "Nie podano adresu e-mail, więc trzeba powiadomić samodzielnie.",
        LeaveAsIs = "Zostaw bez zmian",
        CancelTitle = "Odwołaj wizytę",
        DeclineTitle = "Odrzuć zgłoszenie",
        Cancel = "Odwołaj wizytę",
        Decline = "Odrzuć zgłoszenie",
        Keep = "Zachowaj",
        Reason = "Powód",
        ReasonHint = "Przeczyta go osoba, która rezerwowała.",
        ReasonProblem = "Napisz najwyżej 500 znaków",
        FeeIs = money => $"Odwołanie kosztuje teraz {money}.",
        NoFee = "Odwołanie nic nie kosztuje.",
        ClientPaysNothing = "Osoba, która rezerwowała, nic za to nie płaci.",
        ClientWouldPay = money => $"Gdyby odwołała teraz sama, zapłaciłaby {money}.",
        FreeUntil = time => $"Do {PolishWords.Genitive(time)} nic to nie kosztuje.",
        TimeIsFreed = "Termin od razu znów będzie wolny.",
        MoveTitle = "Przełóż wizytę",
        Move = "Przełóż wizytę",
        ChooseTime = "Wybierz nowy termin. To, co zajmuje teraz sama wizyta, liczy się jako wolne.",
        AnotherTime = "Wybierz inny termin",
        Was = "Dotychczas",
        WillBe = "Odtąd",
        ReassignTitle = "Przekaż innemu specjaliście",
        Reassign = "Przekaż wizytę",
        NewExpert = "Kto ją przejmie, w tym samym terminie?",
        NobodyElse = "Nikt inny nie oferuje tej usługi.",
        ExpertMissing = "Wybierz specjalistę",
        IsFree = expert => $"{expert}, ma wtedy czas",
        MayNotBeFree = expert => $"{expert}, może nie mieć wtedy czasu",
        ReassignRefusal = ReassignRefusalOf,
        EditTitle = "Edytuj dane",
        StaffNotesHint = "Widzi je tylko zespół.",
        Save = "Zapisz",
        FieldProblem = field => field switch
        {
            "name" => "Podaj imię i nazwisko, najwyżej 100 znaków",
            "email" => "Podaj adres e-mail, na przykład imie@example.com, albo zostaw pole puste",
            "phone" => "Podaj numer telefonu, na przykład +351 910 000 000, albo zostaw pole puste",
            "notes" => "Napisz najwyżej 2000 znaków",
            _ => "Napisz najwyżej 5000 znaków",
        },
        Overtaken = "Ktoś inny zmienił tę wizytę w trakcie pisania.",
        OvertakenHelp = "Twoje zmiany nie są jeszcze zapisane. Porównaj obie wersje i wybierz.",
        Versions = "Twoja wersja i zapisana",
        Mine = "Twoja",
        Theirs = "Zapisana przez kogoś innego",
        KeepMine = "Zachowaj moją",
        TakeTheirs = "Przyjmij zapisaną",
        EditTheirs = "Zacznij od zapisanej",
    };

    private static string? ReassignRefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" =>
            "Ten specjalista nie ma wtedy czasu. Wybierz innego albo najpierw przełóż wizytę",
        "OUTSIDE_AVAILABILITY" => "Ten specjalista wtedy nie pracuje. Wybierz innego albo najpierw przełóż wizytę",
        "LIMIT_REACHED" =>
            "Ten specjalista nie przyjmuje więcej wizyt tej usługi w tym dniu, tygodniu lub miesiącu. Wybierz innego",
        "POLICY_VIOLATION" or "VALIDATION_ERROR" => "Ten specjalista nie może jej przejąć. Wybierz innego",
        _ => null,
    };
}
