namespace Actors.Web.Texts.Polish;

/// <summary>When experts work.</summary>
internal static class PolishSchedules
{
    public static ScheduleTexts Texts { get; } = new()
    {
        ChooseTitle = "Godziny pracy",
        ChooseIntro = "Wybierz, czyje godziny chcesz zobaczyć lub zmienić.",
        NoExperts = "Nie ma jeszcze nikogo, komu można ustawić godziny. Najpierw dodaj specjalistę: osobę, u której można rezerwować.",
        AddExpert = "Dodaj specjalistę",
        HasHours = "Ma godziny pracy",
        HasNoHours = "Brak godzin pracy, więc nikt nie może rezerwować",
        Title = name => $"Godziny pracy: {name}",
        Week = "Godziny w tygodniu",
        Dates = "Pojedyncze dni",
        Away = "Nieobecności",
        NobodyCanBook = "Nie ma godzin pracy, więc nikt nie może rezerwować.",
        UsualWeek = (from, until) =>
            $"Można zacząć od zwykłego tygodnia: od poniedziałku do piątku, od {from} do {until}. Zmień go, kiedy chcesz.",
        TakeUsualWeek = "Przyjmij zwykły tydzień",
        WeekHelp =
            "Te godziny powtarzają się co tydzień. Pusty dzień nie ma żadnych. Koniec, który nie jest po początku, przypada "
                + "następnego dnia.",
        Zone = "Strefa czasowa",
        ZoneHint = "Wszystkie godziny są w tej strefie, na przykład Europe/Lisbon.",
        ObeysHolidays = "Zamknięte w święta organizacji",
        From = "od",
        Until = "do",
        FieldOf = (day, number, field) => number == 1 ? $"{day}, {field}" : $"{day}, przedział {number}, {field}",
        UntilNextDay = time => $"do {time} następnego dnia",
        UntilMidnight = "do północy",
        AllDay = "całą dobę",
        AddHours = "Dodaj godziny",
        RemoveHours = "Usuń",
        CopyTo = "Kopiuj do…",
        Copy = "Kopiuj",
        SaveWeek = "Zapisz godziny",
        NoHours = "Brak godzin",
        Yes = "Tak",
        No = "Nie",
        NextDays = "Najbliższe 14 dni",
        NextDaysHelp = "Według zapisanych godzin, z pojedynczymi dniami, świętami i nieobecnościami.",
        OffAllDay = reason => reason is null ? "Nieobecność cały dzień" : $"Nieobecność cały dzień: {reason}",
        OffAt = (times, reason) => reason is null ? $"Nieobecność {times}" : $"Nieobecność {times}: {reason}",
        ClosedFor = name => $"Zamknięte: {name}",
        DatesHelp = "W te dni godziny są inne niż w tygodniu albo ich nie ma.",
        NoDates = "Nie ma nadchodzących dni z innymi godzinami.",
        AddDate = "Dodaj dzień",
        FirstDate = "Data",
        LastDate = "Ostatnia data",
        LastDateHint = "Dla kilku kolejnych dni.",
        DateKind = "W tym dniu",
        Closed = "Brak godzin",
        OtherHours = "Inne godziny",
        SaveDate = "Dodaj dzień",
        Remove = "Usuń",
        FromTo = (from, to) => $"od {PolishWords.Genitive(from)} do {PolishWords.Genitive(to)}",
        AwayHelp = "Podczas nieobecności nikt nie może rezerwować, niezależnie od godzin pracy.",
        NoAway = "Nie ma nadchodzących nieobecności.",
        AddAway = "Dodaj nieobecność",
        FirstDay = "Pierwszy dzień",
        LastDay = "Ostatni dzień",
        FromTime = "Od",
        UntilTime = "Do",
        TimesHint = "Zostaw obie godziny puste, jeśli chodzi o całe dni.",
        Reason = "Powód",
        ReasonHint = "Widzi go tylko zespół.",
        SaveAway = "Dodaj nieobecność",
        WholeDay = "cały dzień",
        FieldProblem = ProblemOf,
        HoursMissing = "Podaj, od kiedy do kiedy, albo wybierz „Brak godzin”",
        SkippedTime = "Tego dnia nie ma takiej godziny: zegary przesuwa się wtedy do przodu. Wybierz inną",
        Overtaken = "Ktoś inny zmienił te godziny w trakcie pisania.",
        OvertakenDates =
            "Ktoś inny zmienił te godziny w międzyczasie, więc nic nie zrobiono. Tak wyglądają teraz; zrób to ponownie, jeśli "
                + "nadal pasuje.",
        Outside = count => count == 1
            ? "Jedna nadchodząca wizyta wypadłaby poza godzinami."
            : $"{count} "
                + PolishWords.Of(
                    count, "nadchodząca wizyta wypadłaby", "nadchodzące wizyty wypadłyby", "nadchodzących wizyt wypadłoby")
                + " poza godzinami.",
        OutsideHelp =
            "Nic nie jest jeszcze zapisane. Po zapisaniu zachowają swój termin i nikt nie zostanie powiadomiony. Przełóż lub "
                + "odwołaj te, które nie mogą się odbyć.",
        OutsideMore = count => $"I jeszcze {count}.",
        SaveAnyway = "Zapisz mimo to",
        OutsideTitle = "Wizyty, które wypadłyby poza godzinami",
        BackUnsaved = "Wróć bez zapisywania",
        TooMany = "Więcej się nie da. Najpierw coś usuń",
    };

    private static string ProblemOf(string field, string message) => field switch
    {
        "zone" => "Podaj strefę czasową, na przykład Europe/Lisbon",
        "week" => "To więcej godzin, niż może mieć tydzień. Usuń część",
        "last" when message.Contains("366", StringComparison.Ordinal) => "Wybierz najwyżej 366 kolejnych dni",
        "date" when message.Contains("twice", StringComparison.Ordinal)
            => "Ten dzień ma już własne godziny. Najpierw je usuń",
        "date" when message.Contains("range", StringComparison.Ordinal)
            => "Niektóre z tych dni mają już własne godziny. Najpierw je usuń",
        "date" or "first" => "Wybierz datę w najbliższych latach",
        "last" when message.Contains("future", StringComparison.Ordinal) => "Wybierz koniec, który jeszcze nie minął",
        "last" => "Wybierz koniec po początku, w najbliższych latach",
        "reason" => "Napisz najwyżej 200 znaków",
        _ when field.EndsWith("end", StringComparison.Ordinal) && message.Contains("start", StringComparison.Ordinal)
            => "Podaj koniec inny niż początek",
        _ when field.EndsWith("end", StringComparison.Ordinal) => "Podaj, kiedy godziny się kończą, na przykład 17:30",
        _ => "Podaj, kiedy godziny się zaczynają, na przykład 09:00",
    };
}
