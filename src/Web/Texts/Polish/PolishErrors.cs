namespace Actors.Web.Texts.Polish;

/// <summary>What pages say when something is not there or did not work.</summary>
internal static class PolishErrors
{
    public static ErrorTexts Texts { get; } = new()
    {
        NotFoundTitle = "Nie ma takiej strony",
        NotFound = "Pod tym adresem nic nie ma. Mógł zostać błędnie wpisany albo strona już nie istnieje.",
        ForbiddenTitle = "Brak dostępu",
        Forbidden = "Nie możesz otworzyć tej strony ani zrobić tego, o co chodziło.",
        BadRequestTitle = "Nie udało się tego odczytać",
        BadRequest = "Nie udało się odczytać tego, co wysłała przeglądarka. Wróć i wyślij jeszcze raz.",
        TooManyTitle = "Chwileczkę",
        TooMany = seconds =>
            $"Z Twojej sieci przyszło zbyt wiele żądań. Spróbuj ponownie za {seconds} "
                + $"{PolishWords.Of(seconds, "sekundę", "sekundy", "sekund")}.",
        UnavailableTitle = "Chwilowo niedostępne",
        Unavailable = "W tej chwili nie da się tego zrobić. Spróbuj ponownie za moment; żadna rezerwacja nie przepadła.",
        FailedTitle = "Coś poszło nie tak",
        Failed = id => $"To nasz błąd, zapisany pod numerem {id}. Spróbuj ponownie albo napisz do nas i podaj ten numer.",
        TryAgain = "Spróbuj ponownie",
        SendAgain = "Wróć w przeglądarce: wpisane dane nadal tam są. Potem wyślij je jeszcze raz.",
    };
}
