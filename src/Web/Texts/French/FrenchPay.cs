namespace Actors.Web.Texts.French;

/// <summary>Paying for an appointment.</summary>
internal static class FrenchPay
{
    public static PayTexts Texts { get; } = new()
    {
        Title = "Payez votre rendez-vous",
        CardTitle = "Enregistrez une carte pour votre rendez-vous",
        DepositWhenBooking = amount => $"dont {amount} à la réservation",
        FullWhenBooking = "À payer à la réservation",
        CardWhenBooking =
            "Rien n’est payé à la réservation. Votre carte est enregistrée, pour des frais si vous ne venez pas ou annulez tard.",
        IncludesTax = amount => $"dont {amount} de taxes",
        KeepsDeposit = "Si vous annulez tard, l’acompte n’est pas rendu",
        BookAndPay = "Réserver et continuer",
        NextIfPaid = time =>
            $"Vous réservez maintenant\u202f; la page suivante dit comment payer. L’horaire vous est gardé pendant {time}.",
        DueNow = "À payer maintenant",
        NothingNow = "Rien maintenant",
        Total = "Total",
        Rest = "À payer plus tard",
        Tax = "Dont taxes",
        Discount = "Remise",
        PayBy = time => $"L’horaire vous est gardé jusqu’à\u00a0: {time}.",
        Left = time => $"encore {time}",
        Pay = amount => $"Payer {amount}",
        LeaveCard = "Enregistrer une carte",
        Continue = "Continuer vers le paiement",
        IsTest = "Ceci est un essai\u00a0: aucun argent ne circule, quel que soit votre choix à la page suivante.",
        ElsewhereThenBack = "Vous payez sur une page du service de paiement, puis vous revenez ici.",
        LaterByMail = "Vous pouvez aussi payer plus tard\u00a0: le lien est dans l’e-mail que nous vous avons envoyé.",
        NotPaidYet = "Vous n’avez pas encore payé. L’horaire vous est toujours gardé.",
        CardContinue = "Continuer vers la carte",
        CardElsewhere = "Vous saisissez la carte sur une page du service de paiement, puis vous revenez ici.",
        CardLaterByMail = "Vous pouvez aussi le faire plus tard\u00a0: le lien est dans l’e-mail que nous vous avons envoyé.",
        NoCardYet = "Vous n’avez pas encore enregistré de carte. L’horaire vous est toujours gardé.",
        CardProcessingTitle = "Votre carte est en cours de vérification",
        CardNotDone = "Pas encore fait\u202f?",
        AlreadyKept = "Une carte est déjà enregistrée pour ce rendez-vous. Il n’y a rien d’autre à faire.",
        ProcessingTitle = "Votre paiement est en route",
        ProcessingText =
            "La banque y travaille encore. Cette page regarde d’elle-même\u202f; vous pouvez aussi la fermer\u00a0: nous vous écrirons.",
        LookAgain = "Regarder de nouveau",
        NotDone = "Pas encore payé\u202f?",
        DeclinedTitle = "Le paiement n’a pas abouti",
        DeclinedText = "Rien n’a été débité. Réessayez, au besoin avec une autre carte.",
        TooLateTitle = "Le délai pour finaliser la réservation est passé",
        TooLateText =
            "La réservation n’a pas été finalisée à temps\u202f; l’horaire est de nouveau libre. "
            + "Si de l’argent arrive encore, il sera rendu.",
        CancelledTitle = "Ce rendez-vous a été annulé",
        CancelledText = "Il n’y a plus rien à payer. Ce qui a été payé au-delà des frais est rendu.",
        PaidTitle = "Merci, votre paiement est arrivé",
        CardKeptTitle = "Merci, votre carte est enregistrée",
        PaidText = address => $"Une confirmation est en route vers {address}.",
        PaidWithoutMail = "Gardez cette page ou sa référence\u00a0: c’est votre confirmation.",
        AlreadyPaid = "Ce rendez-vous est déjà payé. Il n’y a rien d’autre à faire.",
        NotToBePaid = "Il n’y a rien à payer pour ce rendez-vous.",
        ToAppointment = "Vers votre rendez-vous",
        Payment = "Paiement",
        Waits = "Attend le paiement",
        Paid = amount => $"{amount} payés",
        CardKept = "Carte enregistrée",
        DueBy = (amount, time) => $"{amount} à payer avant\u00a0: {time}",
        CardBy = time => $"Carte à enregistrer avant\u00a0: {time}",
        BookedOncePaid = time =>
            $"Il est réservé dès que le paiement est fait, avant\u00a0: {time}. Ensuite l’horaire est de nouveau libre.",
        PayNow = "Payer maintenant",
        Refunding = "Il vous est rendu",
        RefundNow = amount => $"{amount} si vous annulez maintenant",
        NoRefundNow = "Rien si vous annulez maintenant",
        RefundOnItsWay = amount => $"{amount} sont en route vers vous. Cela peut prendre quelques jours.",
        LapsedAt = time =>
            $"Cette réservation n’a pas été finalisée à temps\u202f; elle a pris fin\u00a0: {time}. L’horaire ne vous est plus gardé.",
        HistoryLapsed = "Pas finalisée à temps",
    };
}
