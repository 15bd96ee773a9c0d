namespace Actors.Web.Texts.German;

/// <summary>Paying for an appointment.</summary>
internal static class GermanPay
{
    public static PayTexts Texts { get; } = new()
    {
        Title = "Bezahlen Sie Ihren Termin",
        CardTitle = "Hinterlegen Sie eine Karte für Ihren Termin",
        DepositWhenBooking = amount => $"davon {amount} bei der Buchung",
        FullWhenBooking = "Wird bei der Buchung bezahlt",
        CardWhenBooking =
            "Bei der Buchung wird nichts bezahlt. Ihre Karte wird hinterlegt, für eine Gebühr, wenn Sie nicht kommen oder spät absagen.",
        IncludesTax = amount => $"einschließlich {amount} Steuer",
        KeepsDeposit = "Wenn Sie spät absagen, wird die Anzahlung nicht erstattet",
        BookAndPay = "Buchen und weiter",
        NextIfPaid = time =>
            $"Sie buchen jetzt; auf der nächsten Seite steht, wie Sie bezahlen. Die Zeit ist {time} lang für Sie reserviert.",
        DueNow = "Jetzt zu zahlen",
        NothingNow = "Jetzt nichts",
        Total = "Gesamt",
        Rest = "Später noch zu zahlen",
        Tax = "Enthaltene Steuer",
        Discount = "Rabatt",
        PayBy = time => $"Die Zeit ist für Sie reserviert bis {time}.",
        Left = time => $"noch {time}",
        Pay = amount => $"{amount} bezahlen",
        LeaveCard = "Karte hinterlegen",
        Continue = "Weiter zur Zahlung",
        IsTest = "Das ist ein Test: Es fließt kein Geld, was auch immer Sie auf der nächsten Seite wählen.",
        ElsewhereThenBack = "Sie bezahlen auf einer Seite des Zahlungsdienstes und kommen hierher zurück.",
        LaterByMail = "Sie können auch später bezahlen: Der Link steht in der E-Mail, die wir Ihnen geschickt haben.",
        NotPaidYet = "Sie haben noch nicht bezahlt. Die Zeit ist weiter für Sie reserviert.",
        CardContinue = "Weiter zur Karte",
        CardElsewhere = "Sie geben die Karte auf einer Seite des Zahlungsdienstes ein und kommen hierher zurück.",
        CardLaterByMail = "Sie können das auch später tun: Der Link steht in der E-Mail, die wir Ihnen geschickt haben.",
        NoCardYet = "Sie haben noch keine Karte hinterlegt. Die Zeit ist weiter für Sie reserviert.",
        CardProcessingTitle = "Ihre Karte wird geprüft",
        CardNotDone = "Noch nicht erledigt?",
        AlreadyKept = "Für diesen Termin ist schon eine Karte hinterlegt. Es ist nichts weiter zu tun.",
        ProcessingTitle = "Ihre Zahlung ist unterwegs",
        ProcessingText =
            "Die Bank arbeitet noch daran. Diese Seite sieht selbst nach; Sie können sie auch schließen: Sie hören von uns per E-Mail.",
        LookAgain = "Noch einmal nachsehen",
        NotDone = "Noch nicht bezahlt?",
        DeclinedTitle = "Die Zahlung hat nicht geklappt",
        DeclinedText = "Es wurde nichts abgebucht. Versuchen Sie es noch einmal, wenn nötig mit einer anderen Karte.",
        TooLateTitle = "Die Zeit zum Abschließen der Buchung ist vorbei",
        TooLateText =
            "Die Buchung wurde nicht rechtzeitig abgeschlossen, daher ist die Zeit wieder frei. "
            + "Sollte noch Geld ankommen, wird es erstattet.",
        CancelledTitle = "Dieser Termin wurde abgesagt",
        CancelledText = "Es ist nichts mehr zu bezahlen. Was über eine Gebühr hinaus bezahlt wurde, wird erstattet.",
        PaidTitle = "Vielen Dank, Ihre Zahlung ist eingegangen",
        CardKeptTitle = "Vielen Dank, Ihre Karte ist hinterlegt",
        PaidText = address => $"Eine Bestätigung ist unterwegs an {address}.",
        PaidWithoutMail = "Bewahren Sie diese Seite oder die Nummer auf: Sie ist Ihre Bestätigung.",
        AlreadyPaid = "Dieser Termin ist schon bezahlt. Es ist nichts weiter zu tun.",
        NotToBePaid = "Für diesen Termin ist nichts zu bezahlen.",
        ToAppointment = "Zu Ihrem Termin",
        Payment = "Zahlung",
        Waits = "Wartet auf die Zahlung",
        Paid = amount => $"{amount} bezahlt",
        CardKept = "Karte hinterlegt",
        DueBy = (amount, time) => $"{amount} zu bezahlen bis {time}",
        CardBy = time => $"Karte hinterlegen bis {time}",
        BookedOncePaid = time => $"Er ist gebucht, sobald die Zahlung erledigt ist, bis {time}. Danach ist die Zeit wieder frei.",
        PayNow = "Jetzt bezahlen",
        Refunding = "Sie erhalten zurück",
        RefundNow = amount => $"{amount}, wenn Sie jetzt absagen",
        NoRefundNow = "Nichts, wenn Sie jetzt absagen",
        RefundOnItsWay = amount => $"{amount} sind auf dem Weg zurück zu Ihnen. Das kann einige Tage dauern.",
        LapsedAt = time =>
            $"Diese Buchung wurde nicht rechtzeitig abgeschlossen und ist deshalb am {time} verfallen. "
            + "Die Zeit ist nicht mehr für Sie reserviert.",
        HistoryLapsed = "Nicht rechtzeitig abgeschlossen",
    };
}
