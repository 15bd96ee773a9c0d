namespace Actors.Web.Texts.German;

/// <summary>The choice of a zone and of how times are written.</summary>
internal static class GermanZone
{
    public static ZoneTexts Texts { get; } = new()
    {
        Title = "Zeitzone",
        ShownIn = zone => $"Die Zeiten gelten für {zone}.",
        Suggested = "Vorschläge",
        OfDevice = "Ihr Gerät",
        OfOwner = name => name,
        Universal = "Koordinierte Weltzeit",
        Search = "Nach einer Stadt oder einem Land suchen",
        SearchHint = "Auf Englisch, zum Beispiel Lisbon, India oder UTC+9",
        Find = "Suchen",
        ShowAll = "Alle Zeitzonen zeigen",
        NothingFound = text => $"Zu „{text}“ passt keine Zeitzone. Versuchen Sie es mit der nächsten größeren Stadt oder dem Land.",
        Found = "Angezeigte Zeitzonen: {0}",
        AllZones = "Alle Zeitzonen",
        Region = name => name switch
        {
            "Africa" => "Afrika",
            "America" => "Amerika",
            "Antarctica" => "Antarktis",
            "Arctic" => "Arktis",
            "Asia" => "Asien",
            "Atlantic" => "Atlantischer Ozean",
            "Australia" => "Australien",
            "Europe" => "Europa",
            "Indian" => "Indischer Ozean",
            "Pacific" => "Pazifischer Ozean",
            _ => name,
        },
        Clock = "Schreibweise der Zeiten",
        TwelveHours = time => $"12 Stunden: {time}",
        TwentyFourHours = time => $"24 Stunden: {time}",
        Chosen = "ausgewählt",
        KeepZone = "Zurück ohne Änderung",
    };
}
