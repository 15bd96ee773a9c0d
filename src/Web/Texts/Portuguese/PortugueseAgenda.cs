namespace Actors.Web.Texts.Portuguese;

/// <summary>The desk's today, and its days as lists.</summary>
internal static class PortugueseAgenda
{
    public static AgendaTexts Texts { get; } = new()
    {
        Waiting = count => count == 1 ? "1 marcação espera pela sua confirmação" : $"{count} marcações esperam pela sua confirmação",
        WaitingForOthers = count =>
            count == 1 ? "1 pedido seu espera por confirmação" : $"{count} pedidos seus esperam por confirmação",
        ConfirmBy = time => $"Caduca {PortugueseWords.On(time)}",
        AllWaiting = count => $"Ver todas ({count})",
        NowAndNext = "Agora e a seguir",
        Busy = time => $"Em marcação {PortugueseWords.Until(time)}",
        AndOthers = count => count == 1 ? "e mais 1 pessoa" : $"e mais {count} pessoas",
        Off = time => $"Ausente {PortugueseWords.Until(time)}",
        Free = time => $"Livre {PortugueseWords.Until(time)}",
        Away = "Fora do horário",
        AwayUntil = time => $"Trabalha {PortugueseWords.From(time)}",
        NextAt = time => $"A seguir, {PortugueseWords.At(time)}:",
        NothingNext = "Mais nada hoje",
        RestOfDay = "Resto do dia",
        EarlierToday = "Hoje, mais cedo",
        NothingToday = "Hoje não há nada.",
        NothingMore = "Hoje não há mais nada.",
        NextIs = (time, client) => $"Próxima marcação: {time}, {client}",
        NoNext = "Não há nada marcado para os próximos dias.",
        MoreThanShown = count => $"Ver todas as de hoje ({count})",
        AsOf = time => $"Atualizado {PortugueseWords.At(time)}.",
        SetUpTitle = "Antes de poderem marcar consigo",
        SetUpIntro = "São precisas três coisas. Depois, a sua página de marcações mostra horários livres.",
        StepExpert = "Adicionar profissionais: com quem se marca",
        StepService = "Adicionar um serviço: o que se marca",
        StepHours = "Definir o horário: quando se marca",
        Done = "Feito",
        ToDo = "Por fazer",
        Days = "Dias",
        PreviousDay = "Dia anterior",
        NextDay = "Dia seguinte",
        PreviousWeek = "Semana anterior",
        NextWeek = "Semana seguinte",
        ThisWeek = "Esta semana",
        FromTo = (from, to) => $"de {from} a {to}",
        Filter = "Filtrar a agenda",
        From = "A partir de",
        Range = "Período",
        Week = "Semana",
        Day = "Dia",
        NotCancelled = "Não canceladas",
        AlsoCancelled = "Todas",
        NothingOnDay = "Nada neste dia.",
        NothingFound = "Nada neste dia com estes filtros.",
        NotAllShown = (shown, total) =>
            $"Estas são as primeiras {shown} de {total} marcações. Escolha um período mais curto ou uma pessoa para ver as restantes.",
        TimeOffPerExpert = "As ausências são mostradas quando escolhe uma pessoa: são demasiadas para as mostrar juntas.",
        ClocksChange = minutes => minutes < 0
            ? $"Neste dia os relógios adiantam {PortugueseCommon.Texts.Duration(-minutes)}"
            : $"Neste dia os relógios atrasam {PortugueseCommon.Texts.Duration(minutes)}",
        TimeOff = expert => $"{expert} não está",
        Hold = (service, expert) => $"Alguém está a marcar: {service} com {expert}",
        HoldUntil = time => $"Guardado {PortugueseWords.Until(time)}",
        AService = "um serviço",
        AllDay = "Todo o dia",
        UntilTime = time => Sentences.Begin(PortugueseWords.Until(time)),
        FromTime = time => Sentences.Begin(PortugueseWords.From(time)),
    };
}
