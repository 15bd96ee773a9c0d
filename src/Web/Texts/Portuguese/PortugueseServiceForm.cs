namespace Actors.Web.Texts.Portuguese;

/// <summary>The description of a service, field by field.</summary>
internal static class PortugueseServiceForm
{
    private const int MinutesOfDay = 1_440;

    public static ServiceFormTexts Texts { get; } = new()
    {
        NewTitle = "Novo serviço",
        CopyOf = name => $"{name} (cópia)",
        Basics = "O que é",
        Time = "Quanto tempo demora",
        Price = "Quanto custa",
        Who = "Quem o oferece",
        Rules = "Regras de marcação",
        Cancelling = "Condições de cancelamento",
        Paying = "Pagamento ao marcar",
        KeepsDeposit = "O sinal não é devolvido se o cliente cancelar tarde",
        Collects = CollectsOf,
        TaxMode = mode => mode == "exclusive" ? "é sem imposto, que se soma" : "inclui o imposto",
        Places = "Onde se realiza",
        Questions = "Perguntas ao marcar",
        Reminders = "Lembretes por e-mail",
        Label = LabelOf,
        Hint = HintOf,
        FieldProblem = PortugueseServiceProblems.Of,
        Assignment = AssignmentOf,
        Unit = UnitOf,
        PlaceType = PlaceTypeOf,
        QuestionType = QuestionTypeOf,
        Lengths = "Outras durações",
        LengthsHelp = "Ao marcar escolhe-se entre elas. Sem preço próprio, uma duração custa o mesmo que o serviço.",
        Minutes = "Minutos",
        LengthPrice = "Preço",
        AddLength = "Adicionar uma duração",
        AddPlace = "Adicionar um local",
        AddQuestion = "Adicionar uma pergunta",
        Remove = "Remover",
        MoveUp = "Subir",
        Row = (row, number) => $"{row} {number}",
        LengthRow = "Duração",
        PlaceRow = "Local",
        QuestionRow = "Pergunta",
        Type = "Tipo",
        PlaceValue = "Morada, número ou ligação",
        PlaceValueHint = "Deixe vazio se for perguntado ao marcar.",
        NoPlaces = "Nenhum local está indicado.",
        NoQuestions = "Só se pedem o nome, o endereço de e-mail e o número de telefone.",
        QuestionLabel = "Pergunta",
        Required = "Tem de ser respondida",
        Options = "Opções",
        OptionsHint = "Para uma escolha: uma em cada linha.",
        Limits = "Limites da resposta",
        MaxLength = "Texto mais longo, em caracteres",
        Min = "Número mínimo",
        Max = "Número máximo",
        WhoHelp = "Se ninguém estiver assinalado, toda a equipa o oferece, também quem vier depois.",
        GoneExpert = id => $"Um profissional que já não está aqui ({id})",
        Shares = "Partes de quem alterna",
        SharesHelp = "Quem tem uma parte de 2 recebe o dobro das marcações de quem tem 1. Quem tem prioridade mais alta vai primeiro.",
        ShareOf = (expert, what) => $"{expert}, {what}",
        Weight = "parte",
        Priority = "prioridade",
        Fixed = "Participa sempre",
        Update = "Mostrar as partes dos assinalados",
        Before = minutes => minutes % MinutesOfDay == 0
            ? minutes == MinutesOfDay ? "1 dia antes" : $"{minutes / MinutesOfDay} dias antes"
            : $"{PortugueseCommon.Texts.Duration(minutes)} antes",
        RequiresConfirmation = "As marcações esperam até as confirmar",
        ActiveAtOnce = "Pode ser marcado de imediato",
        Save = "Guardar o serviço",
        LeaveAsIs = "Deixar como está",
        Overtaken = "Outra pessoa alterou este serviço enquanto escrevia.",
        NotGiven = "Não indicado",
        TooMany = "Não pode haver mais serviços. Elimine primeiro um",
    };

    private static string LabelOf(string field) => field switch
    {
        "name" => "Nome",
        "serviceType" => "Nome nos endereços",
        "description" => "Descrição",
        "durationMinutes" => "Duração em minutos",
        "slotIntervalMinutes" => "Minutos de início a início",
        "bufferBeforeMinutes" => "Minutos livres antes",
        "bufferAfterMinutes" => "Minutos livres depois",
        "price" => "Preço",
        "currency" => "Moeda",
        "assignment" => "Quando ninguém é escolhido",
        "expert" => "Profissionais",
        "capacity" => "Pessoas que podem partilhar um horário",
        "confirmWithinHours" => "Horas para confirmar uma marcação",
        "notice" => "O mais tarde, antes do início",
        "noticeUnit" => "Unidade",
        "bookingWindowDays" => "O mais cedo, dias antes",
        "maxPerDay" => "Máximo por dia",
        "maxPerWeek" => "Máximo por semana",
        "maxPerMonth" => "Máximo por mês",
        "maxActivePerClient" => "Máximo de marcações futuras por cliente",
        "waitlistOfferMinutes" => "Minutos para aceitar uma oferta da lista de espera",
        "freeUntilHours" => "Grátis até tantas horas antes",
        "feePercent" => "Depois, percentagem do preço",
        "collects" => "O que os clientes pagam ao marcar",
        "depositAmount" => "Sinal, em valor",
        "depositPercent" => "Ou sinal, em percentagem",
        "noShowFeePercent" => "Taxa por não comparecer, percentagem",
        "payWithinMinutes" => "Minutos para pagar",
        "taxPercent" => "Imposto, percentagem",
        "taxMode" => "O preço",
        _ => field,
    };

    private static string? HintOf(string field) => field switch
    {
        "serviceType" =>
            "Minúsculas, algarismos e hífenes. Se ficar vazio, forma-se a partir do nome. As ligações com o anterior deixam de servir.",
        "slotIntervalMinutes" => "Se ficar vazio, um horário segue-se ao outro.",
        "price" => "Por exemplo 45.00. Deixe vazio se for grátis.",
        "currency" => "Três letras, por exemplo EUR.",
        "capacity" => "1 para marcações individuais.",
        "confirmWithinHours" => "O que ninguém confirmar até lá caduca. Se nada for indicado, 48.",
        "maxPerDay" => "Por profissional. Deixe vazios os limites de que não precisa.",
        "waitlistOfferMinutes" => "Se nada for indicado, 120.",
        "freeUntilHours" => "Deixe os dois vazios se cancelar for sempre grátis.",
        "depositAmount" => "Para um sinal, preencha um dos dois.",
        "noShowFeePercent" => "Vazio: o que foi pago, e com cartão guardado tudo.",
        "payWithinMinutes" => "Depois a hora volta a ficar livre. 30 se nada for indicado.",
        "taxPercent" => "Por exemplo, 23. Vazio: a taxa da organização.",
        _ => null,
    };

    private static string CollectsOf(string collects) => collects switch
    {
        "full" => "O preço inteiro",
        "deposit" => "Um sinal",
        "card" => "Nada; fica um cartão guardado",
        _ => "Nada",
    };

    private static string AssignmentOf(string assignment) => assignment switch
    {
        "any" => "Quem estiver livre",
        "round_robin" => "Os profissionais alternam",
        "collective" => "Todos juntos",
        _ => assignment,
    };

    private static string UnitOf(string unit) => unit switch
    {
        "minutes" => "minutos",
        "hours" => "horas",
        "days" => "dias",
        _ => unit,
    };

    private static string PlaceTypeOf(string type) => type switch
    {
        "address" => "Numa morada",
        "phone" => "Por telefone",
        "online" => "Online",
        "asked" => "Indica-se ao marcar",
        _ => type,
    };

    private static string QuestionTypeOf(string type) => type switch
    {
        "text" => "Uma linha de texto",
        "multiline" => "Várias linhas de texto",
        "number" => "Um número",
        "date" => "Uma data",
        "choice" => "Uma de várias opções",
        "choices" => "Várias de várias opções",
        "boolean" => "Sim ou não",
        "phone" => "Um número de telefone",
        "email" => "Um endereço de e-mail",
        _ => type,
    };
}
