namespace Actors.Web.Texts.Spanish;

/// <summary>What is done with an appointment at the desk.</summary>
internal static class SpanishAppointmentSteps
{
    public static AppointmentStepTexts Texts { get; } = new()
    {
        Scope = "Esta cita forma parte de una serie. ¿A cuáles se refiere?",
        ScopeThis = "Solo a esta",
        ScopeFollowing = "A esta y a las siguientes",
        ScopeAll = "A todas las que faltan",
        IsTold = address => $"Se avisa por correo a {address}.",
        IsNotTold = "No hay ningún correo electrónico, así que avise por su cuenta.",
        LeaveAsIs = "Dejarlo como está",
        CancelTitle = "Cancelar la cita",
        DeclineTitle = "Rechazar la solicitud",
        Cancel = "Cancelar la cita",
        Decline = "Rechazar la solicitud",
        Keep = "Conservarla",
        Reason = "Motivo",
        ReasonHint = "Lo leerá la persona que reservó.",
        ReasonProblem = "Escriba 500 caracteres como máximo",
        FeeIs = money => $"Cancelar ahora cuesta {money}.",
        NoFee = "Cancelar no cuesta nada.",
        ClientPaysNothing = "A la persona que reservó no le cuesta nada.",
        ClientWouldPay = money => $"Si la cancelara ahora esa persona, le costaría {money}.",
        FreeUntil = time => $"No cuesta nada hasta el {time}.",
        TimeIsFreed = "La hora vuelve a estar libre enseguida.",
        MoveTitle = "Cambiar la hora de la cita",
        Move = "Cambiar la hora",
        ChooseTime = "Elija la hora nueva. Lo que ocupa ahora la propia cita cuenta como libre.",
        AnotherTime = "Elegir otra hora",
        Was = "Hasta ahora",
        WillBe = "A partir de ahora",
        ReassignTitle = "Pasar a otra persona",
        Reassign = "Pasar la cita",
        NewExpert = "¿Quién la lleva, a la misma hora?",
        NobodyElse = "Nadie más ofrece este servicio.",
        ExpertMissing = "Elija a una persona",
        IsFree = expert => $"{expert}, con esa hora libre",
        MayNotBeFree = expert => $"{expert}, quizá con esa hora ocupada",
        ReassignRefusal = ReassignRefusalOf,
        EditTitle = "Editar los datos",
        StaffNotesHint = "Solo las ve el equipo.",
        Save = "Guardar",
        FieldProblem = field => field switch
        {
            "name" => "Escriba un nombre, con 100 caracteres como máximo",
            "email" => "Escriba un correo electrónico como nombre@example.com, o deje el campo vacío",
            "phone" => "Escriba un teléfono como +351 910 000 000, o deje el campo vacío",
            "notes" => "Escriba 2000 caracteres como máximo",
            _ => "Escriba 5000 caracteres como máximo",
        },
        Overtaken = "Otra persona ha cambiado esta cita mientras usted escribía.",
        OvertakenHelp = "Todavía no se ha guardado nada suyo. Compare las dos versiones y elija.",
        Versions = "Su versión y la guardada",
        Mine = "La suya",
        Theirs = "Guardada por otra persona",
        KeepMine = "Conservar la mía",
        TakeTheirs = "Tomar la guardada",
        EditTheirs = "Empezar de nuevo con la guardada",
    };

    private static string? ReassignRefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" =>
            "Esta persona no está libre a esa hora. Elija a otra o cambie antes la hora de la cita",
        "OUTSIDE_AVAILABILITY" => "Esta persona no trabaja a esa hora. Elija a otra o cambie antes la hora de la cita",
        "LIMIT_REACHED" => "Esta persona no acepta más citas de este servicio ese día, esa semana o ese mes. Elija a otra",
        "POLICY_VIOLATION" or "VALIDATION_ERROR" => "Esta persona no puede llevarla. Elija a otra",
        _ => null,
    };
}
