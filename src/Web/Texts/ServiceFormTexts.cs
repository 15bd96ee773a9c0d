namespace Actors.Web.Texts;

/// <summary>The description of a service, field by field.</summary>
public sealed record ServiceFormTexts
{
    public required string NewTitle { get; init; }

    /// <summary>The name of a copy.</summary>
    public required Func<string, string> CopyOf { get; init; }

    public required string Basics { get; init; }

    public required string Time { get; init; }

    public required string Price { get; init; }

    public required string Who { get; init; }

    public required string Rules { get; init; }

    public required string Cancelling { get; init; }

    public required string Paying { get; init; }

    public required string KeepsDeposit { get; init; }

    /// <summary>What is paid when booking: full, deposit, card, or nothing.</summary>
    public required Func<string, string> Collects { get; init; }

    /// <summary>Whether prices contain the tax: inclusive or exclusive.</summary>
    public required Func<string, string> TaxMode { get; init; }

    public required string Places { get; init; }

    public required string Questions { get; init; }

    public required string Reminders { get; init; }

    /// <summary>What a field is called, by its name in the form.</summary>
    public required Func<string, string> Label { get; init; }

    /// <summary>What helps to fill a field; null where nothing has to be said.</summary>
    public required Func<string, string?> Hint { get; init; }

    /// <summary>What is wrong with a field, by its name in the form and what the API says of it.</summary>
    public required Func<string, string, string> FieldProblem { get; init; }

    /// <summary>Who serves a booking that names nobody: any, round_robin or collective.</summary>
    public required Func<string, string> Assignment { get; init; }

    /// <summary>A unit of time: minutes, hours or days.</summary>
    public required Func<string, string> Unit { get; init; }

    /// <summary>What sort of place it is: address, phone, online or asked.</summary>
    public required Func<string, string> PlaceType { get; init; }

    /// <summary>What sort of answer a question takes, by the API's name.</summary>
    public required Func<string, string> QuestionType { get; init; }

    public required string Lengths { get; init; }

    public required string LengthsHelp { get; init; }

    public required string Minutes { get; init; }

    public required string LengthPrice { get; init; }

    public required string AddLength { get; init; }

    public required string AddPlace { get; init; }

    public required string AddQuestion { get; init; }

    public required string Remove { get; init; }

    public required string MoveUp { get; init; }

    /// <summary>The name of a row of a list, from 1.</summary>
    public required Func<string, int, string> Row { get; init; }

    public required string LengthRow { get; init; }

    public required string PlaceRow { get; init; }

    public required string QuestionRow { get; init; }

    public required string Type { get; init; }

    public required string PlaceValue { get; init; }

    public required string PlaceValueHint { get; init; }

    public required string NoPlaces { get; init; }

    public required string NoQuestions { get; init; }

    public required string QuestionLabel { get; init; }

    public required string Required { get; init; }

    public required string Options { get; init; }

    public required string OptionsHint { get; init; }

    public required string Limits { get; init; }

    public required string MaxLength { get; init; }

    public required string Min { get; init; }

    public required string Max { get; init; }

    public required string WhoHelp { get; init; }

    /// <summary>An expert who is no longer there, by the id.</summary>
    public required Func<string, string> GoneExpert { get; init; }

    public required string Shares { get; init; }

    public required string SharesHelp { get; init; }

    /// <summary>A field of an expert's share: whose, and what.</summary>
    public required Func<string, string, string> ShareOf { get; init; }

    public required string Weight { get; init; }

    public required string Priority { get; init; }

    public required string Fixed { get; init; }

    public required string Update { get; init; }

    /// <summary>A reminder so many minutes before.</summary>
    public required Func<int, string> Before { get; init; }

    public required string RequiresConfirmation { get; init; }

    public required string ActiveAtOnce { get; init; }

    public required string Save { get; init; }

    public required string LeaveAsIs { get; init; }

    public required string Overtaken { get; init; }

    public required string NotGiven { get; init; }

    public required string TooMany { get; init; }
}
