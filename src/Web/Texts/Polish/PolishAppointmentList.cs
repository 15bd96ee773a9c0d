namespace Actors.Web.Texts.Polish;

/// <summary>The desk's appointments as a table, on the page and for programs.</summary>
internal static class PolishAppointmentList
{
    public static AppointmentListTexts Texts { get; } = new()
    {
        Filter = "Filtruj wizyty",
        Search = "Nazwisko, e-mail lub telefon",
        AnyStatus = "Dowolny stan",
        From = "Od",
        To = "Do",
        FilterProblem = field => field switch
        {
            "search" => "Wpisz co najmniej jedną literę lub cyfrę",
            "to" => "Wybierz datę, która nie jest wcześniejsza od pierwszej",
            "from" => "Wybierz datę",
            _ => "Wybierz coś z listy",
        },
        FromDate = date => $"od {PolishWords.Genitive(date)}",
        ToDate = date => $"do {PolishWords.Genitive(date)}",
        OneSeries = "Tylko jedna seria",
        NoneFound = filters => $"Żadna wizyta nie pasuje do: {filters}.",
        NoneYet = "Nie ma jeszcze wizyt. Pojawią się tutaj, gdy tylko ktoś zarezerwuje.",
        Count = count => $"{count} {PolishWords.Of(count, "wizyta", "wizyty", "wizyt")}",
        Export = "Pobierz jako CSV",
        ExportFirst = count => $"Pobierz początek listy jako CSV ({count})",
        Caption = (page, pages) => $"Wizyty, strona {page} z {pages}",
        When = "Kiedy",
        Client = "Kto",
        BookedAt = "Zarezerwowano",
        MailRefused = "E-mail odrzucony",
        Id = "Identyfikator",
        Start = "Początek",
        End = "Koniec",
        Currency = "Waluta",
    };
}
