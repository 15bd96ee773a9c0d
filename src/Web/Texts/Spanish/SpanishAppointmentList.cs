namespace Actors.Web.Texts.Spanish;

/// <summary>The desk's appointments as a table, on the page and for programs.</summary>
internal static class SpanishAppointmentList
{
    public static AppointmentListTexts Texts { get; } = new()
    {
        Filter = "Filtrar las citas",
        Search = "Nombre, correo o teléfono",
        AnyStatus = "Cualquier estado",
        From = "Desde",
        To = "Hasta",
        FilterProblem = field => field switch
        {
            "search" => "Escriba al menos una letra o una cifra",
            "to" => "Elija una fecha que no sea anterior a la primera",
            "from" => "Elija una fecha",
            _ => "Elija una opción de la lista",
        },
        FromDate = date => $"desde el {date}",
        ToDate = date => $"hasta el {date}",
        OneSeries = "Solo una serie",
        NoneFound = filters => $"Ninguna cita coincide con: {filters}.",
        NoneYet = "Todavía no hay citas. Aparecerán aquí en cuanto alguien reserve.",
        Count = count => count == 1 ? "1 cita" : $"{count} citas",
        Export = "Descargar en CSV",
        ExportFirst = count => $"Descargar las primeras {count} en CSV",
        Caption = (page, pages) => $"Citas, página {page} de {pages}",
        When = "Cuándo",
        Client = "Cliente",
        BookedAt = "Reservada",
        MailRefused = "Correo rechazado",
        Id = "Identificador",
        Start = "Inicio",
        End = "Fin",
        Currency = "Moneda",
    };
}
