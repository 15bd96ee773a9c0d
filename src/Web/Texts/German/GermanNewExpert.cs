namespace Actors.Web.Texts.German;

/// <summary>Adding an expert.</summary>
internal static class GermanNewExpert
{
    public static NewExpertTexts Texts { get; } = new()
    {
        Title = "Fachkraft anlegen",
        Intro =
            "Eine Fachkraft ist eine Person, bei der man buchen kann. Arbeitszeiten und Leistungen folgen; das Profil ist erst "
                + "öffentlich, wenn es veröffentlicht wird.",
        Name = "Name",
        Email = "E-Mail-Adresse",
        EmailHint = "E-Mails zu Terminen gehen dorthin. Wer ein Konto damit hat, kann den Kalender führen.",
        JobTitle = "Titel",
        JobTitleHint = "Zum Beispiel Physiotherapie.",
        Add = "Fachkraft anlegen",
        Cancel = "Zurück ohne Anlegen",
        FieldProblem = (field, message) => field switch
        {
            "name" => "Geben Sie einen Namen mit 2 bis 50 Zeichen ein",
            "email" when message.Contains("taken", StringComparison.Ordinal) || message.Contains("already", StringComparison.Ordinal)
                => "Eine andere Fachkraft hat diese Adresse schon",
            "email" => "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com",
            "zone" => "Geben Sie eine Zeitzone ein, zum Beispiel Europe/Lisbon",
            _ => "Schreiben Sie höchstens 100 Zeichen",
        },
    };
}
