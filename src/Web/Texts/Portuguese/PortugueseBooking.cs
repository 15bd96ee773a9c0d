namespace Actors.Web.Texts.Portuguese;

/// <summary>The way to an appointment.</summary>
internal static class PortugueseBooking
{
    public static BookingTexts Texts { get; } = new()
    {
        ChooseService = "O que deseja marcar?",
        NoServices = "De momento não há nada para marcar aqui.",
        Experts = "A nossa equipa",
        FirstFree = time => $"Primeiro horário livre: {time}",
        Rating = (average, count) => count == 1 ? $"{average} de 5, 1 opinião" : $"{average} de 5, {count} opiniões",
        AlreadyBooked = "Já tem uma marcação?",
        AllServices = "Todos os serviços",
        With = "Com",
        Anybody = "Tanto faz",
        Length = "Duração",
        ShowTimes = "Mostrar horários",
        TimesIn = zone => $"Todas as horas são do fuso {zone}",
        ChangeZone = "Alterar o fuso horário",
        Soonest = "O mais cedo possível",
        TimesOn = day => $"Horários {PortugueseWords.Of(day)}",
        NoTimesOn = day => $"Não há horários livres {PortugueseWords.On(day)}.",
        BackToMonth = "Voltar ao mês",
        NothingIn = month => $"Nada livre em {month}",
        NextFree = "O próximo dia livre é",
        NothingAtAll = date => $"As marcações estão abertas até {date}, e até lá está tudo ocupado.",
        NothingOffered = "De momento não são oferecidos horários para isto. Contacte-nos, por favor.",
        NothingSuits = "Nenhum horário lhe convém?",
        JoinWaitlist = "Entrar na lista de espera",
        DayWithTimes = (day, count) => count == 1 ? $"{day}, 1 horário livre" : $"{day}, {count} horários livres",
        DayWithoutTimes = day => $"{day}, sem horários livres",
        Morning = "Manhã",
        Afternoon = "Tarde",
        Evening = "Noite",
        SeatsLeft = count => count == 1 ? "1 lugar livre" : $"{count} lugares livres",
        DateAtTime = (date, time) => $"{date}, {time}",
        Taken = time => $"Este horário acabou de ser ocupado: {time}.",
        TakenNext = "Os próximos horários livres são:",
        Place = PlaceOf,
        Policy = (hours, percent) => hours == 0
            ? $"Cancelar é grátis até ao início; depois custa {percent}% do preço"
            : $"Cancelar é grátis até {PortugueseWords.Hours(hours)} antes; depois custa {percent}% do preço",
        AsksFirst = "A equipa confirma o seu pedido",
        Refusal = RefusalOf,
        DetailsTitle = "Os seus dados",
        BackToTimes = "Voltar aos horários",
        OutcomeUnknown = "Não recebemos resposta a tempo e ainda não sabemos se a marcação está feita.",
        SendAgain = "Envie de novo: não é possível marcar duas vezes.",
        Booking = "A marcar…",
        BookInstead = "As suas respostas foram guardadas. Em vez disso, marque um destes horários:",
        OtherTimes = "Ver todos os horários",
        LeaveEmpty = "Deixe este campo vazio",
        YourName = "Nome",
        YourEmail = "Endereço de e-mail",
        EmailHint = "A confirmação será enviada para aqui.",
        YourPhone = "Número de telefone",
        YourNotes = "Há algo que devamos saber?",
        AgreesTo = "Ao marcar, aceita as nossas",
        Request = "Pedir marcação",
        Book = "Fazer a marcação",
        NextIfBooked = "Receberá uma confirmação por e-mail, com uma ligação para mudar ou cancelar.",
        NextIfRequested = hours =>
            $"Respondemos por e-mail no prazo de {PortugueseWords.Hours(hours)}. Até lá, o horário fica guardado para si.",
        When = "Quando",
        LengthName = "Duração",
        Price = "Preço",
        What = "O quê",
        Where = "Onde",
        WhereExactly = "Morada ou número",
        KeptUntil = time => $"Guardado para si {PortugueseWords.Until(time)}.",
        KeptSoon = "O horário fica guardado para si mais dois minutos.",
        KeptOver = "O horário já não está guardado para si, mas ainda o pode marcar se estiver livre.",
        KeepLonger = "Guardar mais tempo",
        ChangeTime = "Escolher outro horário",
        NameMissing = "Indique o seu nome",
        EmailMissing = "Indique o seu endereço de e-mail",
        FieldProblem = FieldProblemOf,
    };

    private static string PlaceOf(string type, string? value) => type switch
    {
        "online" => "Online",
        "phone" => value is null ? "Por telefone" : $"Por telefone: {value}",
        "asked" => value ?? "Num local que indicar",
        _ => value ?? "No local",
    };

    private static string RefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" => "Este horário está ocupado. Escolha outro.",
        "OUTSIDE_AVAILABILITY" => "Este horário já não está disponível. Escolha outro.",
        "NOTICE_TOO_SHORT" => "Este horário está demasiado próximo para ser marcado. Escolha um mais tarde.",
        "BEYOND_BOOKING_WINDOW" => "Este horário ainda está demasiado longe para ser marcado. Escolha um mais cedo.",
        "LIMIT_REACHED" => "De momento não é possível marcar mais. Tente mais tarde, ou escreva-nos.",
        "CAPACITY_REACHED" => "Todos os lugares deste horário estão ocupados. Escolha outro.",
        "IDEMPOTENCY_KEY_REUSED" =>
            "Já temos o seu primeiro pedido, com outros dados. Veja a sua caixa de correio antes de marcar de novo.",
        "RATE_LIMITED" => "Houve demasiadas tentativas da sua rede. Espere um minuto e tente de novo.",
        _ => "Assim não é possível marcar. Escolha outro horário, ou escreva-nos.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Indique o seu nome, com 100 caracteres no máximo",
        "email" => "Indique um endereço de e-mail como nome@example.com",
        "phone" => "Indique um número de telefone como +351 910 000 000",
        "notes" => "Escreva 2000 caracteres no máximo",
        _ => "Esta resposta falta ou não é válida. Reveja-a",
    };
}
