namespace Actors.Web.Texts.Spanish;

/// <summary>Waiting for a time to become free.</summary>
internal static class SpanishWaitlist
{
    public static WaitlistTexts Texts { get; } = new()
    {
        Title = "Apuntarse a la lista de espera",
        Intro = "Díganos cuándo le vendría bien. Cuando quede libre una hora así, se la guardamos un tiempo y le escribimos.",
        From = "Desde",
        To = "Hasta",
        DateMissing = "Escriba una fecha",
        DatesWrong = "Escriba una fecha que no sea anterior a la primera",
        Days = "Estos días",
        DaysHint = "No elija ninguno si cualquier día le viene bien.",
        PartOfDay = "Momento del día",
        AnyTime = "A cualquier hora",
        Seats = "Para cuántas personas",
        EmailHint = "Ahí enviaremos lo que podamos ofrecerle.",
        Join = "Apuntarse a la lista de espera",
        Joining = "Apuntando…",
        Next = "Esperar no cuesta nada, y puede dejar la lista cuando quiera.",
        Refusal = RefusalOf,
        FieldProblem = FieldProblemOf,
        YourPlace = "Su lugar en la lista de espera",
        Joined = "Está en la lista de espera",
        JoinedText = address => $"Cuando quede libre una hora para usted, escribiremos a {address}.",
        Position = place => place == 1 ? "El siguiente turno es el suyo" : $"Tiene el número {place} de la lista",
        Place = "Lugar",
        StatusOf = status => status switch
        {
            "waiting" => "En espera",
            "offered" => "Le guardamos una hora",
            "booked" => "Reservada",
            "left" => "Abandonada",
            "expired" => "Terminada",
            _ => status,
        },
        StatusText = status => status switch
        {
            "booked" => "Tiene una cita, así que ya no espera. Su enlace está en el correo de confirmación.",
            "left" => "Ha dejado esta lista de espera. Su lugar queda libre.",
            "expired" => "Su espera ha terminado: las fechas han pasado o no se aceptó ninguna de las horas ofrecidas.",
            _ => "",
        },
        Wish = "Espera",
        Between = (from, to) => $"del {from} al {to}",
        ForSeats = count => count == 1 ? "Para 1 persona" : $"Para {count} personas",
        Offer = "Le guardamos esta hora",
        KeptUntil = time => $"Se la guardamos hasta {SpanishWords.The(time)}.",
        OfferOver = "Ya no le guardamos esta hora. Conserva su lugar en la lista.",
        Accept = "Reservar esta hora",
        Accepting = "Reservando…",
        Decline = "No me viene bien",
        DeclineHint = "Conserva su lugar y espera otra hora. Esta pasa a la siguiente persona.",
        Declined = "Conserva su lugar en la lista. Le escribiremos cuando quede libre otra hora.",
        TooLate = "Ya no le guardamos esta hora. Conserva su lugar en la lista.",
        Leave = "Dejar la lista de espera",
        LeaveTitle = "¿Dejar la lista de espera?",
        LeaveText = "Perderá su lugar. Si se apunta de nuevo, estará al final de la lista.",
        LeaveIt = "Dejar la lista de espera",
        Stay = "Conservar mi lugar",
        SeeTimes = "Ver todas las horas",
        ManageInNewTab = "Ver o dejar su lugar",
        AsksForCode = "Abra el enlace del correo sobre su lugar o escriba el código que aparece debajo.",
        CodeRefused = "Este código no abre ningún lugar de la lista de espera. Revíselo o apúntese de nuevo.",
        Open = "Abrir",
    };

    private static string RefusalOf(string code) => code switch
    {
        "LIMIT_REACHED" => "Ya espera en demasiadas listas, o esta está llena. Deje una o inténtelo más tarde.",
        "RATE_LIMITED" => "Ha habido demasiados intentos desde su red. Espere un minuto e inténtelo de nuevo.",
        "INVALID_TRANSITION" => "Eso ya no es posible. Mire cómo está su lugar ahora.",
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" => "Esta hora acaba de ocuparse. Conserva su lugar en la lista.",
        _ => "Así no ha funcionado. Revise lo que ha escrito o escríbanos.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Escriba su nombre, con 100 caracteres como máximo",
        "email" => "Escriba un correo electrónico como nombre@example.com",
        "phone" => "Escriba un teléfono como +351 910 000 000",
        "to" => "Escriba una fecha posterior, como mucho un año después de la primera",
        "from" => "Escriba otra primera fecha",
        "seats" => "Escriba un número del 1 al 10",
        _ => "Esta respuesta falta o no es válida. Revísela",
    };
}
