namespace Actors.Web.Texts.English;

/// <summary>The description of a service, field by field.</summary>
internal static class EnglishServiceForm
{
    private const int MinutesOfDay = 1_440;

    public static ServiceFormTexts Texts { get; } = new()
    {
        NewTitle = "New service",
        CopyOf = name => $"{name} (copy)",
        Basics = "What it is",
        Time = "How long it takes",
        Price = "What it costs",
        Who = "Who offers it",
        Rules = "Booking rules",
        Cancelling = "Cancellation terms",
        Paying = "Payment when booking",
        KeepsDeposit = "The deposit is not given back when a client cancels late",
        Collects = CollectsOf,
        TaxMode = mode => mode == "exclusive" ? "is without tax, which is added" : "contains the tax",
        Places = "Where it takes place",
        Questions = "Questions to clients",
        Reminders = "Reminders by e-mail",
        Label = LabelOf,
        Hint = HintOf,
        FieldProblem = EnglishServiceProblems.Of,
        Assignment = AssignmentOf,
        Unit = unit => unit,
        PlaceType = PlaceTypeOf,
        QuestionType = QuestionTypeOf,
        Lengths = "Further lengths",
        LengthsHelp = "Clients choose among them. Without a price of its own a length costs what the service costs.",
        Minutes = "Minutes",
        LengthPrice = "Price",
        AddLength = "Add a length",
        AddPlace = "Add a place",
        AddQuestion = "Add a question",
        Remove = "Remove",
        MoveUp = "Move up",
        Row = (row, number) => $"{row} {number}",
        LengthRow = "Length",
        PlaceRow = "Place",
        QuestionRow = "Question",
        Type = "Type",
        PlaceValue = "Address, number or link",
        PlaceValueHint = "Leave it empty if the client is asked.",
        NoPlaces = "No place is named.",
        NoQuestions = "Clients are asked for their name, e-mail address and phone number only.",
        QuestionLabel = "Question",
        Required = "Must be answered",
        Options = "Options",
        OptionsHint = "For a choice: one on each line.",
        Limits = "Limits of the answer",
        MaxLength = "Longest text, in characters",
        Min = "Least number",
        Max = "Greatest number",
        WhoHelp = "If nobody is ticked, all experts offer it, also those who come later.",
        GoneExpert = id => $"An expert who is no longer here ({id})",
        Shares = "Shares of those who take turns",
        SharesHelp = "Who has a share of 2 gets twice as many bookings as who has 1. Who has a higher priority goes first.",
        ShareOf = (expert, what) => $"{expert}, {what}",
        Weight = "share",
        Priority = "priority",
        Fixed = "Always takes part",
        Update = "Show the shares of those ticked",
        Before = minutes => minutes % MinutesOfDay == 0
            ? minutes == MinutesOfDay ? "1 day before" : $"{minutes / MinutesOfDay} days before"
            : $"{EnglishCommon.Texts.Duration(minutes)} before",
        RequiresConfirmation = "Bookings wait until you confirm them",
        ActiveAtOnce = "Clients can book it at once",
        Save = "Save service",
        LeaveAsIs = "Leave as it is",
        Overtaken = "Somebody else has changed this service while you were writing.",
        NotGiven = "Not given",
        TooMany = "There are as many services as there may be. Delete one first",
    };

    private static string LabelOf(string field) => field switch
    {
        "name" => "Name",
        "serviceType" => "Name in addresses",
        "description" => "Description",
        "durationMinutes" => "Length in minutes",
        "slotIntervalMinutes" => "Minutes from start to start",
        "bufferBeforeMinutes" => "Minutes kept free before",
        "bufferAfterMinutes" => "Minutes kept free after",
        "price" => "Price",
        "currency" => "Currency",
        "assignment" => "When a client chooses nobody",
        "expert" => "Experts",
        "capacity" => "People who may share a time",
        "confirmWithinHours" => "Hours to confirm a booking",
        "notice" => "At the latest, before the start",
        "noticeUnit" => "Unit",
        "bookingWindowDays" => "At the earliest, days before",
        "maxPerDay" => "Most on a day",
        "maxPerWeek" => "Most in a week",
        "maxPerMonth" => "Most in a month",
        "maxActivePerClient" => "Most to come for one client",
        "waitlistOfferMinutes" => "Minutes to accept an offer from the waitlist",
        "freeUntilHours" => "Free until so many hours before",
        "feePercent" => "After that, percent of the price",
        "collects" => "What clients pay when they book",
        "depositAmount" => "Deposit, as an amount",
        "depositPercent" => "Deposit, in percent instead",
        "noShowFeePercent" => "Fee for not coming, percent",
        "payWithinMinutes" => "Minutes to pay",
        "taxPercent" => "Tax, percent",
        "taxMode" => "The price",
        _ => field,
    };

    private static string? HintOf(string field) => field switch
    {
        "serviceType" => "Small letters, digits and hyphens. Left empty, it is made from the name. Links with the old one stop working.",
        "slotIntervalMinutes" => "Left empty, one time follows on the other.",
        "price" => "For example 45.00. Leave it empty if it is free.",
        "currency" => "Three letters, for example EUR.",
        "capacity" => "1 for appointments one to one.",
        "confirmWithinHours" => "What nobody confirms until then lapses. 48 unless given.",
        "maxPerDay" => "For each expert. Leave limits empty that you do not need.",
        "waitlistOfferMinutes" => "120 unless given.",
        "freeUntilHours" => "Leave both empty if cancelling is always free.",
        "depositAmount" => "Fill one of the two, for a deposit.",
        "noShowFeePercent" => "Left empty: what was paid, and with a kept card everything.",
        "payWithinMinutes" => "After that the time is free again. 30 unless given.",
        "taxPercent" => "For example 23. Left empty: the rate of the organisation.",
        _ => null,
    };

    private static string CollectsOf(string collects) => collects switch
    {
        "full" => "The whole price",
        "deposit" => "A deposit",
        "card" => "Nothing; a card is kept",
        _ => "Nothing",
    };

    private static string AssignmentOf(string assignment) => assignment switch
    {
        "any" => "Anyone who is free",
        "round_robin" => "Experts take turns",
        "collective" => "All of them together",
        _ => assignment,
    };

    private static string PlaceTypeOf(string type) => type switch
    {
        "address" => "At an address",
        "phone" => "By phone",
        "online" => "Online",
        "asked" => "The client says where",
        _ => type,
    };

    private static string QuestionTypeOf(string type) => type switch
    {
        "text" => "A line of text",
        "multiline" => "Several lines of text",
        "number" => "A number",
        "date" => "A date",
        "choice" => "One of several options",
        "choices" => "Any of several options",
        "boolean" => "Yes or no",
        "phone" => "A phone number",
        "email" => "An e-mail address",
        _ => type,
    };
}
