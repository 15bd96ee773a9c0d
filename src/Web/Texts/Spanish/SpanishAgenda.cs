namespace Actors.Web.Texts.Spanish;

/// <summary>The desk's today, and its days as lists.</summary>
internal static class SpanishAgenda
{
    public static AgendaTexts Texts { get; } = new()
    {
        Waiting = count => count == 1 ? "1 cita espera su confirmación" : $"{count} citas esperan su confirmación",
        WaitingForOthers = count =>
            count == 1 ? "1 solicitud suya espera confirmación" : $"{count} solicitudes suyas esperan confirmación",
        ConfirmBy = time => $"Caduca el {time}",
        AllWaiting = count => $"Ver las {count}",
        NowAndNext = "Ahora y después",
        Busy = time => $"En una cita hasta {SpanishWords.The(time)}",
        AndOthers = count => count == 1 ? "y 1 persona más" : $"y {count} personas más",
        Off = time => $"Ausente hasta {SpanishWords.The(time)}",
        Free = time => $"Libre hasta {SpanishWords.The(time)}",
        Away = "Fuera del horario",
        AwayUntil = time => $"Trabaja desde {SpanishWords.The(time)}",
        NextAt = time => $"Después, a {SpanishWords.The(time)}:",
        NothingNext = "Nada más hoy",
        RestOfDay = "El resto del día",
        EarlierToday = "Antes, hoy",
        NothingToday = "Hoy no hay nada.",
        NothingMore = "Hoy no hay nada más.",
        NextIs = (time, client) => $"Próxima cita: {time}, {client}",
        NoNext = "No hay nada reservado para otros días.",
        MoreThanShown = count => $"Ver las {count} de hoy",
        AsOf = time => $"Actualizado a {SpanishWords.The(time)}.",
        SetUpTitle = "Antes de que puedan reservar",
        SetUpIntro = "Hacen falta tres cosas. Después, su página de reservas mostrará horas libres.",
        StepExpert = "Añadir profesionales: con quién se reserva",
        StepService = "Añadir un servicio: qué se reserva",
        StepHours = "Fijar el horario: cuándo se reserva",
        Done = "Hecho",
        ToDo = "Pendiente",
        Days = "Días",
        PreviousDay = "Día anterior",
        NextDay = "Día siguiente",
        PreviousWeek = "Semana anterior",
        NextWeek = "Semana siguiente",
        ThisWeek = "Esta semana",
        FromTo = (from, to) => $"del {from} al {to}",
        Filter = "Filtrar la agenda",
        From = "Desde",
        Range = "Periodo",
        Week = "Semana",
        Day = "Día",
        NotCancelled = "No canceladas",
        AlsoCancelled = "Todas",
        NothingOnDay = "Nada este día.",
        NothingFound = "Nada este día con estos filtros.",
        NotAllShown = (shown, total) =>
            $"Estas son las primeras {shown} de {total} citas. Elija un periodo más corto o una persona para ver las demás.",
        TimeOffPerExpert = "Las ausencias se muestran al elegir una persona: son demasiadas para verlas juntas.",
        ClocksChange = minutes => minutes < 0
            ? $"Este día los relojes se adelantan {SpanishCommon.Texts.Duration(-minutes)}"
            : $"Este día los relojes se atrasan {SpanishCommon.Texts.Duration(minutes)}",
        TimeOff = expert => $"{expert} no está",
        Hold = (service, expert) => $"Alguien está reservando: {service} con {expert}",
        HoldUntil = time => $"Guardada hasta {SpanishWords.The(time)}",
        AService = "un servicio",
        AllDay = "Todo el día",
        UntilTime = time => $"Hasta {SpanishWords.The(time)}",
        FromTime = time => $"Desde {SpanishWords.The(time)}",
    };
}
