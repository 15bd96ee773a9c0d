namespace Actors.Web.Texts.Portuguese;

/// <summary>Booking for a client at the desk, and choosing times there.</summary>
internal static class PortugueseDeskBooking
{
    public static DeskBookingTexts Texts { get; } = new()
    {
        NoServices = "Não há nenhum serviço que se possa marcar.",
        ChooseService = "Escolha um serviço",
        ChooseExpert = "Escolha uma pessoa",
        Anybody = "Tanto faz",
        TooManyTimes = "Há demasiados horários para os mostrar juntos. Escolha uma pessoa, ou indique em baixo uma data e uma hora.",
        NotFree = count => count == 1 ? "1 horário não está livre" : $"{count} horários não estão livres",
        TimeWithReason = (time, reason) => $"{time}: {ReasonOf(reason)}",
        OtherTime = "Indicar outra data e outra hora",
        Date = "Data",
        Time = "Hora",
        TakeTime = "Usar esta hora",
        SkippedTime = "Essa hora não existe nesse dia: os relógios adiantam e saltam-na. Indique outra",
        EmailHint = "A confirmação e os lembretes são enviados para aqui. Sem endereço, ninguém é avisado.",
        Book = "Fazer a marcação",
        BookingNow = "A marcar…",
        MustBeConfirmed = "Este serviço exige confirmação: a marcação espera por ela como qualquer outro pedido.",
        ChangeTime = "Escolher outro horário",
        KeepAnswers = "Mudar a hora e manter o que está escrito",
        UseTime = "Mudar a hora",
        OutcomeUnknown = "Não recebemos resposta a tempo e ainda não sabemos se a marcação está feita.",
        Refusal = RefusalOf,
        AlreadyBooked = "Este formulário já fez uma marcação. Veja a agenda; para marcar outra, comece um novo formulário.",
        Override = OverrideOf,
        OverridePast = "Essa hora já começou. Pode registá-la mesmo assim: ninguém é avisado por e-mail.",
        OverrideWith = "Com quem?",
        BookAnyway = "Marcar mesmo assim",
    };

    private static string ReasonOf(string reason) => reason switch
    {
        "BOOKED" => "marcado",
        "HELD" => "alguém está a marcar",
        "BUFFER" => "mantido livre junto a outra marcação",
        "TIME_OFF" => "ausência",
        "EXTERNAL_BUSY" => "ocupado noutro calendário",
        "NOTICE" => "demasiado próximo para a página de marcações",
        "WINDOW" => "demasiado longe para a página de marcações",
        "LIMIT" => "já há marcações suficientes",
        "HOLIDAY" => "feriado",
        _ => "não está livre",
    };

    private static string? RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Este horário está ocupado.",
        "CAPACITY_REACHED" => "Todos os lugares deste horário estão ocupados.",
        "OUTSIDE_AVAILABILITY" => "Esta hora está fora do horário de trabalho, ou não cabe nele.",
        "NOTICE_TOO_SHORT" => "Este horário está demasiado próximo: o serviço pede mais antecedência.",
        "BEYOND_BOOKING_WINDOW" => "Este horário está mais longe do que o serviço permite.",
        "LIMIT_REACHED" => "Não se pode marcar mais nessa altura: foi atingido um limite do serviço.",
        "POLICY_VIOLATION" => "As regras do serviço não o permitem.",
        _ => null,
    };

    private static string OverrideOf(string rule) => rule switch
    {
        "NOTICE" => "Pode marcar mesmo assim, sem a antecedência normalmente pedida.",
        "WINDOW" => "Pode marcar mesmo assim, mais longe do que a página de marcações permite.",
        "LIMIT" => "Pode marcar mesmo assim, acima do limite.",
        _ => "Pode marcar mesmo assim, fora do horário.",
    };
}
