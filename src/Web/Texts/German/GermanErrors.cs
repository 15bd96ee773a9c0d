namespace Actors.Web.Texts.German;

/// <summary>What pages say when something is not there or did not work.</summary>
internal static class GermanErrors
{
    public static ErrorTexts Texts { get; } = new()
    {
        NotFoundTitle = "Seite nicht gefunden",
        NotFound = "Unter dieser Adresse gibt es nichts. Vielleicht ist sie falsch geschrieben, oder die Seite gibt es nicht mehr.",
        ForbiddenTitle = "Nicht erlaubt",
        Forbidden = "Sie dürfen diese Seite nicht öffnen oder das Gewünschte nicht tun.",
        BadRequestTitle = "Das konnten wir nicht lesen",
        BadRequest = "Was Ihr Browser gesendet hat, konnten wir nicht lesen. Gehen Sie zurück und senden Sie es noch einmal.",
        TooManyTitle = "Einen Moment bitte",
        TooMany = seconds => seconds == 1
            ? "Aus Ihrem Netz kamen zu viele Anfragen. Versuchen Sie es in einer Sekunde noch einmal."
            : $"Aus Ihrem Netz kamen zu viele Anfragen. Versuchen Sie es in {seconds} Sekunden noch einmal.",
        UnavailableTitle = "Gerade nicht verfügbar",
        Unavailable = "Das geht im Moment nicht. Versuchen Sie es bald noch einmal; nichts, was Sie gebucht haben, ist verloren.",
        FailedTitle = "Etwas ist schiefgegangen",
        Failed = id =>
            $"Das ist unser Fehler, und er ist unter {id} vermerkt. Versuchen Sie es noch einmal, oder schreiben Sie uns und "
                + "nennen Sie diese Nummer.",
        TryAgain = "Noch einmal versuchen",
        SendAgain = "Gehen Sie im Browser zurück: Was Sie geschrieben haben, ist noch da. Senden Sie es dann noch einmal.",
    };
}
