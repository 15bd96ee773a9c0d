namespace Actors.Web.Texts.Portuguese;

/// <summary>When experts work.</summary>
internal static class PortugueseSchedules
{
    public static ScheduleTexts Texts { get; } = new()
    {
        ChooseTitle = "Horários de trabalho",
        ChooseIntro = "Escolha de quem quer ver ou alterar o horário.",
        NoExperts = "Ainda não há ninguém cujo horário se possa definir. Adicione primeiro um profissional: uma pessoa com quem se marca.",
        AddExpert = "Adicionar um profissional",
        HasHours = "Tem horário",
        HasNoHours = "Sem horário, por isso ninguém pode marcar",
        Title = name => $"Horário de {name}",
        Week = "Horário semanal",
        Dates = "Datas avulsas",
        Away = "Ausências",
        NobodyCanBook = "Não há horário, por isso ninguém pode marcar.",
        UsualWeek = (from, until) =>
            $"Pode começar com uma semana habitual: de segunda a sexta-feira, das {from} às {until}. Altere-a quando quiser.",
        TakeUsualWeek = "Usar a semana habitual",
        WeekHelp =
            "Estas horas repetem-se todas as semanas. Um dia vazio não tem nenhumas. Um fim que não seja depois do início calha "
                + "no dia seguinte.",
        Zone = "Fuso horário",
        ZoneHint = "Todas as horas são de lá, por exemplo Europe/Lisbon.",
        ObeysHolidays = "Fechado nos feriados da organização",
        From = "de",
        Until = "até",
        FieldOf = (day, number, field) => number == 1 ? $"{day}, {field}" : $"{day}, período {number}, {field}",
        UntilNextDay = time => $"até às {time} do dia seguinte",
        UntilMidnight = "até à meia-noite",
        AllDay = "dia e noite",
        AddHours = "Adicionar horas",
        RemoveHours = "Remover",
        CopyTo = "Copiar para…",
        Copy = "Copiar",
        SaveWeek = "Guardar o horário",
        NoHours = "Sem horas",
        Yes = "Sim",
        No = "Não",
        NextDays = "Os próximos 14 dias",
        NextDaysHelp = "Como está guardado, com datas avulsas, feriados e ausências.",
        OffAllDay = reason => reason is null ? "Ausência todo o dia" : $"Ausência todo o dia: {reason}",
        OffAt = (times, reason) => reason is null ? $"Ausência {times}" : $"Ausência {times}: {reason}",
        ClosedFor = name => $"Fechado: {name}",
        DatesHelp = "Nestas datas as horas são diferentes das da semana, ou não há nenhumas.",
        NoDates = "Não há próximas datas com outras horas.",
        AddDate = "Adicionar uma data",
        FirstDate = "Data",
        LastDate = "Última data",
        LastDateHint = "Para várias datas seguidas.",
        DateKind = "Nesta data",
        Closed = "Sem horas",
        OtherHours = "Outras horas",
        SaveDate = "Adicionar a data",
        Remove = "Remover",
        FromTo = (from, to) => $"de {from} a {to}",
        AwayHelp = "Ninguém pode marcar durante uma ausência, seja qual for o horário.",
        NoAway = "Não há próximas ausências.",
        AddAway = "Adicionar uma ausência",
        FirstDay = "Primeiro dia",
        LastDay = "Último dia",
        FromTime = "De",
        UntilTime = "Até",
        TimesHint = "Deixe as duas horas vazias para dias inteiros.",
        Reason = "Motivo",
        ReasonHint = "Só a equipa o vê.",
        SaveAway = "Adicionar a ausência",
        WholeDay = "todo o dia",
        FieldProblem = ProblemOf,
        HoursMissing = "Indique desde quando e até quando, ou escolha «Sem horas»",
        SkippedTime = "Essa hora não existe nesse dia: os relógios adiantam e saltam-na. Escolha outra",
        Overtaken = "Outra pessoa alterou este horário enquanto escrevia.",
        OvertakenDates =
            "Outra pessoa alterou este horário entretanto, por isso nada foi feito. É assim que está agora; faça de novo se ainda servir.",
        Outside = count => count == 1
            ? "Uma marcação futura ficaria de fora."
            : $"{count} marcações futuras ficariam de fora.",
        OutsideHelp =
            "Nada está ainda guardado. Se guardar, mantêm a hora e ninguém é avisado. Mude ou cancele as que não puderem realizar-se.",
        OutsideMore = count => $"E mais {count}.",
        SaveAnyway = "Guardar mesmo assim",
        OutsideTitle = "Marcações que ficariam de fora",
        BackUnsaved = "Voltar sem guardar",
        TooMany = "Não podem ser mais. Remova primeiro alguma",
    };

    private static string ProblemOf(string field, string message) => field switch
    {
        "zone" => "Indique um fuso horário como Europe/Lisbon",
        "week" => "São mais horas do que uma semana pode ter. Remova algumas",
        "last" when message.Contains("366", StringComparison.Ordinal) => "Escolha 366 datas seguidas no máximo",
        "date" when message.Contains("twice", StringComparison.Ordinal)
            => "Esta data já tem horas próprias. Remova-as primeiro",
        "date" when message.Contains("range", StringComparison.Ordinal)
            => "Algumas destas datas já têm horas próprias. Remova-as primeiro",
        "date" or "first" => "Escolha uma data nos próximos anos",
        "last" when message.Contains("future", StringComparison.Ordinal) => "Escolha um fim que não tenha passado",
        "last" => "Escolha um fim depois do início, nos próximos anos",
        "reason" => "Escreva 200 caracteres no máximo",
        _ when field.EndsWith("end", StringComparison.Ordinal) && message.Contains("start", StringComparison.Ordinal)
            => "Indique um fim que não seja o início",
        _ when field.EndsWith("end", StringComparison.Ordinal) => "Indique quando as horas terminam, por exemplo 17:30",
        _ => "Indique quando as horas começam, por exemplo 09:00",
    };
}
