namespace Actors.Web.Texts.English;

/// <summary>Adding an expert.</summary>
internal static class EnglishNewExpert
{
    public static NewExpertTexts Texts { get; } = new()
    {
        Title = "Add an expert",
        Intro = "An expert is a person who can be booked. Hours and services follow; strangers see the profile only once it is published.",
        Name = "Name",
        Email = "E-mail address",
        EmailHint = "Mails about appointments go there. Whoever has an account with it can see to the calendar.",
        JobTitle = "Title",
        JobTitleHint = "For example Physiotherapist.",
        Add = "Add expert",
        Cancel = "Back without adding",
        FieldProblem = (field, message) => field switch
        {
            "name" => "Enter a name of 2 to 50 characters",
            "email" when message.Contains("taken", StringComparison.Ordinal) || message.Contains("already", StringComparison.Ordinal)
                => "Another expert has this address already",
            "email" => "Enter an e-mail address such as name@example.com",
            "zone" => "Enter a time zone such as Europe/Lisbon",
            _ => "Write at most 100 characters",
        },
    };
}
