using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications.Languages;

/// <summary>Mails in Portuguese.</summary>
internal static class Portuguese
{
    /// <summary>The language.</summary>
    public static NoticeLanguage Language { get; } = new()
    {
        Tag = "pt",
        DatePattern = "{0}, {1} de {2} de {3}",
        Weekdays = ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"],
        Months =
        [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho",
            "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
        ],
        Labels = new NoticeLabels
        {
            Greeting = "Olá, {{recipientName}},",
            When = "Quando",
            Before = "Antes",
            Service = "O quê",
            Expert = "Com",
            Client = "Para",
            Reason = "Motivo",
            Until = "Até",
            Join = "Entrar na reunião",
            Password = "Palavra-passe da reunião",
            Phone = "Por telefone",
            Address = "Onde",
            Manage = "Alterar ou cancelar",
            Accept = "Ficar com este horário",
            Page = "Marcar outra consulta",
        },
        PaymentLabels = new NoticePaymentLabels
        {
            ToPay = "A pagar agora",
            Paid = "Pago",
            Refunded = "Reembolsado",
            Total = "Total",
            Tax = "Imposto incluído",
            Method = "Pago com",
            Id = "Número do pagamento",
            At = "Data",
            PayBy = "Pagar até",
            Pay = "Pagar agora",
            KeepCard = "Guardar um cartão",
            Card = new NoticeWords(
                "Guarde um cartão para a sua marcação, por favor",
                "a sua marcação com {{expertName}} está guardada para si até {{expiresDate}}, {{expiresTime}}. Fica feita assim que "
                + "guardar um cartão. Agora não se cobra nada: só se não comparecer ou cancelar tarde."),
        },
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = "\u00a0", GroupsFrom = 10_000 },
        Words = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "A sua marcação está feita", "a sua marcação com {{expertName}} está feita."),
            (NoticeKind.Requested, Audience.Client, "O seu pedido chegou",
                "o seu pedido de marcação com {{expertName}} chegou. Avisamos assim que for confirmado."),
            (NoticeKind.Confirmed, Audience.Client, "A sua marcação está confirmada",
                "a sua marcação com {{expertName}} está confirmada."),
            (NoticeKind.Moved, Audience.Client, "A sua marcação mudou de hora", "a sua marcação com {{expertName}} tem uma nova hora."),
            (NoticeKind.Reassigned, Audience.Client, "A sua marcação é com outra pessoa",
                "a sua marcação mantém a hora; passa a ser com {{expertName}}."),
            (NoticeKind.Cancelled, Audience.Client, "A sua marcação foi cancelada", "a sua marcação com {{expertName}} foi cancelada."),
            (NoticeKind.Lapsed, Audience.Client, "O seu pedido não foi confirmado",
                "o seu pedido de marcação com {{expertName}} não foi confirmado a tempo, por isso a hora voltou a ficar livre."),
            (NoticeKind.Reminder, Audience.Client, "A sua marcação é em breve", "lembramos a sua marcação com {{expertName}}."),
            (NoticeKind.WaitlistOffer, Audience.Client, "Ficou livre uma hora",
                "ficou livre uma hora pela qual espera, com {{expertName}}. Está guardada para si até {{expiresDate}}, {{expiresTime}}."),
            (NoticeKind.ManageLink, Audience.Client, "O seu link para a marcação",
                "com o link abaixo pode alterar ou cancelar a sua marcação com {{expertName}}."),
            (NoticeKind.PaymentDue, Audience.Client, "Pague a sua marcação, por favor",
                "a sua marcação com {{expertName}} está guardada para si até {{expiresDate}}, {{expiresTime}}. Fica feita assim que for "
                + "paga; caso contrário, a hora volta a ficar livre."),
            (NoticeKind.PaymentLapsed, Audience.Client, "A sua marcação não foi concluída a tempo",
                "a sua marcação com {{expertName}} não foi concluída a tempo, por isso a hora voltou a ficar livre."),
            (NoticeKind.Receipt, Audience.Client, "O seu recibo",
                "obrigado: recebemos o seu pagamento pela marcação com {{expertName}}."),
            (NoticeKind.Refunded, Audience.Client, "O seu reembolso",
                "reembolsámos-lhe um pagamento pela marcação com {{expertName}}. Consoante o seu banco, pode demorar "
                + "alguns dias a chegar."),
            (NoticeKind.Booked, Audience.Expert, "Nova marcação", "{{clientName}} fez uma marcação."),
            (NoticeKind.Requested, Audience.Expert, "Novo pedido", "{{clientName}} pede uma marcação. Caduca se ninguém a confirmar."),
            (NoticeKind.Confirmed, Audience.Expert, "Marcação confirmada", "a marcação com {{clientName}} está confirmada."),
            (NoticeKind.Moved, Audience.Expert, "Marcação mudou de hora", "a marcação com {{clientName}} tem uma nova hora."),
            (NoticeKind.Reassigned, Audience.Expert, "Fica com uma marcação", "a marcação com {{clientName}} passa a ser sua."),
            (NoticeKind.Cancelled, Audience.Expert, "Marcação cancelada", "a marcação com {{clientName}} foi cancelada."),
            (NoticeKind.Lapsed, Audience.Expert, "Pedido caducado",
                "ninguém confirmou a tempo o pedido de {{clientName}}, por isso caducou."),
            (NoticeKind.Reminder, Audience.Expert, "Marcação em breve", "lembramos a sua marcação com {{clientName}}."),
            (NoticeKind.Reassigned, Audience.FormerExpert, "Marcação entregue",
                "{{expertName}} ficou com a sua marcação com {{clientName}}.")),
        SeriesWords = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "As suas marcações estão feitas",
                "as suas marcações com {{expertName}} estão feitas."),
            (NoticeKind.Requested, Audience.Client, "O seu pedido chegou",
                "o seu pedido de várias marcações com {{expertName}} chegou. Avisamos assim que forem confirmadas."),
            (NoticeKind.Moved, Audience.Client, "As suas marcações mudaram de hora",
                "as suas marcações com {{expertName}} têm novas horas."),
            (NoticeKind.Cancelled, Audience.Client, "As suas marcações foram canceladas",
                "as suas marcações com {{expertName}} foram canceladas."),
            (NoticeKind.Booked, Audience.Expert, "Novas marcações", "{{clientName}} fez várias marcações."),
            (NoticeKind.Requested, Audience.Expert, "Novo pedido",
                "{{clientName}} pede várias marcações. Cada uma caduca se ninguém a confirmar."),
            (NoticeKind.Moved, Audience.Expert, "Marcações mudaram de hora", "várias marcações com {{clientName}} têm novas horas."),
            (NoticeKind.Cancelled, Audience.Expert, "Marcações canceladas", "várias marcações com {{clientName}} foram canceladas.")),
    };
}
