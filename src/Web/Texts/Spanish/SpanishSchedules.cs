namespace Actors.Web.Texts.Spanish;

/// <summary>When experts work.</summary>
internal static class SpanishSchedules
{
    public static ScheduleTexts Texts { get; } = new()
    {
        ChooseTitle = "Horarios",
        ChooseIntro = "Elija de quién quiere ver o cambiar las horas.",
        NoExperts = "Todavía no hay nadie a quien fijar un horario. Añada primero a un profesional: una persona con quien se reserva.",
        AddExpert = "Añadir un profesional",
        HasHours = "Tiene horario",
        HasNoHours = "Sin horario, así que nadie puede reservar",
        Title = name => $"Horario de {name}",
        Week = "Horario semanal",
        Dates = "Fechas sueltas",
        Away = "Ausencias",
        NobodyCanBook = "No hay horario, así que nadie puede reservar.",
        UsualWeek = (from, until) =>
            $"Puede empezar con una semana corriente: de lunes a viernes, de {from} a {until}. Cámbiela cuando quiera.",
        TakeUsualWeek = "Tomar la semana corriente",
        WeekHelp =
            "Estas horas se repiten cada semana. Un día vacío no tiene ninguna. Un final que no es posterior al inicio cae en el "
                + "día siguiente.",
        Zone = "Zona horaria",
        ZoneHint = "Todas las horas son de allí, por ejemplo Europe/Lisbon.",
        ObeysHolidays = "Cerrado en los festivos de la organización",
        From = "desde",
        Until = "hasta",
        FieldOf = (day, number, field) => number == 1 ? $"{day}, {field}" : $"{day}, tramo {number}, {field}",
        UntilNextDay = time => $"hasta las {time} del día siguiente",
        UntilMidnight = "hasta medianoche",
        AllDay = "todo el día y toda la noche",
        AddHours = "Añadir horas",
        RemoveHours = "Quitar",
        CopyTo = "Copiar a…",
        Copy = "Copiar",
        SaveWeek = "Guardar el horario",
        NoHours = "Sin horas",
        Yes = "Sí",
        No = "No",
        NextDays = "Los próximos 14 días",
        NextDaysHelp = "Como está guardado, con fechas sueltas, festivos y ausencias.",
        OffAllDay = reason => reason is null ? "Ausencia todo el día" : $"Ausencia todo el día: {reason}",
        OffAt = (times, reason) => reason is null ? $"Ausencia {times}" : $"Ausencia {times}: {reason}",
        ClosedFor = name => $"Cerrado: {name}",
        DatesHelp = "En estas fechas las horas son distintas de las de la semana, o no hay.",
        NoDates = "No hay próximas fechas con otras horas.",
        AddDate = "Añadir una fecha",
        FirstDate = "Fecha",
        LastDate = "Última fecha",
        LastDateHint = "Para varias fechas seguidas.",
        DateKind = "En esta fecha",
        Closed = "Sin horas",
        OtherHours = "Otras horas",
        SaveDate = "Añadir la fecha",
        Remove = "Quitar",
        FromTo = (from, to) => $"del {from} al {to}",
        AwayHelp = "Nadie puede reservar durante una ausencia, sea cual sea el horario.",
        NoAway = "No hay próximas ausencias.",
        AddAway = "Añadir una ausencia",
        FirstDay = "Primer día",
        LastDay = "Último día",
        FromTime = "Desde",
        UntilTime = "Hasta",
        TimesHint = "Deje las dos horas vacías para días enteros.",
        Reason = "Motivo",
        ReasonHint = "Solo lo ve el equipo.",
        SaveAway = "Añadir la ausencia",
        WholeDay = "todo el día",
        FieldProblem = ProblemOf,
        HoursMissing = "Escriba desde cuándo y hasta cuándo, o elija «Sin horas»",
        SkippedTime = "Esa hora no existe ese día: los relojes se adelantan y la saltan. Elija otra",
        Overtaken = "Otra persona ha cambiado este horario mientras usted escribía.",
        OvertakenDates =
            "Otra persona ha cambiado este horario entretanto, así que no se ha hecho nada. Así está ahora; hágalo de nuevo si "
                + "todavía encaja.",
        Outside = count => count == 1
            ? "Una cita próxima quedaría fuera."
            : $"{count} citas próximas quedarían fuera.",
        OutsideHelp =
            "Todavía no se ha guardado nada. Si guarda, conservan su hora y no se avisa a nadie. Cambie o cancele usted las que "
                + "no puedan realizarse.",
        OutsideMore = count => $"Y {count} más.",
        SaveAnyway = "Guardar de todos modos",
        OutsideTitle = "Citas que quedarían fuera",
        BackUnsaved = "Volver sin guardar",
        TooMany = "No caben más. Quite antes una",
    };

    private static string ProblemOf(string field, string message) => field switch
    {
        "zone" => "Escriba una zona horaria como Europe/Lisbon",
        "week" => "Son más horas de las que puede tener una semana. Quite algunas",
        "last" when message.Contains("366", StringComparison.Ordinal) => "Elija 366 fechas seguidas como máximo",
        "date" when message.Contains("twice", StringComparison.Ordinal)
            => "Esta fecha ya tiene horas propias. Quítelas antes",
        "date" when message.Contains("range", StringComparison.Ordinal)
            => "Algunas de estas fechas ya tienen horas propias. Quítelas antes",
        "date" or "first" => "Elija una fecha de los próximos años",
        "last" when message.Contains("future", StringComparison.Ordinal) => "Elija un final que no haya pasado",
        "last" => "Elija un final posterior al inicio, en los próximos años",
        "reason" => "Escriba 200 caracteres como máximo",
        _ when field.EndsWith("end", StringComparison.Ordinal) && message.Contains("start", StringComparison.Ordinal)
            => "Escriba un final que no sea el inicio",
        _ when field.EndsWith("end", StringComparison.Ordinal) => "Escriba cuándo terminan las horas, por ejemplo 17:30",
        _ => "Escriba cuándo empiezan las horas, por ejemplo 09:00",
    };
}
