namespace Actors.Web.Texts.Polish;

/// <summary>What can be booked, as its owner sees it.</summary>
internal static class PolishServices
{
    private const int MinutesOfDay = 1_440;

    public static ServiceTexts Texts { get; } = new()
    {
        New = "Nowa usługa",
        Search = "Nazwa lub opis",
        None = "Nie ma jeszcze usług: niczego nie można zarezerwować.",
        NoneHelp = address => $"Dodaj pierwszą z nazwą i czasem trwania. Wtedy rezerwować można tutaj: {address}",
        NoneFound = words => $"Żadna usługa nie pasuje do „{words}”.",
        Count = count => $"{count} {PolishWords.Of(count, "usługa", "usługi", "usług")}",
        Active = "Aktywna",
        Inactive = "Nieaktywna",
        OneToOne = "Wizyta indywidualna",
        Seats = count => $"Do {count} osób w jednym terminie",
        Together = "Kilku specjalistów razem",
        InTurn = "Specjaliści na zmianę",
        AllExperts = "Wszyscy specjaliści",
        Confirmed = hours => $"Rezerwacje czekają na potwierdzenie, najwyżej {hours} godz.",
        Ahead = AheadOf,
        Buffers = BuffersOf,
        Limits = LimitsOf,
        PerClient = count => $"Najwyżej {count} nadchodzących na osobę",
        Questions = count => $"Przy rezerwacji: {count} {PolishWords.Of(count, "pytanie", "pytania", "pytań")}",
        Try = "Wypróbuj stronę rezerwacji",
        Duplicate = "Powiel",
        Activate = "Włącz",
        Deactivate = "Wyłącz…",
        DeactivateNow = "Wyłącz usługę",
        DeactivateTitle = name => $"Wyłączyć „{name}”?",
        DeactivateHelp =
            "Nikt jej nie zarezerwuje, dopóki nie zostanie znów włączona. Umówione wizyty zostają; mogą się odbyć lub zostać "
                + "odwołane, ale nie przełożone.",
        Delete = "Usuń…",
        DeleteNow = "Usuń usługę",
        DeleteTitle = name => $"Usunąć „{name}”?",
        DeleteHelp =
            "Nikt jej już nie zarezerwuje i nie da się tego cofnąć. Umówione wizyty zostają u swoich specjalistów; mogą się "
                + "odbyć lub zostać odwołane, ale nie przełożone.",
        DeleteInstead = "Jeśli może się jeszcze przydać, lepiej ją wyłączyć.",
        Keep = "Zachowaj",
        Actions = "Czynności",
        NotBookable = "Nie jest włączona, więc nie widać jej na stronie rezerwacji.",
    };

    private static string AheadOf(int noticeMinutes, int windowDays) => noticeMinutes == 0
        ? $"Rezerwacja najwyżej {Days(windowDays)} naprzód"
        : $"Rezerwacja od {Length(noticeMinutes)} do {Days(windowDays)} naprzód";

    private static string BuffersOf(int before, int after) => (before, after) switch
    {
        (0, _) => $"{Length(after)} przerwy po wizycie",
        (_, 0) => $"{Length(before)} przerwy przed wizytą",
        _ => $"{Length(before)} przerwy przed wizytą, {Length(after)} po niej",
    };

    private static string LimitsOf(int? day, int? week, int? month)
    {
        string?[] limits =
        [
            day is null ? null : $"{day} dziennie",
            week is null ? null : $"{week} tygodniowo",
            month is null ? null : $"{month} miesięcznie",
        ];
        return $"Najwyżej {string.Join(", ", limits.OfType<string>())} na specjalistę";
    }

    private static string Length(int minutes) =>
        minutes % MinutesOfDay == 0 ? Days(minutes / MinutesOfDay) : PolishCommon.Texts.Duration(minutes);

    private static string Days(int days) => days == 1 ? "1 dzień" : $"{days} dni";
}
