namespace Actors.Web.Texts.English;

/// <summary>The choice of a zone and of how times are written.</summary>
internal static class EnglishZone
{
    public static ZoneTexts Texts { get; } = new()
    {
        Title = "Time zone",
        ShownIn = zone => $"Times are shown in {zone}.",
        Suggested = "Suggested",
        OfDevice = "Your device",
        OfOwner = name => name,
        Universal = "Universal time",
        Search = "Search for a city or country",
        SearchHint = "For example Lisbon, India or UTC+9",
        Find = "Search",
        ShowAll = "Show all time zones",
        NothingFound = text => $"No time zone fits “{text}”. Try the next larger city, or the country.",
        Found = "Time zones shown: {0}",
        AllZones = "All time zones",
        Region = name => name switch
        {
            "America" => "The Americas",
            "Arctic" => "The Arctic",
            "Atlantic" => "Atlantic Ocean",
            "Indian" => "Indian Ocean",
            "Pacific" => "Pacific Ocean",
            _ => name,
        },
        Clock = "How times are written",
        TwelveHours = time => $"12 hours: {time}",
        TwentyFourHours = time => $"24 hours: {time}",
        Chosen = "chosen",
        KeepZone = "Back without a change",
    };
}
