namespace Actors.Web.Texts.Spanish;

/// <summary>The desk.</summary>
internal static class SpanishDesk
{
    public static DeskTexts Texts { get; } = new()
    {
        Today = "Hoy",
        Agenda = "Agenda",
        Appointments = "Citas",
        Schedule = "Horario",
        Services = "Servicios",
        BookingPage = "Página de reservas",
        NewAppointment = "Cita nueva",
        OpenAppointment = "Abrir la cita",
        Note = NoteOf,
        StatusName = "Estado",
        Status = StatusOf,
        ServiceWith = (service, expert) => $"{service} con {expert}",
        Sentence = sentence => string.Join(", ", sentence.Parts),
        Confirm = "Confirmar",
        Decline = "Rechazar",
        Complete = "Se realizó",
        MarkNoShow = "No acudió",
        Expert = "Profesional",
        AllExperts = "Todo el equipo",
        Service = "Servicio",
        AllServices = "Todos los servicios",
        Show = "Mostrar",
        ClearFilters = "Quitar los filtros",
        TimesIn = zone => $"Todas las horas son de {zone}.",
        Pages = "Páginas",
        PreviousPage = "Página anterior",
        NextPage = "Página siguiente",
        PageNumber = page => $"Página {page}",
    };

    private static string StatusOf(string status) => status switch
    {
        "scheduled" => "Por confirmar",
        "confirmed" => "Confirmada",
        "completed" => "Realizada",
        "cancelled" => "Cancelada",
        "no_show" => "No acudió",
        _ => status,
    };

    private static string? NoteOf(string note) => note switch
    {
        "confirmed" => "La cita está confirmada.",
        "completed" => "Queda anotado que la cita se realizó.",
        "no-show" => "Queda anotado que no acudió nadie.",
        "cancelled" => "La cita está cancelada y su hora vuelve a estar libre.",
        "moved" => "La cita está cambiada de hora.",
        "reassigned" => "La cita la lleva ahora otra persona.",
        "saved" => "Sus cambios están guardados.",
        "booked" => "La cita está reservada.",
        "link-sent" => "El enlace está en camino.",
        "link-often" => "El enlace ya se ha enviado bastantes veces hoy. Envíelo de nuevo mañana o llame por teléfono.",
        "date-added" => "La fecha está añadida.",
        "date-removed" => "La fecha está quitada. Vuelve a regir en ella el horario semanal.",
        "time-off-added" => "La ausencia está añadida. Nadie puede reservar durante ella.",
        "time-off-removed" => "La ausencia está quitada.",
        "service-added" => "El servicio está guardado.",
        "service-removed" => "El servicio está eliminado.",
        "service-activated" => "El servicio se puede reservar de nuevo.",
        "service-deactivated" => "El servicio ya no se puede reservar hasta que lo active de nuevo.",
        "service-changed" => "Otra persona ha cambiado este servicio entretanto, así que no se ha hecho nada. Así está ahora.",
        "expert-added" => "El profesional está añadido. Indique ahora cuándo trabaja.",
        "changed" => "Otra persona ha cambiado esta cita entretanto, así que no se ha hecho nada. Así está ahora.",
        "too-late" => "Eso ya no se puede hacer con esta cita. Así está ahora.",
        _ => null,
    };
}
