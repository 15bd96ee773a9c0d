namespace Actors.Web.Texts.Spanish;

/// <summary>Booking for a client at the desk, and choosing times there.</summary>
internal static class SpanishDeskBooking
{
    public static DeskBookingTexts Texts { get; } = new()
    {
        NoServices = "No hay ningún servicio que se pueda reservar.",
        ChooseService = "Elija un servicio",
        ChooseExpert = "Elija a una persona",
        Anybody = "Cualquiera",
        TooManyTimes = "Hay demasiadas horas para mostrarlas juntas. Elija a una persona o escriba abajo una fecha y una hora.",
        NotFree = count => count == 1 ? "1 hora no está libre" : $"{count} horas no están libres",
        TimeWithReason = (time, reason) => $"{time}: {ReasonOf(reason)}",
        OtherTime = "Escribir otra fecha y otra hora",
        Date = "Fecha",
        Time = "Hora",
        TakeTime = "Usar esta hora",
        SkippedTime = "Esa hora no existe ese día: los relojes se adelantan y la saltan. Escriba otra",
        EmailHint = "Ahí llegan la confirmación y los recordatorios. Sin él no se avisa a nadie.",
        Book = "Reservar cita",
        BookingNow = "Reservando…",
        MustBeConfirmed = "Este servicio requiere confirmación: la cita la espera como cualquier otra solicitud.",
        ChangeTime = "Elegir otra hora",
        KeepAnswers = "Cambiar la hora y conservar lo escrito",
        UseTime = "Cambiar la hora",
        OutcomeUnknown = "No hemos recibido respuesta a tiempo y todavía no sabemos si está reservada.",
        Refusal = RefusalOf,
        AlreadyBooked = "Este formulario ya ha reservado una cita. Mire la agenda; para reservar otra, empiece un formulario nuevo.",
        Override = OverrideOf,
        OverridePast = "Esa hora ya ha empezado. Puede anotarla de todos modos: no se avisa a nadie por correo.",
        OverrideWith = "¿Con quién?",
        BookAnyway = "Reservar de todos modos",
    };

    private static string ReasonOf(string reason) => reason switch
    {
        "BOOKED" => "reservada",
        "HELD" => "alguien la está reservando",
        "BUFFER" => "se deja libre junto a otra cita",
        "TIME_OFF" => "ausencia",
        "EXTERNAL_BUSY" => "ocupada en otro calendario",
        "NOTICE" => "demasiado pronto para la página de reservas",
        "WINDOW" => "demasiado lejos para la página de reservas",
        "LIMIT" => "ya hay bastantes reservas",
        "HOLIDAY" => "día festivo",
        _ => "no está libre",
    };

    private static string? RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Esta hora está ocupada.",
        "CAPACITY_REACHED" => "Todas las plazas de esta hora están ocupadas.",
        "OUTSIDE_AVAILABILITY" => "Esta hora está fuera del horario o no cabe en él.",
        "NOTICE_TOO_SHORT" => "Esta hora es demasiado pronto: el servicio pide más antelación.",
        "BEYOND_BOOKING_WINDOW" => "Esta hora está más lejos de lo que permite el servicio.",
        "LIMIT_REACHED" => "No se puede reservar más entonces: se ha alcanzado un límite del servicio.",
        "POLICY_VIOLATION" => "Las reglas del servicio no lo permiten.",
        _ => null,
    };

    private static string OverrideOf(string rule) => rule switch
    {
        "NOTICE" => "Puede reservarla de todos modos, sin la antelación que se pide normalmente.",
        "WINDOW" => "Puede reservarla de todos modos, más lejos de lo que permite la página de reservas.",
        "LIMIT" => "Puede reservarla de todos modos, por encima del límite.",
        _ => "Puede reservarla de todos modos, fuera del horario.",
    };
}
