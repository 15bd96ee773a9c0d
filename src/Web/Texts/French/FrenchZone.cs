namespace Actors.Web.Texts.French;

/// <summary>The choice of a zone and of how times are written.</summary>
internal static class FrenchZone
{
    public static ZoneTexts Texts { get; } = new()
    {
        Title = "Fuseau horaire",
        ShownIn = zone => $"Les heures sont celles du fuseau {zone}.",
        Suggested = "Suggestions",
        OfDevice = "Votre appareil",
        OfOwner = name => name,
        Universal = "Temps universel",
        Search = "Chercher une ville ou un pays",
        SearchHint = "En anglais, par exemple Lisbon, India ou UTC+9",
        Find = "Chercher",
        ShowAll = "Afficher tous les fuseaux horaires",
        NothingFound = text =>
            $"Aucun fuseau horaire ne correspond à «\u00a0{text}\u00a0». Essayez la grande ville la plus proche, ou le pays.",
        Found = "Fuseaux horaires affichés\u00a0: {0}",
        AllZones = "Tous les fuseaux horaires",
        Region = name => name switch
        {
            "Africa" => "Afrique",
            "America" => "Amérique",
            "Antarctica" => "Antarctique",
            "Arctic" => "Arctique",
            "Asia" => "Asie",
            "Atlantic" => "Océan Atlantique",
            "Australia" => "Australie",
            "Europe" => "Europe",
            "Indian" => "Océan Indien",
            "Pacific" => "Océan Pacifique",
            _ => name,
        },
        Clock = "Écriture des heures",
        TwelveHours = time => $"12 heures\u00a0: {time}",
        TwentyFourHours = time => $"24 heures\u00a0: {time}",
        Chosen = "choisi",
        KeepZone = "Retour sans changement",
    };
}
