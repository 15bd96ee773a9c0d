using System.Collections.Frozen;
using Actors.Grains.Billing.Invoices;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Billing.Notices.Languages;

/// <summary>Billing in French.</summary>
internal static class French
{
    /// <summary>The language.</summary>
    public static BillingLanguage Language { get; } = new()
    {
        Tag = "fr",
        DatePattern = "{0} {1} {2}",
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = "\u202f", Signs = NoticeMoney.Codes },
        Retried = "Il sera retenté le {date}.",
        NotRetried = "Il ne sera pas retenté de lui-même.",
        Words = new Dictionary<BillingNoticeKind, BillingWords>
        {
            [BillingNoticeKind.PaymentFailed] = new(
                "Un paiement de votre offre a échoué",
                "Le paiement de {amount} pour la facture {invoice} a échoué. {retry}\n\nTant qu’il n’est pas réglé, votre "
                + "organisation garde son offre pendant {grace} jours au plus. Veuillez vérifier votre moyen de paiement."),
            [BillingNoticeKind.ActionRequired] = new(
                "Un paiement de votre offre attend votre confirmation",
                "La banque demande que le paiement de {amount} pour la facture {invoice} soit confirmé. Connectez-vous et "
                + "confirmez-le sur la page de facturation."),
            [BillingNoticeKind.TrialEnds] = new(
                "Votre période d’essai se termine bientôt",
                "Votre période d’essai se termine le {date}. Ensuite l’offre est réglée par votre moyen de paiement. Si "
                + "vous ne le souhaitez pas, résiliez avant."),
            [BillingNoticeKind.Ended] = new(
                "Votre abonnement est terminé",
                "Votre abonnement est terminé. Votre organisation a désormais l’offre de base ; rien n’est supprimé."),
            [BillingNoticeKind.GraceOver] = new(
                "Votre offre est suspendue",
                "Le paiement dû n’a pas été fait ; jusque-là votre organisation a l’offre de base. Rien n’est supprimé."),
            [BillingNoticeKind.LimitNear] = new(
                "Une limite de votre offre est proche",
                "En {month}, {used} sur {most} {what} sont utilisés. Une fois la limite atteinte, il faudra attendre le "
                + "mois suivant ou une offre plus grande."),
            [BillingNoticeKind.LimitReached] = new(
                "Une limite de votre offre est atteinte",
                "En {month}, {used} sur {most} {what} sont utilisés : il n’en est plus accepté pour le moment. Une offre "
                + "plus grande fait de la place aussitôt."),
        }.ToFrozenDictionary(),
        Limits = new Dictionary<Limited, string>
        {
            [Limited.Bookings] = "rendez-vous",
            [Limited.Experts] = "intervenants",
            [Limited.AiTokens] = "jetons de modèles d’IA",
        }.ToFrozenDictionary(),
        Invoice = new InvoiceLabels
        {
            Title = "Facture",
            Number = "Numéro",
            Date = "Date",
            PaidOn = "Payée le",
            To = "Facturé à",
            From = "De",
            TaxNumber = "Numéro fiscal",
            What = "Description",
            Quantity = "Quantité",
            Amount = "Montant",
            Subtotal = "Sous-total",
            Tax = "Taxe",
            Total = "Total",
            Paid = "Payé",
            Due = "Reste à payer",
            Page = "Page {0} sur {1}",
            Test = "De la passerelle de test : aucun argent n’a été déplacé.",
            Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["open"] = "à payer",
                ["paid"] = "payée",
                ["void"] = "annulée",
                ["uncollectible"] = "irrécouvrable",
            }.ToFrozenDictionary(StringComparer.Ordinal),
        },
    };
}
