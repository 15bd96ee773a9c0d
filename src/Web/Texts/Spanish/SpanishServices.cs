namespace Actors.Web.Texts.Spanish;

/// <summary>What can be booked, as its owner sees it.</summary>
internal static class SpanishServices
{
    private const int MinutesOfDay = 1_440;

    public static ServiceTexts Texts { get; } = new()
    {
        New = "Servicio nuevo",
        Search = "Nombre o descripción",
        None = "Todavía no hay servicios: no se puede reservar nada.",
        NoneHelp = address => $"Añada el primero con un nombre y una duración. Después se reservará en {address}",
        NoneFound = words => $"Ningún servicio coincide con «{words}».",
        Count = count => count == 1 ? "1 servicio" : $"{count} servicios",
        Active = "Activo",
        Inactive = "No activo",
        OneToOne = "Cita individual",
        Seats = count => $"Hasta {count} personas comparten una hora",
        Together = "Varios profesionales juntos",
        InTurn = "Los profesionales se turnan",
        AllExperts = "Todo el equipo",
        Confirmed = hours => $"Las reservas esperan su confirmación, {hours} h como máximo",
        Ahead = AheadOf,
        Buffers = BuffersOf,
        Limits = LimitsOf,
        PerClient = count => $"{count} citas próximas como máximo por cliente",
        Questions = count => count == 1 ? "Al reservar se hace 1 pregunta" : $"Al reservar se hacen {count} preguntas",
        Try = "Probar la página de reservas",
        Duplicate = "Duplicar",
        Activate = "Activar",
        Deactivate = "Desactivar…",
        DeactivateNow = "Desactivar el servicio",
        DeactivateTitle = name => $"¿Desactivar «{name}»?",
        DeactivateHelp =
            "Nadie podrá reservarlo hasta que lo active de nuevo. Las citas reservadas se mantienen; pueden conservarse, "
                + "realizarse o cancelarse, pero no cambiar de hora.",
        Delete = "Eliminar…",
        DeleteNow = "Eliminar el servicio",
        DeleteTitle = name => $"¿Eliminar «{name}»?",
        DeleteHelp =
            "Nadie podrá reservarlo más, y esto no se puede deshacer. Las citas reservadas siguen con sus profesionales; pueden "
                + "conservarse, realizarse o cancelarse, pero no cambiar de hora.",
        DeleteInstead = "Si quizá lo quiera de vuelta, desactívelo en su lugar.",
        Keep = "Conservarlo",
        Actions = "Acciones",
        NotBookable = "No está activo, así que no se ve en la página de reservas.",
    };

    private static string AheadOf(int noticeMinutes, int windowDays) => noticeMinutes == 0
        ? $"Se reserva hasta con {Days(windowDays)} de antelación"
        : $"Se reserva con entre {Length(noticeMinutes)} y {Days(windowDays)} de antelación";

    private static string BuffersOf(int before, int after) => (before, after) switch
    {
        (0, _) => $"{Length(after)} libres después",
        (_, 0) => $"{Length(before)} libres antes",
        _ => $"{Length(before)} libres antes, {Length(after)} después",
    };

    private static string LimitsOf(int? day, int? week, int? month)
    {
        string?[] limits =
        [
            day is null ? null : $"{day} al día", week is null ? null : $"{week} a la semana", month is null ? null : $"{month} al mes",
        ];
        return $"Como máximo {string.Join(", ", limits.OfType<string>())} por profesional";
    }

    private static string Length(int minutes) =>
        minutes % MinutesOfDay == 0 ? Days(minutes / MinutesOfDay) : SpanishCommon.Texts.Duration(minutes);

    private static string Days(int days) => days == 1 ? "1 día" : $"{days} días";
}
