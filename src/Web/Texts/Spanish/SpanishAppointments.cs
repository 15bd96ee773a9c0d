namespace Actors.Web.Texts.Spanish;

/// <summary>An appointment at the desk: all that is known of it.</summary>
internal static class SpanishAppointments
{
    private const string Client = "client";

    public static AppointmentTexts Texts { get; } = new()
    {
        Title = client => $"Cita de {client}",
        BackToAppointment = "Volver a la cita",
        When = "Cuándo",
        ClientName = "Nombre",
        Email = "Correo electrónico",
        Phone = "Teléfono",
        Notes = "Notas de la reserva",
        StaffNotes = "Notas internas",
        Place = "Lugar",
        Price = "Precio",
        NotGiven = "No indicado",
        ExpertGone = "Ya no está aquí",
        Yes = "Sí",
        No = "No",
        CancelledName = "Cancelada",
        CancelledOn = time => $"El {time}.",
        Lapsed = "Nadie la confirmó a tiempo.",
        Fee = "Cargo por cancelación",
        Series = "Serie",
        SeeSeries = "Ver toda la serie",
        ClientZone = "Zona horaria de la reserva",
        Reference = "Referencia",
        Erased = "Datos personales borrados",
        LapsesAt = time => $"Es una solicitud. Caduca el {time} si no la confirma.",
        MailProblem = (recipient, time) => recipient == Client
            ? $"Nuestro correo del {time} no llegó a la persona que reservó."
            : $"Nuestro correo del {time} no llegó al profesional.",
        MailServerSaid = reason => $"Respuesta del servidor de correo: {reason}",
        MailProblemHelp = recipient => recipient == Client
            ? "Llame por teléfono o corrija el correo electrónico."
            : "Avise al profesional y corrija su correo electrónico.",
        History = "Historial",
        Happened = HappenedOf,
        HappenedBy = (what, who) => $"{what}, por {who}",
        TheClient = "el cliente o la cliente",
        SomebodyElse = "otra persona",
        BookedOn = time => $"Reservada el {time}.",
        ChangedOn = time => $"Último cambio el {time}.",
        Actions = "Qué hacer",
        Move = "Cambiar la hora",
        Reassign = "Pasar a otra persona",
        Edit = "Editar los datos",
        EditStaffNotes = "Editar las notas internas",
        SendLink = "Enviar el enlace de nuevo",
        Decline = "Rechazar la solicitud",
        Cancel = "Cancelar la cita",
    };

    private static string? HappenedOf(string action, string? detail) => action switch
    {
        "booked" => "Reservada",
        "amended" => "Datos cambiados",
        "confirmed" => "Confirmada",
        "completed" => "Anotado: se realizó",
        "missed" => "Anotado: no acudió nadie",
        "cancelled" => "Cancelada",
        "erased" => "Datos personales borrados",
        "rescheduled" => detail is null ? "Cambiada de hora" : $"Cambiada al {detail}",
        "reassigned" => detail is null ? "Pasada a otra persona" : $"Pasada a {detail}",
        "mail-refused" => "Se rechazó un correo sobre ella",
        _ => null,
    };
}
