namespace Actors.Web.Texts.Portuguese;

/// <summary>The desk.</summary>
internal static class PortugueseDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        Today = "Hoje",
        Agenda = "Agenda",
        Appointments = "Marcações",
        Schedule = "Horário",
        Services = "Serviços",
        BookingPage = "Página de marcações",
        NewAppointment = "Nova marcação",
        OpenAppointment = "Abrir a marcação",
        Note = NoteOf,
        StatusName = "Estado",
        Status = StatusOf,
        ServiceWith = (service, expert) => $"{service} com {expert}",
        Sentence = sentence => string.Join(", ", sentence.Parts),
        Confirm = "Confirmar",
        Decline = "Recusar",
        Complete = "Realizou-se",
        MarkNoShow = "Não compareceu",
        Expert = "Profissional",
        AllExperts = "Toda a equipa",
        Service = "Serviço",
        AllServices = "Todos os serviços",
        Show = "Mostrar",
        ClearFilters = "Limpar os filtros",
        TimesIn = zone => $"Todas as horas são do fuso {zone}.",
        Pages = "Páginas",
        PreviousPage = "Página anterior",
        NextPage = "Página seguinte",
        PageNumber = page => $"Página {page}",
    };

    private static string StatusOf(string status) => status switch
    {
        "scheduled" => "Por confirmar",
        "confirmed" => "Confirmada",
        "completed" => "Realizada",
        "cancelled" => "Cancelada",
        "no_show" => "Não compareceu",
        _ => status,
    };

    private static string? NoteOf(string note) => note switch
    {
        "confirmed" => "A marcação está confirmada.",
        "completed" => "Ficou registado que a marcação se realizou.",
        "no-show" => "Ficou registado que ninguém compareceu.",
        "cancelled" => "A marcação está cancelada, e o seu horário voltou a ficar livre.",
        "moved" => "A marcação mudou de horário.",
        "reassigned" => "A marcação está agora com outra pessoa.",
        "saved" => "As suas alterações estão guardadas.",
        "booked" => "A marcação está feita.",
        "link-sent" => "A ligação está a caminho.",
        "link-often" => "A ligação já foi enviada vezes suficientes hoje. Envie-a de novo amanhã, ou telefone.",
        "date-added" => "A data está adicionada.",
        "date-removed" => "A data está removida. Volta a valer nela o horário semanal.",
        "time-off-added" => "A ausência está adicionada. Ninguém pode marcar durante ela.",
        "time-off-removed" => "A ausência está removida.",
        "service-added" => "O serviço está guardado.",
        "service-removed" => "O serviço está eliminado.",
        "service-activated" => "O serviço pode ser marcado de novo.",
        "service-deactivated" => "O serviço já não pode ser marcado, até o ativar de novo.",
        "service-changed" => "Outra pessoa alterou este serviço entretanto, por isso nada foi feito. É assim que está agora.",
        "expert-added" => "O profissional está adicionado. Indique agora quando trabalha.",
        "changed" => "Outra pessoa alterou esta marcação entretanto, por isso nada foi feito. É assim que está agora.",
        "too-late" => "Isso já não pode ser feito com esta marcação. É assim que está agora.",
        _ => null,
    };
}
