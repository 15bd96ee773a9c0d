namespace Actors.Web.Texts.German;

/// <summary>Waiting for a time to become free.</summary>
internal static class GermanWaitlist
{
    public static WaitlistTexts Texts { get; } = new()
    {
        Title = "Auf die Warteliste setzen",
        Intro =
            "Sagen Sie uns, wann es Ihnen passt. Wird eine solche Zeit frei, halten wir sie eine Weile für Sie frei und schreiben Ihnen.",
        From = "Von",
        To = "Bis",
        DateMissing = "Geben Sie ein Datum ein",
        DatesWrong = "Geben Sie ein Datum ein, das nicht vor dem ersten liegt",
        Days = "An diesen Tagen",
        DaysHint = "Wählen Sie keinen aus, wenn Ihnen jeder Tag passt.",
        PartOfDay = "Tageszeit",
        AnyTime = "Jederzeit",
        Seats = "Für wie viele Personen",
        EmailHint = "Dorthin senden wir, was wir Ihnen anbieten können.",
        Join = "Auf die Warteliste setzen",
        Joining = "Wird eingetragen…",
        Next = "Das Warten kostet nichts, und Sie können die Liste jederzeit verlassen.",
        Refusal = RefusalOf,
        FieldProblem = FieldProblemOf,
        YourPlace = "Ihr Platz auf der Warteliste",
        Joined = "Sie stehen auf der Warteliste",
        JoinedText = address => $"Wird eine Zeit für Sie frei, schreiben wir an {address}.",
        Position = place => place == 1 ? "Sie sind als Nächstes an der Reihe" : $"Sie sind Nummer {place} in der Reihe",
        Place = "Platz",
        StatusOf = status => status switch
        {
            "waiting" => "Wartet",
            "offered" => "Eine Zeit ist für Sie freigehalten",
            "booked" => "Gebucht",
            "left" => "Verlassen",
            "expired" => "Beendet",
            _ => status,
        },
        StatusText = status => status switch
        {
            "booked" => "Sie haben einen Termin und warten deshalb nicht mehr. Der Link dazu steht in Ihrer Bestätigung.",
            "left" => "Sie haben diese Warteliste verlassen. Ihr Platz ist aufgegeben.",
            "expired" => "Ihr Warten ist beendet: Die Tage sind vorbei, oder keine der angebotenen Zeiten wurde angenommen.",
            _ => "",
        },
        Wish = "Sie warten auf",
        Between = (from, to) => $"{from} bis {to}",
        ForSeats = count => count == 1 ? "Für 1 Person" : $"Für {count} Personen",
        Offer = "Diese Zeit ist für Sie freigehalten",
        KeptUntil = time => $"Für Sie freigehalten bis {time}.",
        OfferOver = "Diese Zeit ist nicht mehr für Sie freigehalten. Sie behalten Ihren Platz in der Reihe.",
        Accept = "Diese Zeit buchen",
        Accepting = "Wird gebucht…",
        Decline = "Passt mir nicht",
        DeclineHint = "Sie behalten Ihren Platz und warten auf eine andere Zeit. Diese bekommt, wer als Nächstes an der Reihe ist.",
        Declined = "Sie behalten Ihren Platz in der Reihe. Wir schreiben Ihnen, wenn eine andere Zeit frei wird.",
        TooLate = "Diese Zeit ist nicht mehr für Sie freigehalten. Sie behalten Ihren Platz in der Reihe.",
        Leave = "Warteliste verlassen",
        LeaveTitle = "Warteliste verlassen?",
        LeaveText = "Ihr Platz in der Reihe ist dann aufgegeben. Wenn Sie sich wieder eintragen, stehen Sie am Ende.",
        LeaveIt = "Warteliste verlassen",
        Stay = "Platz behalten",
        SeeTimes = "Alle Zeiten ansehen",
        ManageInNewTab = "Platz ansehen oder aufgeben",
        AsksForCode = "Öffnen Sie den Link in der E-Mail zu Ihrem Platz, oder geben Sie den Code ein, der darunter steht.",
        CodeRefused =
            "Mit diesem Code lässt sich kein Platz auf der Warteliste öffnen. Prüfen Sie ihn, oder tragen Sie sich noch einmal ein.",
        Open = "Öffnen",
    };

    private static string RefusalOf(string code) => code switch
    {
        "LIMIT_REACHED" =>
            "Sie warten schon auf zu vielen Listen, oder diese ist voll. Verlassen Sie eine, oder versuchen Sie es später noch einmal.",
        "RATE_LIMITED" => "Aus Ihrem Netz kamen zu viele Versuche. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.",
        "INVALID_TRANSITION" => "Das geht nicht mehr. Sehen Sie nach, wie Ihr Platz jetzt aussieht.",
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" => "Diese Zeit wurde gerade vergeben. Sie behalten Ihren Platz in der Reihe.",
        _ => "So hat das nicht geklappt. Prüfen Sie Ihre Eingaben, oder schreiben Sie uns.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Geben Sie Ihren Namen ein, höchstens 100 Zeichen",
        "email" => "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com",
        "phone" => "Geben Sie eine Telefonnummer ein, zum Beispiel +351 910 000 000",
        "to" => "Geben Sie ein späteres Datum ein, höchstens ein Jahr nach dem ersten",
        "from" => "Geben Sie ein anderes erstes Datum ein",
        "seats" => "Geben Sie eine Zahl von 1 bis 10 ein",
        _ => "Diese Angabe fehlt oder passt nicht. Bitte prüfen Sie sie",
    };
}
