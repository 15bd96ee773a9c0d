namespace Actors.Web.Texts.German;

/// <summary>The desk's appointments as a table, on the page and for programs.</summary>
internal static class GermanAppointmentList
{
    public static AppointmentListTexts Texts { get; } = new()
    {
        Filter = "Termine filtern",
        Search = "Name, E-Mail oder Telefon",
        AnyStatus = "Jeder Status",
        From = "Von",
        To = "Bis",
        FilterProblem = field => field switch
        {
            "search" => "Geben Sie mindestens einen Buchstaben oder eine Ziffer ein",
            "to" => "Wählen Sie ein Datum, das nicht vor dem ersten liegt",
            "from" => "Wählen Sie ein Datum",
            _ => "Wählen Sie etwas aus der Liste",
        },
        FromDate = date => $"ab {date}",
        ToDate = date => $"bis {date}",
        OneSeries = "Nur eine Serie",
        NoneFound = filters => $"Kein Termin passt zu: {filters}.",
        NoneYet = "Es gibt noch keine Termine. Sie erscheinen hier, sobald jemand bucht.",
        Count = count => count == 1 ? "1 Termin" : $"{count} Termine",
        Export = "Als CSV herunterladen",
        ExportFirst = count => $"Die ersten {count} als CSV herunterladen",
        Caption = (page, pages) => $"Termine, Seite {page} von {pages}",
        When = "Wann",
        Client = "Wer",
        BookedAt = "Gebucht",
        MailRefused = "E-Mail nicht zugestellt",
        Id = "ID",
        Start = "Beginn",
        End = "Ende",
        Currency = "Währung",
    };
}
