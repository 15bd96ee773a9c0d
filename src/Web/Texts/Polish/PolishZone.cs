namespace Actors.Web.Texts.Polish;

/// <summary>The choice of a zone and of how times are written.</summary>
internal static class PolishZone
{
    public static ZoneTexts Texts { get; } = new()
    {
        Title = "Strefa czasowa",
        ShownIn = zone => $"Godziny podane są w strefie {zone}.",
        Suggested = "Proponowane",
        OfDevice = "To urządzenie",
        OfOwner = name => name,
        Universal = "Czas uniwersalny",
        Search = "Szukaj miasta lub kraju",
        SearchHint = "Po angielsku, na przykład Lisbon, India lub UTC+9",
        Find = "Szukaj",
        ShowAll = "Pokaż wszystkie strefy czasowe",
        NothingFound = text => $"Żadna strefa czasowa nie pasuje do „{text}”. Wpisz najbliższe większe miasto albo kraj.",
        Found = "Pokazane strefy czasowe: {0}",
        AllZones = "Wszystkie strefy czasowe",
        Region = name => name switch
        {
            "Africa" => "Afryka",
            "America" => "Ameryka",
            "Antarctica" => "Antarktyka",
            "Arctic" => "Arktyka",
            "Asia" => "Azja",
            "Atlantic" => "Ocean Atlantycki",
            "Europe" => "Europa",
            "Indian" => "Ocean Indyjski",
            "Pacific" => "Ocean Spokojny",
            _ => name,
        },
        Clock = "Zapis godzin",
        TwelveHours = time => $"12-godzinny: {time}",
        TwentyFourHours = time => $"24-godzinny: {time}",
        Chosen = "wybrano",
        KeepZone = "Wróć bez zmian",
    };
}
