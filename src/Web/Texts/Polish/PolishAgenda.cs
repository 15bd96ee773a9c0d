namespace Actors.Web.Texts.Polish;

/// <summary>The desk's today, and its days as lists.</summary>
internal static class PolishAgenda
{
    public static AgendaTexts Texts { get; } = new()
    {
        Waiting = count => $"{count} {PolishWords.Of(count, "wizyta czeka", "wizyty czekają", "wizyt czeka")} na potwierdzenie",
        WaitingForOthers = count =>
            $"{count} {PolishWords.Of(count, "Twoje zgłoszenie czeka", "Twoje zgłoszenia czekają", "Twoich zgłoszeń czeka")} "
                + "na potwierdzenie",
        ConfirmBy = time => $"Wygasa {PolishWords.On(time)}",
        AllWaiting = count => $"Zobacz wszystkie ({count})",
        NowAndNext = "Teraz i następnie",
        Busy = time => $"Wizyta do {PolishWords.Genitive(time)}",
        AndOthers = count => $"i {count} {PolishWords.Of(count, "inna osoba", "inne osoby", "innych osób")}",
        Off = time => $"Nieobecność do {PolishWords.Genitive(time)}",
        Free = time => $"Czas wolny do {PolishWords.Genitive(time)}",
        Away = "Poza godzinami pracy",
        AwayUntil = time => $"W pracy od {PolishWords.Genitive(time)}",
        NextAt = time => $"Następnie o {time}:",
        NothingNext = "Dziś już nic więcej",
        RestOfDay = "Reszta dnia",
        EarlierToday = "Wcześniej dzisiaj",
        NothingToday = "Dziś nic nie ma.",
        NothingMore = "Dziś już nic więcej.",
        NextIs = (time, client) => $"Następna wizyta: {time}, {client}",
        NoNext = "Na kolejne dni nic nie jest zarezerwowane.",
        MoreThanShown = count => $"Zobacz wszystkie dzisiejsze ({count})",
        AsOf = time => $"Stan na {time}.",
        SetUpTitle = "Zanim będzie można rezerwować",
        SetUpIntro = "Potrzebne są trzy rzeczy. Potem strona rezerwacji pokaże wolne terminy.",
        StepExpert = "Dodaj specjalistę: u kogo można rezerwować",
        StepService = "Dodaj usługę: co można rezerwować",
        StepHours = "Ustaw godziny pracy: kiedy można rezerwować",
        Done = "Zrobione",
        ToDo = "Do zrobienia",
        Days = "Dni",
        PreviousDay = "Poprzedni dzień",
        NextDay = "Następny dzień",
        PreviousWeek = "Poprzedni tydzień",
        NextWeek = "Następny tydzień",
        ThisWeek = "Ten tydzień",
        FromTo = (from, to) => $"od {PolishWords.Genitive(from)} do {PolishWords.Genitive(to)}",
        Filter = "Filtruj terminarz",
        From = "Od",
        Range = "Zakres",
        Week = "Tydzień",
        Day = "Dzień",
        NotCancelled = "Nieodwołane",
        AlsoCancelled = "Wszystkie",
        NothingOnDay = "Nic w tym dniu.",
        NothingFound = "Nic w tym dniu przy tych filtrach.",
        NotAllShown = (shown, total) =>
            $"Pokazano pierwsze wizyty: {shown} z {total}. Wybierz krótszy zakres albo specjalistę, aby zobaczyć pozostałe.",
        TimeOffPerExpert = "Nieobecności widać po wybraniu specjalisty: jest ich zbyt wiele, by pokazać je razem.",
        ClocksChange = minutes => minutes < 0
            ? $"Tego dnia zegary przesuwa się do przodu o {PolishCommon.Texts.Duration(-minutes)}"
            : $"Tego dnia zegary cofa się o {PolishCommon.Texts.Duration(minutes)}",
        TimeOff = expert => $"{expert}: nieobecność",
        Hold = (service, expert) => $"Ktoś właśnie rezerwuje: {service}, {expert}",
        HoldUntil = time => $"Zachowane do {PolishWords.Genitive(time)}",
        AService = "usługa",
        AllDay = "Cały dzień",
        UntilTime = time => $"Do {time}",
        FromTime = time => $"Od {time}",
    };
}
