namespace Actors.Web.Texts.Polish;

/// <summary>What is wrong with the description of a service.</summary>
internal static class PolishServiceProblems
{
    /// <summary>By the field's name in the form, and what the API says of it.</summary>
    public static string Of(string field, string message)
    {
        var part = field[(field.LastIndexOf('.') + 1)..];
        return field.Split('.')[0] switch
        {
            "durations" when part == "durations" => "Dodaj najwyżej 20 czasów trwania",
            "durations" => part == "price" ? "Podaj kwotę, na przykład 45.00" : LengthOf(message),
            "places" => PlaceOf(part, message),
            "questions" => QuestionOf(part, message),
            "share" => ShareOf(part),
            _ => FieldOf(field, message),
        };
    }

    private static string FieldOf(string field, string message) => field switch
    {
        "name" => "Podaj nazwę, najwyżej 100 znaków",
        "serviceType" when message.Contains("taken", StringComparison.Ordinal) => "Inna usługa ma już tę nazwę w adresach",
        "serviceType" => "Podaj najwyżej 64 małe litery od a do z, cyfry i pojedyncze łączniki między nimi",
        "description" => "Napisz najwyżej 2000 znaków",
        "durationMinutes" or "slotIntervalMinutes" => "Podaj od 1 do 1440 minut",
        "bufferBeforeMinutes" or "bufferAfterMinutes" => "Podaj od 0 do 1440 minut",
        "price" => "Podaj kwotę, na przykład 45.00, albo zostaw pole puste",
        "currency" => "Podaj trzy litery waluty, na przykład EUR",
        "assignment" when message.Contains("neither", StringComparison.Ordinal) =>
            "Zaznacz tych, którzy działają razem, albo wybierz inny sposób",
        "assignment" when message.Contains("more than", StringComparison.Ordinal) =>
            "Zaznacz mniej specjalistów: tylu nie może działać razem",
        "assignment" => "Wybierz jedno z tych",
        "expert" => "Zaznacz istniejących specjalistów, każdego raz i najwyżej 100 z udziałem",
        "capacity" => "Podaj od 1 do 1000 osób",
        "confirmWithinHours" => "Podaj od 1 do 720 godzin",
        "notice" => "Podaj najwyżej rok, 0 oznacza brak",
        "bookingWindowDays" => "Podaj od 1 do 1825 dni",
        "maxPerDay" or "maxActivePerClient" => "Podaj od 1 do 1000 albo zostaw pole puste",
        "maxPerWeek" => "Podaj od 1 do 7000 albo zostaw pole puste",
        "maxPerMonth" => "Podaj od 1 do 31\u00a0000 albo zostaw pole puste",
        "waitlistOfferMinutes" => "Podaj od 5 do 1440 minut",
        "freeUntilHours" => "Podaj od 0 do 8760 godzin albo zostaw oba pola puste",
        "feePercent" => "Podaj od 0 do 100 procent albo zostaw oba pola puste",
        "collects" => "Najpierw podaj cenę: za to, co bezpłatne, się nie płaci",
        "depositAmount" => "Wypełnij jedno z dwóch: kwotę do wysokości ceny albo procent",
        "depositPercent" => "Podaj od 1 do 100 procent albo zostaw puste",
        "noShowFeePercent" => "Podaj od 0 do 100 procent albo zostaw puste",
        "payWithinMinutes" => "Podaj od 5 do 1440 minut albo zostaw puste",
        "taxPercent" => "Podaj od 0 do 100, najwyżej z dwoma miejscami po przecinku, albo zostaw puste",
        "reminders" => "Wybierz najwyżej dziesięć przypomnień",
        _ => "Sprawdź to pole",
    };

    private static string LengthOf(string message) =>
        message.Contains("twice", StringComparison.Ordinal) ? "Ten czas trwania już jest" : "Podaj od 1 do 1440 minut";

    private static string PlaceOf(string part, string message) => part switch
    {
        "places" => "Podaj najwyżej 20 miejsc",
        "type" => "Wybierz rodzaj miejsca",
        _ when message.Contains("asked", StringComparison.Ordinal) => "Zostaw to puste: pytanie padnie przy rezerwacji",
        _ when message.Contains("twice", StringComparison.Ordinal) => "To miejsce już jest",
        _ => "Napisz najwyżej 500 znaków",
    };

    private static string QuestionOf(string part, string message) => part switch
    {
        "questions" => "Zadaj najwyżej 20 pytań",
        "label" => "Podaj pytanie, najwyżej 300 znaków",
        "type" => "Wybierz rodzaj odpowiedzi",
        "options" when message.Contains("twice", StringComparison.Ordinal) => "Każdą możliwość wpisz raz",
        "options" => "Wpisz od 1 do 50 możliwości, każdą w osobnym wierszu i najwyżej 200 znaków",
        "maxLength" => "Podaj najwyżej 500 znaków dla wiersza, 2000 dla kilku",
        "max" => "Podaj liczbę nie mniejszą od najmniejszej",
        "min" => "Podaj liczbę",
        _ => "Sprawdź to pytanie",
    };

    private static string ShareOf(string part) => part switch
    {
        "weight" => "Podaj udział od 1 do 100",
        "priority" => "Podaj priorytet od 0 do 10",
        _ => "Stały udział jest możliwy tylko przy pracy na zmianę",
    };
}
