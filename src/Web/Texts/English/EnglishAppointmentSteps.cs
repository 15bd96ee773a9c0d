namespace Actors.Web.Texts.English;

/// <summary>What is done with an appointment at the desk.</summary>
internal static class EnglishAppointmentSteps
{
    public static AppointmentStepTexts Texts { get; } = new()
    {
        Scope = "This appointment is part of a series. Which ones do you mean?",
        ScopeThis = "Only this one",
        ScopeFollowing = "This one and those that follow",
        ScopeAll = "All that are still to come",
        IsTold = address => $"The client is told by e-mail to {address}.",
        IsNotTold = "The client has given no e-mail address, so tell them yourself.",
        LeaveAsIs = "Leave as it is",
        CancelTitle = "Cancel appointment",
        DeclineTitle = "Decline request",
        Cancel = "Cancel appointment",
        Decline = "Decline request",
        Keep = "Keep it",
        Reason = "Reason",
        ReasonHint = "The client reads it.",
        ReasonProblem = "Write at most 500 characters",
        FeeIs = money => $"Cancelling costs {money} now.",
        NoFee = "Cancelling costs nothing.",
        ClientPaysNothing = "This costs the client nothing.",
        ClientWouldPay = money => $"If the client cancelled now, it would cost them {money}.",
        FreeUntil = time => $"It costs nothing until {time}.",
        TimeIsFreed = "The time is free again at once.",
        MoveTitle = "Move appointment",
        Move = "Move appointment",
        ChooseTime = "Choose the new time. What the appointment itself takes now counts as free.",
        AnotherTime = "Choose another time",
        Was = "Until now",
        WillBe = "From now on",
        ReassignTitle = "Give to another expert",
        Reassign = "Give appointment",
        NewExpert = "Who takes it over, at the same time?",
        NobodyElse = "Nobody else offers this service.",
        ExpertMissing = "Choose an expert",
        IsFree = expert => $"{expert}, free then",
        MayNotBeFree = expert => $"{expert}, may not be free then",
        ReassignRefusal = ReassignRefusalOf,
        EditTitle = "Edit details",
        StaffNotesHint = "The client never sees them.",
        Save = "Save",
        FieldProblem = field => field switch
        {
            "name" => "Enter the client's name, at most 100 characters",
            "email" => "Enter an e-mail address such as name@example.com, or leave it empty",
            "phone" => "Enter a phone number such as +351 910 000 000, or leave it empty",
            "notes" => "Write at most 2,000 characters",
            _ => "Write at most 5,000 characters",
        },
        Overtaken = "Somebody else has changed this appointment while you were writing.",
        OvertakenHelp = "Nothing of yours is saved yet. Compare both versions and choose.",
        Versions = "Your version and the saved one",
        Mine = "Yours",
        Theirs = "Saved by somebody else",
        KeepMine = "Keep mine",
        TakeTheirs = "Take theirs",
        EditTheirs = "Start again from theirs",
    };

    private static string? ReassignRefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" =>
            "This expert is not free at that time. Choose another one, or move the appointment first",
        "OUTSIDE_AVAILABILITY" => "This expert does not work at that time. Choose another one, or move the appointment first",
        "LIMIT_REACHED" => "This expert takes no more appointments of this service on that day, in that week or month. Choose another one",
        "POLICY_VIOLATION" or "VALIDATION_ERROR" => "This expert cannot take it over. Choose another one",
        _ => null,
    };
}
