namespace Actors.Web.Texts.English;

/// <summary>The desk's appointments as a table, on the page and for programs.</summary>
internal static class EnglishAppointmentList
{
    public static AppointmentListTexts Texts { get; } = new()
    {
        Filter = "Filter appointments",
        Search = "Name, e-mail or phone",
        AnyStatus = "Any status",
        From = "From",
        To = "To",
        FilterProblem = field => field switch
        {
            "search" => "Enter at least one letter or digit",
            "to" => "Choose a date that is not before the first one",
            "from" => "Choose a date",
            _ => "Choose one of the list",
        },
        FromDate = date => $"from {date}",
        ToDate = date => $"until {date}",
        OneSeries = "One series only",
        NoneFound = filters => $"No appointment matches: {filters}.",
        NoneYet = "There are no appointments yet. They appear here as soon as somebody books.",
        Count = count => count == 1 ? "1 appointment" : $"{count} appointments",
        Export = "Download as CSV",
        ExportFirst = count => $"Download the first {count} as CSV",
        Caption = (page, pages) => $"Appointments, page {page} of {pages}",
        When = "When",
        Client = "Client",
        BookedAt = "Booked",
        MailRefused = "Mail refused",
        Id = "Id",
        Start = "Start",
        End = "End",
        Currency = "Currency",
    };
}
