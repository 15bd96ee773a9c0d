namespace Actors.Web.Texts.Portuguese;

/// <summary>The choice of a zone and of how times are written.</summary>
internal static class PortugueseZone
{
    public static ZoneTexts Texts { get; } = new()
    {
        Title = "Fuso horário",
        ShownIn = zone => $"As horas são as do fuso {zone}.",
        Suggested = "Sugestões",
        OfDevice = "O seu dispositivo",
        OfOwner = name => name,
        Universal = "Tempo universal",
        Search = "Procurar uma cidade ou um país",
        SearchHint = "Em inglês, por exemplo Lisbon, India ou UTC+9",
        Find = "Procurar",
        ShowAll = "Mostrar todos os fusos horários",
        NothingFound = text => $"Nenhum fuso horário corresponde a «{text}». Experimente a cidade grande mais próxima, ou o país.",
        Found = "Fusos horários mostrados: {0}",
        AllZones = "Todos os fusos horários",
        Region = name => name switch
        {
            "Africa" => "África",
            "America" => "América",
            "Antarctica" => "Antártida",
            "Arctic" => "Ártico",
            "Asia" => "Ásia",
            "Atlantic" => "Oceano Atlântico",
            "Australia" => "Austrália",
            "Europe" => "Europa",
            "Indian" => "Oceano Índico",
            "Pacific" => "Oceano Pacífico",
            _ => name,
        },
        Clock = "Como se escrevem as horas",
        TwelveHours = time => $"12 horas: {time}",
        TwentyFourHours = time => $"24 horas: {time}",
        Chosen = "escolhido",
        KeepZone = "Voltar sem alterar",
    };
}
