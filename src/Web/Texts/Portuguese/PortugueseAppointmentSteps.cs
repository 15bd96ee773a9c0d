namespace Actors.Web.Texts.Portuguese;

/// <summary>What is done with an appointment at the desk.</summary>
internal static class PortugueseAppointmentSteps
{
    public static AppointmentStepTexts Texts { get; } = new()
    {
        Scope = "Esta marcação faz parte de uma série. A quais se refere?",
        ScopeThis = "Só a esta",
        ScopeFollowing = "A esta e às seguintes",
        ScopeAll = "A todas as que faltam",
        IsTold = address => $"Será enviado um e-mail para {address}.",
        IsNotTold = "Não há nenhum endereço de e-mail, por isso avise por outro meio.",
        LeaveAsIs = "Deixar como está",
        CancelTitle = "Cancelar a marcação",
        DeclineTitle = "Recusar o pedido",
        Cancel = "Cancelar a marcação",
        Decline = "Recusar o pedido",
        Keep = "Manter",
        Reason = "Motivo",
        ReasonHint = "Será lido por quem marcou.",
        ReasonProblem = "Escreva 500 caracteres no máximo",
        FeeIs = money => $"Cancelar agora custa {money}.",
        NoFee = "Cancelar não custa nada.",
        ClientPaysNothing = "Não custa nada a quem marcou.",
        ClientWouldPay = money => $"Se fosse essa pessoa a cancelar agora, custar-lhe-ia {money}.",
        FreeUntil = time => $"Não custa nada {PortugueseWords.Until(time)}.",
        TimeIsFreed = "O horário volta logo a ficar livre.",
        MoveTitle = "Mudar a marcação",
        Move = "Mudar a marcação",
        ChooseTime = "Escolha o novo horário. O que a própria marcação ocupa agora conta como livre.",
        AnotherTime = "Escolher outro horário",
        Was = "Até agora",
        WillBe = "A partir de agora",
        ReassignTitle = "Passar a outra pessoa",
        Reassign = "Passar a marcação",
        NewExpert = "Quem fica com ela, à mesma hora?",
        NobodyElse = "Mais ninguém oferece este serviço.",
        ExpertMissing = "Escolha uma pessoa",
        IsFree = expert => $"{expert}, com essa hora livre",
        MayNotBeFree = expert => $"{expert}, talvez com essa hora ocupada",
        ReassignRefusal = ReassignRefusalOf,
        EditTitle = "Editar os dados",
        StaffNotesHint = "Só a equipa as vê.",
        Save = "Guardar",
        FieldProblem = field => field switch
        {
            "name" => "Indique um nome, com 100 caracteres no máximo",
            "email" => "Indique um endereço de e-mail como nome@example.com, ou deixe o campo vazio",
            "phone" => "Indique um número de telefone como +351 910 000 000, ou deixe o campo vazio",
            "notes" => "Escreva 2000 caracteres no máximo",
            _ => "Escreva 5000 caracteres no máximo",
        },
        Overtaken = "Outra pessoa alterou esta marcação enquanto escrevia.",
        OvertakenHelp = "Nada do que escreveu está ainda guardado. Compare as duas versões e escolha.",
        Versions = "A sua versão e a guardada",
        Mine = "A sua",
        Theirs = "Guardada por outra pessoa",
        KeepMine = "Manter a minha",
        TakeTheirs = "Ficar com a guardada",
        EditTheirs = "Recomeçar a partir da guardada",
    };

    private static string? ReassignRefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" =>
            "Esta pessoa não está livre a essa hora. Escolha outra, ou mude primeiro a marcação",
        "OUTSIDE_AVAILABILITY" => "Esta pessoa não trabalha a essa hora. Escolha outra, ou mude primeiro a marcação",
        "LIMIT_REACHED" => "Esta pessoa não aceita mais marcações deste serviço nesse dia, nessa semana ou nesse mês. Escolha outra",
        "POLICY_VIOLATION" or "VALIDATION_ERROR" => "Esta pessoa não pode ficar com ela. Escolha outra",
        _ => null,
    };
}
