namespace Actors.Web.Texts.Spanish;

/// <summary>The description of a service, field by field.</summary>
internal static class SpanishServiceForm
{
    private const int MinutesOfDay = 1_440;

    public static ServiceFormTexts Texts { get; } = new()
    {
        NewTitle = "Servicio nuevo",
        CopyOf = name => $"{name} (copia)",
        Basics = "Qué es",
        Time = "Cuánto dura",
        Price = "Cuánto cuesta",
        Who = "Quién lo ofrece",
        Rules = "Reglas de reserva",
        Cancelling = "Condiciones de cancelación",
        Paying = "Pago al reservar",
        KeepsDeposit = "El anticipo no se devuelve si se cancela tarde",
        Collects = CollectsOf,
        TaxMode = mode => mode == "exclusive" ? "es sin impuesto, que se añade" : "incluye el impuesto",
        Places = "Dónde se realiza",
        Questions = "Preguntas al reservar",
        Reminders = "Recordatorios por correo",
        Label = LabelOf,
        Hint = HintOf,
        FieldProblem = SpanishServiceProblems.Of,
        Assignment = AssignmentOf,
        Unit = UnitOf,
        PlaceType = PlaceTypeOf,
        QuestionType = QuestionTypeOf,
        Lengths = "Otras duraciones",
        LengthsHelp = "Al reservar se elige entre ellas. Sin precio propio, una duración cuesta lo que el servicio.",
        Minutes = "Minutos",
        LengthPrice = "Precio",
        AddLength = "Añadir una duración",
        AddPlace = "Añadir un lugar",
        AddQuestion = "Añadir una pregunta",
        Remove = "Quitar",
        MoveUp = "Subir",
        Row = (row, number) => $"{row} {number}",
        LengthRow = "Duración",
        PlaceRow = "Lugar",
        QuestionRow = "Pregunta",
        Type = "Tipo",
        PlaceValue = "Dirección, número o enlace",
        PlaceValueHint = "Déjelo vacío si se pregunta al reservar.",
        NoPlaces = "No se indica ningún lugar.",
        NoQuestions = "Solo se piden el nombre, el correo electrónico y el teléfono.",
        QuestionLabel = "Pregunta",
        Required = "Hay que responderla",
        Options = "Opciones",
        OptionsHint = "Para una elección: una en cada línea.",
        Limits = "Límites de la respuesta",
        MaxLength = "Texto más largo, en caracteres",
        Min = "Número mínimo",
        Max = "Número máximo",
        WhoHelp = "Si no se marca a nadie, lo ofrece todo el equipo, también quien llegue después.",
        GoneExpert = id => $"Un profesional que ya no está aquí ({id})",
        Shares = "Partes de quienes se turnan",
        SharesHelp = "Quien tiene una parte de 2 recibe el doble de reservas que quien tiene 1. Quien tiene más prioridad va antes.",
        ShareOf = (expert, what) => $"{expert}, {what}",
        Weight = "parte",
        Priority = "prioridad",
        Fixed = "Participa siempre",
        Update = "Mostrar las partes de los marcados",
        Before = minutes => minutes % MinutesOfDay == 0
            ? minutes == MinutesOfDay ? "1 día antes" : $"{minutes / MinutesOfDay} días antes"
            : $"{SpanishCommon.Texts.Duration(minutes)} antes",
        RequiresConfirmation = "Las reservas esperan hasta que las confirme",
        ActiveAtOnce = "Se puede reservar enseguida",
        Save = "Guardar el servicio",
        LeaveAsIs = "Dejarlo como está",
        Overtaken = "Otra persona ha cambiado este servicio mientras usted escribía.",
        NotGiven = "No indicado",
        TooMany = "No caben más servicios. Elimine antes uno",
    };

    private static string LabelOf(string field) => field switch
    {
        "name" => "Nombre",
        "serviceType" => "Nombre en las direcciones",
        "description" => "Descripción",
        "durationMinutes" => "Duración en minutos",
        "slotIntervalMinutes" => "Minutos de inicio a inicio",
        "bufferBeforeMinutes" => "Minutos libres antes",
        "bufferAfterMinutes" => "Minutos libres después",
        "price" => "Precio",
        "currency" => "Moneda",
        "assignment" => "Cuando no se elige a nadie",
        "expert" => "Profesionales",
        "capacity" => "Personas que pueden compartir una hora",
        "confirmWithinHours" => "Horas para confirmar una reserva",
        "notice" => "Como muy tarde, antes del inicio",
        "noticeUnit" => "Unidad",
        "bookingWindowDays" => "Como muy pronto, días antes",
        "maxPerDay" => "Máximo por día",
        "maxPerWeek" => "Máximo por semana",
        "maxPerMonth" => "Máximo por mes",
        "maxActivePerClient" => "Máximo de citas próximas por cliente",
        "waitlistOfferMinutes" => "Minutos para aceptar una oferta de la lista de espera",
        "freeUntilHours" => "Gratis hasta tantas horas antes",
        "feePercent" => "Después, porcentaje del precio",
        "collects" => "Lo que pagan los clientes al reservar",
        "depositAmount" => "Anticipo, como importe",
        "depositPercent" => "O anticipo, en porcentaje",
        "noShowFeePercent" => "Cargo por no acudir, porcentaje",
        "payWithinMinutes" => "Minutos para pagar",
        "taxPercent" => "Impuesto, porcentaje",
        "taxMode" => "El precio",
        _ => field,
    };

    private static string? HintOf(string field) => field switch
    {
        "serviceType" =>
            "Minúsculas, cifras y guiones. Si se deja vacío, se forma a partir del nombre. Los enlaces con el anterior dejan de servir.",
        "slotIntervalMinutes" => "Si se deja vacío, una hora sigue a la otra.",
        "price" => "Por ejemplo 45.00. Déjelo vacío si es gratis.",
        "currency" => "Tres letras, por ejemplo EUR.",
        "capacity" => "1 para citas individuales.",
        "confirmWithinHours" => "Lo que nadie confirma hasta entonces caduca. Si no se indica, 48.",
        "maxPerDay" => "Por profesional. Deje vacíos los límites que no necesite.",
        "waitlistOfferMinutes" => "Si no se indica, 120.",
        "freeUntilHours" => "Deje los dos vacíos si cancelar es siempre gratis.",
        "depositAmount" => "Para un anticipo, rellene uno de los dos.",
        "noShowFeePercent" => "Vacío: lo pagado, y con tarjeta guardada todo.",
        "payWithinMinutes" => "Después la hora vuelve a estar libre. 30 si no se indica.",
        "taxPercent" => "Por ejemplo, 21. Vacío: el tipo de la organización.",
        _ => null,
    };

    private static string CollectsOf(string collects) => collects switch
    {
        "full" => "Todo el precio",
        "deposit" => "Un anticipo",
        "card" => "Nada; se guarda una tarjeta",
        _ => "Nada",
    };

    private static string AssignmentOf(string assignment) => assignment switch
    {
        "any" => "Cualquiera que esté libre",
        "round_robin" => "Los profesionales se turnan",
        "collective" => "Todos juntos",
        _ => assignment,
    };

    private static string UnitOf(string unit) => unit switch
    {
        "minutes" => "minutos",
        "hours" => "horas",
        "days" => "días",
        _ => unit,
    };

    private static string PlaceTypeOf(string type) => type switch
    {
        "address" => "En una dirección",
        "phone" => "Por teléfono",
        "online" => "En línea",
        "asked" => "Se indica al reservar",
        _ => type,
    };

    private static string QuestionTypeOf(string type) => type switch
    {
        "text" => "Una línea de texto",
        "multiline" => "Varias líneas de texto",
        "number" => "Un número",
        "date" => "Una fecha",
        "choice" => "Una de varias opciones",
        "choices" => "Varias de varias opciones",
        "boolean" => "Sí o no",
        "phone" => "Un teléfono",
        "email" => "Un correo electrónico",
        _ => type,
    };
}
