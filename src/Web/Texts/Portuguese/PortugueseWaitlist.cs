namespace Actors.Web.Texts.Portuguese;

/// <summary>Waiting for a time to become free.</summary>
internal static class PortugueseWaitlist
{
    public static WaitlistTexts Texts { get; } = new()
    {
        Title = "Entrar na lista de espera",
        Intro =
            "Diga-nos quando lhe convém. Quando um horário assim ficar livre, guardamo-lo para si durante algum tempo e escrevemos-lhe.",
        From = "De",
        To = "Até",
        DateMissing = "Indique uma data",
        DatesWrong = "Indique uma data que não seja anterior à primeira",
        Days = "Nestes dias",
        DaysHint = "Não escolha nenhum se qualquer dia lhe convém.",
        PartOfDay = "Altura do dia",
        AnyTime = "Qualquer hora",
        Seats = "Para quantas pessoas",
        EmailHint = "O que lhe pudermos oferecer será enviado para aqui.",
        Join = "Entrar na lista de espera",
        Joining = "A inscrever…",
        Next = "Esperar não custa nada, e pode sair quando quiser.",
        Refusal = RefusalOf,
        FieldProblem = FieldProblemOf,
        YourPlace = "O seu lugar na lista de espera",
        Joined = "Está na lista de espera",
        JoinedText = address => $"Quando um horário ficar livre para si, escrevemos para {address}.",
        Position = place => place == 1 ? "A próxima vez é a sua" : $"Tem o número {place} da lista",
        Place = "Lugar",
        StatusOf = status => status switch
        {
            "waiting" => "À espera",
            "offered" => "Há um horário guardado para si",
            "booked" => "Marcada",
            "left" => "Abandonada",
            "expired" => "Terminada",
            _ => status,
        },
        StatusText = status => status switch
        {
            "booked" => "Tem uma marcação, por isso já não espera. A ligação está no e-mail de confirmação.",
            "left" => "Saiu desta lista de espera. O seu lugar ficou livre.",
            "expired" => "A sua espera terminou: as datas passaram, ou nenhum dos horários oferecidos foi aceite.",
            _ => "",
        },
        Wish = "Espera por",
        Between = (from, to) => $"de {from} a {to}",
        ForSeats = count => count == 1 ? "Para 1 pessoa" : $"Para {count} pessoas",
        Offer = "Este horário está guardado para si",
        KeptUntil = time => $"Guardado para si {PortugueseWords.Until(time)}.",
        OfferOver = "Este horário já não está guardado para si. Mantém o seu lugar na lista.",
        Accept = "Marcar este horário",
        Accepting = "A marcar…",
        Decline = "Não me convém",
        DeclineHint = "Mantém o seu lugar e espera por outro horário. Este passa para a pessoa seguinte.",
        Declined = "Mantém o seu lugar na lista. Escrevemos-lhe quando outro horário ficar livre.",
        TooLate = "Este horário já não está guardado para si. Mantém o seu lugar na lista.",
        Leave = "Sair da lista de espera",
        LeaveTitle = "Sair da lista de espera?",
        LeaveText = "Perde o seu lugar. Se entrar de novo, fica no fim da lista.",
        LeaveIt = "Sair da lista de espera",
        Stay = "Manter o meu lugar",
        SeeTimes = "Ver todos os horários",
        ManageInNewTab = "Ver ou deixar o seu lugar",
        AsksForCode = "Abra a ligação do e-mail sobre o seu lugar, ou escreva o código que está por baixo.",
        CodeRefused = "Este código não abre nenhum lugar na lista de espera. Verifique-o, ou entre de novo.",
        Open = "Abrir",
    };

    private static string RefusalOf(string code) => code switch
    {
        "LIMIT_REACHED" => "Já espera em demasiadas listas, ou esta está cheia. Saia de uma, ou tente mais tarde.",
        "RATE_LIMITED" => "Houve demasiadas tentativas da sua rede. Espere um minuto e tente de novo.",
        "INVALID_TRANSITION" => "Isso já não é possível. Veja como está agora o seu lugar.",
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" => "Este horário acabou de ser ocupado. Mantém o seu lugar na lista.",
        _ => "Assim não resultou. Reveja o que escreveu, ou escreva-nos.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Indique o seu nome, com 100 caracteres no máximo",
        "email" => "Indique um endereço de e-mail como nome@example.com",
        "phone" => "Indique um número de telefone como +351 910 000 000",
        "to" => "Indique uma data posterior, no máximo um ano depois da primeira",
        "from" => "Indique outra primeira data",
        "seats" => "Indique um número de 1 a 10",
        _ => "Esta resposta falta ou não é válida. Reveja-a",
    };
}
