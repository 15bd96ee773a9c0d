using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications.Languages;

/// <summary>Mails in German.</summary>
internal static class German
{
    /// <summary>The language.</summary>
    public static NoticeLanguage Language { get; } = new()
    {
        Tag = "de",
        DatePattern = "{0}, {1}. {2} {3}",
        Weekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        Months =
        [
            "Januar", "Februar", "März", "April", "Mai", "Juni",
            "Juli", "August", "September", "Oktober", "November", "Dezember",
        ],
        Labels = new NoticeLabels
        {
            Greeting = "Guten Tag {{recipientName}},",
            When = "Wann",
            Before = "Vorher",
            Service = "Was",
            Expert = "Mit",
            Client = "Für",
            Reason = "Grund",
            Until = "Bis",
            Join = "Am Treffen teilnehmen",
            Password = "Kennwort des Treffens",
            Phone = "Telefonisch",
            Address = "Wo",
            Manage = "Ändern oder absagen",
            Accept = "Diese Zeit nehmen",
            Page = "Weiteren Termin buchen",
        },
        PaymentLabels = new NoticePaymentLabels
        {
            ToPay = "Jetzt zu zahlen",
            Paid = "Bezahlt",
            Refunded = "Erstattet",
            Total = "Gesamt",
            Tax = "Enthaltene Steuer",
            Method = "Bezahlt mit",
            Id = "Zahlungsnummer",
            At = "Datum",
            PayBy = "Zahlen bis",
            Pay = "Jetzt bezahlen",
            KeepCard = "Karte hinterlegen",
            Card = new NoticeWords(
                "Bitte hinterlegen Sie eine Karte für Ihren Termin",
                "Ihr Termin mit {{expertName}} ist bis {{expiresDate}}, {{expiresTime}} für Sie reserviert. Gebucht ist er, sobald Sie "
                + "eine Karte hinterlegen. Jetzt wird nichts abgebucht: nur wenn Sie nicht kommen oder spät absagen."),
        },
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = "." },
        Words = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Ihr Termin ist gebucht", "Ihr Termin mit {{expertName}} ist gebucht."),
            (NoticeKind.Requested, Audience.Client, "Ihre Anfrage ist angekommen",
                "Ihre Anfrage für einen Termin mit {{expertName}} ist angekommen. Sie hören von uns, sobald er bestätigt ist."),
            (NoticeKind.Confirmed, Audience.Client, "Ihr Termin ist bestätigt", "Ihr Termin mit {{expertName}} ist bestätigt."),
            (NoticeKind.Moved, Audience.Client, "Ihr Termin wurde verschoben", "Ihr Termin mit {{expertName}} hat eine neue Zeit."),
            (NoticeKind.Reassigned, Audience.Client, "Ihr Termin ist bei jemand anderem",
                "Ihr Termin bleibt zu seiner Zeit; {{expertName}} hat ihn übernommen."),
            (NoticeKind.Cancelled, Audience.Client, "Ihr Termin wurde abgesagt", "Ihr Termin mit {{expertName}} wurde abgesagt."),
            (NoticeKind.Lapsed, Audience.Client, "Ihre Anfrage wurde nicht bestätigt",
                "Ihre Anfrage für einen Termin mit {{expertName}} wurde nicht rechtzeitig bestätigt; die Zeit ist wieder frei."),
            (NoticeKind.Reminder, Audience.Client, "Ihr Termin ist bald", "wir erinnern Sie an Ihren Termin mit {{expertName}}."),
            (NoticeKind.WaitlistOffer, Audience.Client, "Eine Zeit ist frei geworden",
                "eine Zeit, auf die Sie warten, ist frei geworden, bei {{expertName}}. Sie ist bis {{expiresDate}}, "
                + "{{expiresTime}} für Sie reserviert."),
            (NoticeKind.ManageLink, Audience.Client, "Ihr Link zum Termin",
                "mit dem Link unten ändern Sie Ihren Termin mit {{expertName}} oder sagen ihn ab."),
            (NoticeKind.PaymentDue, Audience.Client, "Bitte bezahlen Sie Ihren Termin",
                "Ihr Termin mit {{expertName}} ist bis {{expiresDate}}, {{expiresTime}} für Sie reserviert. Gebucht ist er, sobald er "
                + "bezahlt ist; sonst wird die Zeit wieder frei."),
            (NoticeKind.PaymentLapsed, Audience.Client, "Ihre Buchung wurde nicht rechtzeitig abgeschlossen",
                "Ihre Buchung bei {{expertName}} wurde nicht rechtzeitig abgeschlossen; die Zeit ist wieder frei."),
            (NoticeKind.Receipt, Audience.Client, "Ihre Zahlungsbestätigung",
                "vielen Dank: Ihre Zahlung für den Termin mit {{expertName}} ist eingegangen."),
            (NoticeKind.Refunded, Audience.Client, "Ihre Erstattung",
                "wir haben Ihnen eine Zahlung für den Termin mit {{expertName}} erstattet. Je nach Bank dauert es einige Tage, "
                + "bis sie ankommt."),
            (NoticeKind.Booked, Audience.Expert, "Neuer Termin", "{{clientName}} hat einen Termin gebucht."),
            (NoticeKind.Requested, Audience.Expert, "Neue Anfrage",
                "{{clientName}} fragt nach einem Termin. Die Anfrage verfällt, wenn niemand sie bestätigt."),
            (NoticeKind.Confirmed, Audience.Expert, "Termin bestätigt", "der Termin mit {{clientName}} ist bestätigt."),
            (NoticeKind.Moved, Audience.Expert, "Termin verschoben", "der Termin mit {{clientName}} hat eine neue Zeit."),
            (NoticeKind.Reassigned, Audience.Expert, "Sie übernehmen einen Termin", "der Termin mit {{clientName}} ist ab jetzt Ihrer."),
            (NoticeKind.Cancelled, Audience.Expert, "Termin abgesagt", "der Termin mit {{clientName}} wurde abgesagt."),
            (NoticeKind.Lapsed, Audience.Expert, "Anfrage verfallen",
                "niemand hat die Anfrage von {{clientName}} rechtzeitig bestätigt; sie ist verfallen."),
            (NoticeKind.Reminder, Audience.Expert, "Termin bald", "wir erinnern Sie an Ihren Termin mit {{clientName}}."),
            (NoticeKind.Reassigned, Audience.FormerExpert, "Termin übernommen",
                "{{expertName}} hat Ihren Termin mit {{clientName}} übernommen.")),
        SeriesWords = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Ihre Termine sind gebucht", "Ihre Termine mit {{expertName}} sind gebucht."),
            (NoticeKind.Requested, Audience.Client, "Ihre Anfrage ist angekommen",
                "Ihre Anfrage für diese Termine mit {{expertName}} ist angekommen. Sie hören von uns, sobald sie bestätigt sind."),
            (NoticeKind.Moved, Audience.Client, "Ihre Termine wurden verschoben", "Ihre Termine mit {{expertName}} haben neue Zeiten."),
            (NoticeKind.Cancelled, Audience.Client, "Ihre Termine wurden abgesagt", "Ihre Termine mit {{expertName}} wurden abgesagt."),
            (NoticeKind.Booked, Audience.Expert, "Neue Termine", "{{clientName}} hat mehrere Termine gebucht."),
            (NoticeKind.Requested, Audience.Expert, "Neue Anfrage",
                "{{clientName}} fragt nach mehreren Terminen. Jeder verfällt, wenn niemand ihn bestätigt."),
            (NoticeKind.Moved, Audience.Expert, "Termine verschoben", "mehrere Termine mit {{clientName}} haben neue Zeiten."),
            (NoticeKind.Cancelled, Audience.Expert, "Termine abgesagt", "mehrere Termine mit {{clientName}} wurden abgesagt.")),
    };
}
