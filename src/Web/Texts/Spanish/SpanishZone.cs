namespace Actors.Web.Texts.Spanish;

/// <summary>The choice of a zone and of how times are written.</summary>
internal static class SpanishZone
{
    public static ZoneTexts Texts { get; } = new()
    {
        Title = "Zona horaria",
        ShownIn = zone => $"Las horas se muestran en {zone}.",
        Suggested = "Sugerencias",
        OfDevice = "Su dispositivo",
        OfOwner = name => name,
        Universal = "Tiempo universal",
        Search = "Buscar una ciudad o un país",
        SearchHint = "En inglés, por ejemplo Lisbon, India o UTC+9",
        Find = "Buscar",
        ShowAll = "Ver todas las zonas horarias",
        NothingFound = text => $"Ninguna zona horaria coincide con «{text}». Pruebe con la ciudad grande más cercana o con el país.",
        Found = "Zonas horarias mostradas: {0}",
        AllZones = "Todas las zonas horarias",
        Region = name => name switch
        {
            "Africa" => "África",
            "America" => "América",
            "Antarctica" => "Antártida",
            "Arctic" => "Ártico",
            "Atlantic" => "Océano Atlántico",
            "Europe" => "Europa",
            "Indian" => "Océano Índico",
            "Pacific" => "Océano Pacífico",
            _ => name,
        },
        Clock = "Cómo se escriben las horas",
        TwelveHours = time => $"12 horas: {time}",
        TwentyFourHours = time => $"24 horas: {time}",
        Chosen = "elegida",
        KeepZone = "Volver sin cambios",
    };
}
