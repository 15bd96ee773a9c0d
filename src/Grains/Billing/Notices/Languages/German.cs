using System.Collections.Frozen;
using Actors.Grains.Billing.Invoices;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Billing.Notices.Languages;

/// <summary>Billing in German.</summary>
internal static class German
{
    /// <summary>The language.</summary>
    public static BillingLanguage Language { get; } = new()
    {
        Tag = "de",
        DatePattern = "{0}. {1} {2}",
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = ".", Signs = NoticeMoney.Codes },
        Retried = "Am {date} wird sie noch einmal versucht.",
        NotRetried = "Von selbst wird sie nicht noch einmal versucht.",
        Words = new Dictionary<BillingNoticeKind, BillingWords>
        {
            [BillingNoticeKind.PaymentFailed] = new(
                "Eine Zahlung für Ihren Tarif ist fehlgeschlagen",
                "die Zahlung von {amount} für Rechnung {invoice} ist fehlgeschlagen. {retry}\n\nBis sie bezahlt ist, behält "
                + "Ihre Organisation ihren Tarif noch höchstens {grace} Tage. Bitte prüfen Sie Ihr Zahlungsmittel."),
            [BillingNoticeKind.ActionRequired] = new(
                "Eine Zahlung für Ihren Tarif braucht Ihre Bestätigung",
                "die Bank verlangt, dass die Zahlung von {amount} für Rechnung {invoice} bestätigt wird. Bitte melden Sie "
                + "sich an und bestätigen Sie sie auf der Abrechnungsseite."),
            [BillingNoticeKind.TrialEnds] = new(
                "Ihre Probezeit endet bald",
                "Ihre Probezeit endet am {date}. Ab dann wird der Tarif mit Ihrem Zahlungsmittel bezahlt. Wenn Sie das "
                + "nicht möchten, kündigen Sie vorher."),
            [BillingNoticeKind.Ended] = new(
                "Ihr Abonnement ist beendet",
                "Ihr Abonnement ist beendet. Ihre Organisation hat ab jetzt den Grundtarif; nichts wird gelöscht."),
            [BillingNoticeKind.GraceOver] = new(
                "Ihr Tarif ruht",
                "die fällige Zahlung ist nicht eingegangen; bis dahin hat Ihre Organisation den Grundtarif. Nichts wird "
                + "gelöscht."),
            [BillingNoticeKind.LimitNear] = new(
                "Eine Grenze Ihres Tarifs ist nah",
                "im Monat {month} sind {used} von {most} {what} genutzt. Ist die Grenze erreicht, geht es erst im nächsten "
                + "Monat oder mit einem größeren Tarif weiter."),
            [BillingNoticeKind.LimitReached] = new(
                "Eine Grenze Ihres Tarifs ist erreicht",
                "im Monat {month} sind {used} von {most} {what} genutzt: mehr geht zurzeit nicht. Ein größerer Tarif "
                + "schafft sofort Platz."),
        }.ToFrozenDictionary(),
        Limits = new Dictionary<Limited, string>
        {
            [Limited.Bookings] = "Buchungen",
            [Limited.Experts] = "Fachleuten",
            [Limited.AiTokens] = "Tokens von KI-Modellen",
        }.ToFrozenDictionary(),
        Invoice = new InvoiceLabels
        {
            Title = "Rechnung",
            Number = "Nummer",
            Date = "Datum",
            PaidOn = "Bezahlt am",
            To = "Rechnung an",
            From = "Von",
            TaxNumber = "Steuernummer",
            What = "Beschreibung",
            Quantity = "Menge",
            Amount = "Betrag",
            Subtotal = "Zwischensumme",
            Tax = "Steuer",
            Total = "Gesamt",
            Paid = "Bezahlt",
            Due = "Offener Betrag",
            Page = "Seite {0} von {1}",
            Test = "Vom Test-Gateway: es wurde kein Geld bewegt.",
            Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["open"] = "offen",
                ["paid"] = "bezahlt",
                ["void"] = "storniert",
                ["uncollectible"] = "uneinbringlich",
            }.ToFrozenDictionary(StringComparer.Ordinal),
        },
    };
}
