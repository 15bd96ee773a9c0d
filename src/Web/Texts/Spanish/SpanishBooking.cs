namespace Actors.Web.Texts.Spanish;

/// <summary>The way to an appointment.</summary>
internal static class SpanishBooking
{
    public static BookingTexts Texts { get; } = new()
    {
        ChooseService = "¿Qué desea reservar?",
        NoServices = "De momento no hay nada que reservar aquí.",
        Experts = "Nuestro equipo",
        FirstFree = time => $"Primera hora libre: {time}",
        Rating = (average, count) => count == 1 ? $"{average} de 5, 1 opinión" : $"{average} de 5, {count} opiniones",
        AlreadyBooked = "¿Ya tiene una cita?",
        AllServices = "Todos los servicios",
        With = "Con",
        Anybody = "Me da igual",
        Length = "Duración",
        ShowTimes = "Ver horas",
        TimesIn = zone => $"Todas las horas son de {zone}",
        ChangeZone = "Cambiar la zona horaria",
        Soonest = "Lo antes posible",
        TimesOn = day => $"Horas del {day}",
        NoTimesOn = day => $"No hay horas libres el {day}.",
        BackToMonth = "Volver al mes",
        NothingIn = month => $"Nada libre en {month}",
        NextFree = "El próximo día libre es el",
        NothingAtAll = date => $"Se puede reservar hasta el {date}, y hasta entonces está todo ocupado.",
        NothingOffered = "De momento no se ofrecen horas para esto. Pregúntenos, por favor.",
        NothingSuits = "¿No le viene bien ninguna hora?",
        JoinWaitlist = "Apuntarse a la lista de espera",
        DayWithTimes = (day, count) => count == 1 ? $"{day}, 1 hora libre" : $"{day}, {count} horas libres",
        DayWithoutTimes = day => $"{day}, sin horas libres",
        Morning = "Mañana",
        Afternoon = "Tarde",
        Evening = "Noche",
        SeatsLeft = count => count == 1 ? "Queda 1 plaza" : $"Quedan {count} plazas",
        DateAtTime = (date, time) => $"{date}, {time}",
        Taken = time => $"Esta hora acaba de ocuparse: {time}.",
        TakenNext = "Las próximas horas libres son estas:",
        Place = PlaceOf,
        Policy = (hours, percent) => hours == 0
            ? $"Cancelar es gratis hasta que empiece la cita; después cuesta el {percent}\u00a0% del precio"
            : $"Cancelar es gratis hasta {SpanishWords.Hours(hours)} antes; después cuesta el {percent}\u00a0% del precio",
        AsksFirst = "El equipo confirma su solicitud",
        Refusal = RefusalOf,
        DetailsTitle = "Sus datos",
        BackToTimes = "Volver a las horas",
        OutcomeUnknown = "No hemos recibido respuesta a tiempo y todavía no sabemos si su cita está reservada.",
        SendAgain = "Envíelo de nuevo: no puede reservarse dos veces.",
        Booking = "Reservando…",
        BookInstead = "Sus respuestas se conservan. Reserve una de estas horas en su lugar:",
        OtherTimes = "Ver todas las horas",
        LeaveEmpty = "Deje este campo vacío",
        YourName = "Nombre",
        YourEmail = "Correo electrónico",
        EmailHint = "Ahí enviaremos la confirmación.",
        YourPhone = "Teléfono",
        YourNotes = "¿Hay algo que debamos saber?",
        AgreesTo = "Al reservar acepta nuestras",
        Request = "Solicitar cita",
        Book = "Reservar cita",
        NextIfBooked = "Recibirá una confirmación por correo, con un enlace para cambiar o cancelar la cita.",
        NextIfRequested = hours =>
            $"Respondemos por correo en un plazo de {SpanishWords.Hours(hours)}. Hasta entonces le guardamos la hora.",
        When = "Cuándo",
        LengthName = "Duración",
        Price = "Precio",
        What = "Qué",
        Where = "Dónde",
        WhereExactly = "Dirección o número",
        KeptUntil = time => $"Le guardamos la hora hasta {SpanishWords.The(time)}.",
        KeptSoon = "Le guardamos la hora dos minutos más.",
        KeptOver = "Ya no le guardamos la hora, pero todavía puede reservarla si está libre.",
        KeepLonger = "Guardarla más tiempo",
        ChangeTime = "Elegir otra hora",
        NameMissing = "Escriba su nombre",
        EmailMissing = "Escriba su correo electrónico",
        FieldProblem = FieldProblemOf,
    };

    private static string PlaceOf(string type, string? value) => type switch
    {
        "online" => "En línea",
        "phone" => value is null ? "Por teléfono" : $"Por teléfono: {value}",
        "asked" => value ?? "En el lugar que indique",
        _ => value ?? "En el centro",
    };

    private static string RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Esta hora está ocupada. Elija otra.",
        "OUTSIDE_AVAILABILITY" => "Esta hora ya no se ofrece. Elija otra.",
        "NOTICE_TOO_SHORT" => "Esta hora es demasiado pronto para reservarla. Elija una más tarde.",
        "BEYOND_BOOKING_WINDOW" => "Falta demasiado para esta hora y aún no se puede reservar. Elija una anterior.",
        "LIMIT_REACHED" => "De momento no se puede reservar más. Inténtelo más tarde o escríbanos.",
        "CAPACITY_REACHED" => "Todas las plazas de esta hora están ocupadas. Elija otra.",
        "IDEMPOTENCY_KEY_REUSED" => "Ya tenemos su primera solicitud, con otros datos. Mire su correo antes de reservar de nuevo.",
        "RATE_LIMITED" => "Ha habido demasiados intentos desde su red. Espere un minuto e inténtelo de nuevo.",
        _ => "Así no se puede reservar. Elija otra hora o escríbanos.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Escriba su nombre, con 100 caracteres como máximo",
        "email" => "Escriba un correo electrónico como nombre@example.com",
        "phone" => "Escriba un teléfono como +351 910 000 000",
        "notes" => "Escriba 2000 caracteres como máximo",
        _ => "Esta respuesta falta o no es válida. Revísela",
    };
}
