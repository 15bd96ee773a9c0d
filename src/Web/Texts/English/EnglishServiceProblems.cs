namespace Actors.Web.Texts.English;

/// <summary>What is wrong with the description of a service.</summary>
internal static class EnglishServiceProblems
{
    /// <summary>By the field's name in the form, and what the API says of it.</summary>
    public static string Of(string field, string message)
    {
        var part = field[(field.LastIndexOf('.') + 1)..];
        return field.Split('.')[0] switch
        {
            "durations" when part == "durations" => "Add at most 20 lengths",
            "durations" => part == "price" ? "Enter an amount such as 45.00" : LengthOf(message),
            "places" => PlaceOf(part, message),
            "questions" => QuestionOf(part, message),
            "share" => ShareOf(part),
            _ => FieldOf(field, message),
        };
    }

    private static string FieldOf(string field, string message) => field switch
    {
        "name" => "Enter a name of at most 100 characters",
        "serviceType" when message.Contains("taken", StringComparison.Ordinal) => "Another service has this name in addresses already",
        "serviceType" => "Enter at most 64 small letters a to z, digits and single hyphens between them",
        "description" => "Write at most 2,000 characters",
        "durationMinutes" or "slotIntervalMinutes" => "Enter 1 to 1,440 minutes",
        "bufferBeforeMinutes" or "bufferAfterMinutes" => "Enter 0 to 1,440 minutes",
        "price" => "Enter an amount such as 45.00, or leave it empty",
        "currency" => "Enter the three letters of a currency, for example EUR",
        "assignment" when message.Contains("neither", StringComparison.Ordinal) => "Tick those who act together, or choose another way",
        "assignment" when message.Contains("more than", StringComparison.Ordinal) => "Tick fewer experts: so many cannot act together",
        "assignment" => "Choose one of these",
        "expert" => "Tick experts who are there, each once and at most 100 with a share",
        "capacity" => "Enter 1 to 1,000 people",
        "confirmWithinHours" => "Enter 1 to 720 hours",
        "notice" => "Enter at most a year, 0 for none",
        "bookingWindowDays" => "Enter 1 to 1,825 days",
        "maxPerDay" or "maxActivePerClient" => "Enter 1 to 1,000, or leave it empty",
        "maxPerWeek" => "Enter 1 to 7,000, or leave it empty",
        "maxPerMonth" => "Enter 1 to 31,000, or leave it empty",
        "waitlistOfferMinutes" => "Enter 5 to 1,440 minutes",
        "freeUntilHours" => "Enter 0 to 8,760 hours, or leave both fields empty",
        "feePercent" => "Enter 0 to 100 percent, or leave both fields empty",
        "collects" => "Enter a price first: what is free is not paid for",
        "depositAmount" => "Fill one of the two: an amount up to the price, or percent",
        "depositPercent" => "Enter 1 to 100 percent, or leave it empty",
        "noShowFeePercent" => "Enter 0 to 100 percent, or leave it empty",
        "payWithinMinutes" => "Enter 5 to 1,440 minutes, or leave it empty",
        "taxPercent" => "Enter 0 to 100 with at most two digits after the point, or leave it empty",
        "reminders" => "Choose at most ten reminders",
        _ => "Check this field",
    };

    private static string LengthOf(string message) =>
        message.Contains("twice", StringComparison.Ordinal) ? "This length is there already" : "Enter 1 to 1,440 minutes";

    private static string PlaceOf(string part, string message) => part switch
    {
        "places" => "Name at most 20 places",
        "type" => "Choose what sort of place it is",
        _ when message.Contains("asked", StringComparison.Ordinal) => "Leave this empty: the client is asked",
        _ when message.Contains("twice", StringComparison.Ordinal) => "This place is there already",
        _ => "Write at most 500 characters",
    };

    private static string QuestionOf(string part, string message) => part switch
    {
        "questions" => "Ask at most 20 questions",
        "label" => "Enter a question of at most 300 characters",
        "type" => "Choose what sort of answer it takes",
        "options" when message.Contains("twice", StringComparison.Ordinal) => "Write each option once",
        "options" => "Write 1 to 50 options, each on a line of its own with at most 200 characters",
        "maxLength" => "Enter at most 500 characters for a line, 2,000 for several",
        "max" => "Enter a number that is not less than the least",
        "min" => "Enter a number",
        _ => "Check this question",
    };

    private static string ShareOf(string part) => part switch
    {
        "weight" => "Enter a share from 1 to 100",
        "priority" => "Enter a priority from 0 to 10",
        _ => "Only those who take turns can have somebody who always takes part",
    };
}
