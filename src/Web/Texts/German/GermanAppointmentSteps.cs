namespace Actors.Web.Texts.German;

/// <summary>What is done with an appointment at the desk.</summary>
internal static class GermanAppointmentSteps
{
    public static AppointmentStepTexts Texts { get; } = new()
    {
        Scope = "Dieser Termin gehört zu einer Serie. Welche meinen Sie?",
        ScopeThis = "Nur diesen",
        ScopeFollowing = "Diesen und alle folgenden",
        ScopeAll = "Alle, die noch bevorstehen",
        IsTold = address => $"Eine Nachricht geht an {address}.",
        IsNotTold = "Es ist keine E-Mail-Adresse angegeben. Sagen Sie bitte selbst Bescheid.",
        LeaveAsIs = "So lassen",
        CancelTitle = "Termin absagen",
        DeclineTitle = "Anfrage ablehnen",
        Cancel = "Termin absagen",
        Decline = "Anfrage ablehnen",
        Keep = "Behalten",
        Reason = "Grund",
        ReasonHint = "Er steht in der Nachricht an die Person, die gebucht hat.",
        ReasonProblem = "Schreiben Sie höchstens 500 Zeichen",
        FeeIs = money => $"Eine Absage kostet jetzt {money}.",
        NoFee = "Eine Absage kostet nichts.",
        ClientPaysNothing = "Die Person, die gebucht hat, zahlt dafür nichts.",
        ClientWouldPay = money => $"Würde sie jetzt selbst absagen, müsste sie {money} zahlen.",
        FreeUntil = time => $"Bis {time} kostet es nichts.",
        TimeIsFreed = "Die Zeit ist sofort wieder frei.",
        MoveTitle = "Termin verschieben",
        Move = "Termin verschieben",
        ChooseTime = "Wählen Sie die neue Zeit. Was der Termin jetzt selbst belegt, zählt als frei.",
        AnotherTime = "Andere Zeit wählen",
        Was = "Bisher",
        WillBe = "Künftig",
        ReassignTitle = "An eine andere Fachkraft geben",
        Reassign = "Termin übergeben",
        NewExpert = "Wer übernimmt ihn zur selben Zeit?",
        NobodyElse = "Niemand sonst bietet diese Leistung an.",
        ExpertMissing = "Wählen Sie eine Fachkraft",
        IsFree = expert => $"{expert}, dann frei",
        MayNotBeFree = expert => $"{expert}, dann vielleicht nicht frei",
        ReassignRefusal = ReassignRefusalOf,
        EditTitle = "Angaben bearbeiten",
        StaffNotesHint = "Nur das Team sieht sie.",
        Save = "Speichern",
        FieldProblem = field => field switch
        {
            "name" => "Geben Sie einen Namen ein, höchstens 100 Zeichen",
            "email" => "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com, oder lassen Sie das Feld leer",
            "phone" => "Geben Sie eine Telefonnummer ein, zum Beispiel +351 910 000 000, oder lassen Sie das Feld leer",
            "notes" => "Schreiben Sie höchstens 2.000 Zeichen",
            _ => "Schreiben Sie höchstens 5.000 Zeichen",
        },
        Overtaken = "Jemand anderes hat diesen Termin geändert, während Sie geschrieben haben.",
        OvertakenHelp = "Von Ihnen ist noch nichts gespeichert. Vergleichen Sie beide Fassungen, und wählen Sie.",
        Versions = "Ihre Fassung und die gespeicherte",
        Mine = "Ihre Fassung",
        Theirs = "Von jemand anderem gespeichert",
        KeepMine = "Meine behalten",
        TakeTheirs = "Gespeicherte übernehmen",
        EditTheirs = "Mit der gespeicherten neu beginnen",
    };

    private static string? ReassignRefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" =>
            "Diese Fachkraft ist zu dieser Zeit nicht frei. Wählen Sie eine andere, oder verschieben Sie zuerst den Termin",
        "OUTSIDE_AVAILABILITY" =>
            "Diese Fachkraft arbeitet zu dieser Zeit nicht. Wählen Sie eine andere, oder verschieben Sie zuerst den Termin",
        "LIMIT_REACHED" =>
            "Diese Fachkraft nimmt an dem Tag, in der Woche oder im Monat keine weiteren Termine dieser Leistung an. Wählen Sie "
                + "eine andere",
        "POLICY_VIOLATION" or "VALIDATION_ERROR" => "Diese Fachkraft kann ihn nicht übernehmen. Wählen Sie eine andere",
        _ => null,
    };
}
