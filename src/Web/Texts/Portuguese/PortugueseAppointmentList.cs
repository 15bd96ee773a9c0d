namespace Actors.Web.Texts.Portuguese;

/// <summary>The desk's appointments as a table, on the page and for programs.</summary>
internal static class PortugueseAppointmentList
{
    public static AppointmentListTexts Texts { get; } = new()
    {
        Filter = "Filtrar as marcações",
        Search = "Nome, e-mail ou telefone",
        AnyStatus = "Qualquer estado",
        From = "De",
        To = "Até",
        FilterProblem = field => field switch
        {
            "search" => "Escreva pelo menos uma letra ou um algarismo",
            "to" => "Escolha uma data que não seja anterior à primeira",
            "from" => "Escolha uma data",
            _ => "Escolha uma opção da lista",
        },
        FromDate = date => $"a partir de {date}",
        ToDate = date => $"até {date}",
        OneSeries = "Só uma série",
        NoneFound = filters => $"Nenhuma marcação corresponde a: {filters}.",
        NoneYet = "Ainda não há marcações. Aparecem aqui assim que alguém marcar.",
        Count = count => count == 1 ? "1 marcação" : $"{count} marcações",
        Export = "Transferir como CSV",
        ExportFirst = count => $"Transferir as primeiras {count} como CSV",
        Caption = (page, pages) => $"Marcações, página {page} de {pages}",
        When = "Quando",
        Client = "Cliente",
        BookedAt = "Marcada",
        MailRefused = "E-mail recusado",
        Id = "Identificador",
        Start = "Início",
        End = "Fim",
        Currency = "Moeda",
    };
}
