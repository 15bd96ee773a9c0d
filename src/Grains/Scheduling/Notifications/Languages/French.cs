using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications.Languages;

/// <summary>Mails in French.</summary>
internal static class French
{
    /// <summary>The language.</summary>
    public static NoticeLanguage Language { get; } = new()
    {
        Tag = "fr",
        DatePattern = "{0} {1} {2} {3}",
        Weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        Months =
        [
            "janvier", "février", "mars", "avril", "mai", "juin",
            "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        ],
        Labels = new NoticeLabels
        {
            Greeting = "Bonjour {{recipientName}},",
            When = "Quand",
            Before = "Avant",
            Service = "Quoi",
            Expert = "Avec",
            Client = "Pour",
            Reason = "Motif",
            Until = "Jusqu'au",
            Join = "Rejoindre la réunion",
            Password = "Mot de passe de la réunion",
            Phone = "Par téléphone",
            Address = "Où",
            Manage = "Modifier ou annuler",
            Accept = "Prendre cet horaire",
            Page = "Prendre un autre rendez-vous",
        },
        PaymentLabels = new NoticePaymentLabels
        {
            ToPay = "À payer maintenant",
            Paid = "Payé",
            Refunded = "Remboursé",
            Total = "Total",
            Tax = "Dont taxes",
            Method = "Payé avec",
            Id = "Numéro de paiement",
            At = "Date",
            PayBy = "À payer avant le",
            Pay = "Payer maintenant",
            KeepCard = "Enregistrer une carte",
            Card = new NoticeWords(
                "Veuillez enregistrer une carte pour votre rendez-vous",
                "Votre rendez-vous avec {{expertName}} vous est gardé jusqu'au {{expiresDate}}, {{expiresTime}}. Il sera réservé dès que "
                + "vous aurez enregistré une carte. Rien n'est débité maintenant : seulement si vous ne venez pas ou annulez tard."),
        },
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = "\u202f" },
        Words = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Votre rendez-vous est réservé", "Votre rendez-vous avec {{expertName}} est réservé."),
            (NoticeKind.Requested, Audience.Client, "Votre demande est arrivée",
                "Votre demande de rendez-vous avec {{expertName}} est arrivée. Nous vous écrirons dès qu'elle sera confirmée."),
            (NoticeKind.Confirmed, Audience.Client, "Votre rendez-vous est confirmé",
                "Votre rendez-vous avec {{expertName}} est confirmé."),
            (NoticeKind.Moved, Audience.Client, "Votre rendez-vous a été déplacé",
                "Votre rendez-vous avec {{expertName}} a un nouvel horaire."),
            (NoticeKind.Reassigned, Audience.Client, "Votre rendez-vous est avec une autre personne",
                "Votre rendez-vous garde son horaire ; {{expertName}} le reprend."),
            (NoticeKind.Cancelled, Audience.Client, "Votre rendez-vous a été annulé",
                "Votre rendez-vous avec {{expertName}} a été annulé."),
            (NoticeKind.Lapsed, Audience.Client, "Votre demande n'a pas été confirmée",
                "Votre demande de rendez-vous avec {{expertName}} n'a pas été confirmée à temps ; l'horaire est de nouveau libre."),
            (NoticeKind.Reminder, Audience.Client, "Votre rendez-vous approche",
                "Nous vous rappelons votre rendez-vous avec {{expertName}}."),
            (NoticeKind.WaitlistOffer, Audience.Client, "Un horaire s'est libéré",
                "Un horaire que vous attendez s'est libéré, avec {{expertName}}. Il vous est gardé jusqu'au "
                + "{{expiresDate}}, {{expiresTime}}."),
            (NoticeKind.ManageLink, Audience.Client, "Votre lien vers le rendez-vous",
                "Avec le lien ci-dessous, vous pouvez modifier ou annuler votre rendez-vous avec {{expertName}}."),
            (NoticeKind.PaymentDue, Audience.Client, "Veuillez payer votre rendez-vous",
                "Votre rendez-vous avec {{expertName}} vous est gardé jusqu'au {{expiresDate}}, {{expiresTime}}. Il sera réservé dès qu'il "
                + "sera payé ; sinon, l'horaire sera de nouveau libre."),
            (NoticeKind.PaymentLapsed, Audience.Client, "Votre réservation n'a pas été finalisée à temps",
                "Votre réservation avec {{expertName}} n'a pas été finalisée à temps ; l'horaire est de nouveau libre."),
            (NoticeKind.Receipt, Audience.Client, "Votre reçu",
                "Merci : nous avons bien reçu votre paiement pour le rendez-vous avec {{expertName}}."),
            (NoticeKind.Refunded, Audience.Client, "Votre remboursement",
                "Nous vous avons remboursé un paiement pour votre rendez-vous avec {{expertName}}. Selon votre banque, il met quelques "
                + "jours à arriver."),
            (NoticeKind.Booked, Audience.Expert, "Nouveau rendez-vous", "{{clientName}} a pris rendez-vous."),
            (NoticeKind.Requested, Audience.Expert, "Nouvelle demande",
                "{{clientName}} demande un rendez-vous. La demande expire si personne ne la confirme."),
            (NoticeKind.Confirmed, Audience.Expert, "Rendez-vous confirmé", "Le rendez-vous avec {{clientName}} est confirmé."),
            (NoticeKind.Moved, Audience.Expert, "Rendez-vous déplacé", "Le rendez-vous avec {{clientName}} a un nouvel horaire."),
            (NoticeKind.Reassigned, Audience.Expert, "Vous reprenez un rendez-vous",
                "Le rendez-vous avec {{clientName}} est désormais le vôtre."),
            (NoticeKind.Cancelled, Audience.Expert, "Rendez-vous annulé", "Le rendez-vous avec {{clientName}} a été annulé."),
            (NoticeKind.Lapsed, Audience.Expert, "Demande expirée",
                "Personne n'a confirmé à temps la demande de {{clientName}} ; elle a expiré."),
            (NoticeKind.Reminder, Audience.Expert, "Rendez-vous bientôt", "Nous vous rappelons votre rendez-vous avec {{clientName}}."),
            (NoticeKind.Reassigned, Audience.FormerExpert, "Rendez-vous repris",
                "{{expertName}} a repris votre rendez-vous avec {{clientName}}.")),
        SeriesWords = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Vos rendez-vous sont réservés", "Vos rendez-vous avec {{expertName}} sont réservés."),
            (NoticeKind.Requested, Audience.Client, "Votre demande est arrivée",
                "Votre demande de plusieurs rendez-vous avec {{expertName}} est arrivée. "
                + "Nous vous écrirons dès qu'ils seront confirmés."),
            (NoticeKind.Moved, Audience.Client, "Vos rendez-vous ont été déplacés",
                "Vos rendez-vous avec {{expertName}} ont de nouveaux horaires."),
            (NoticeKind.Cancelled, Audience.Client, "Vos rendez-vous ont été annulés",
                "Vos rendez-vous avec {{expertName}} ont été annulés."),
            (NoticeKind.Booked, Audience.Expert, "Nouveaux rendez-vous", "{{clientName}} a pris plusieurs rendez-vous."),
            (NoticeKind.Requested, Audience.Expert, "Nouvelle demande",
                "{{clientName}} demande plusieurs rendez-vous. Chacun expire si personne ne le confirme."),
            (NoticeKind.Moved, Audience.Expert, "Rendez-vous déplacés",
                "Plusieurs rendez-vous avec {{clientName}} ont de nouveaux horaires."),
            (NoticeKind.Cancelled, Audience.Expert, "Rendez-vous annulés",
                "Plusieurs rendez-vous avec {{clientName}} ont été annulés.")),
    };
}
