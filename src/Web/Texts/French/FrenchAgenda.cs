namespace Actors.Web.Texts.French;

/// <summary>The desk's today, and its days as lists.</summary>
internal static class FrenchAgenda
{
    public static AgendaTexts Texts { get; } = new()
    {
        Waiting = count => $"{count} rendez-vous {FrenchWords.Of(count, "attend", "attendent")} votre confirmation",
        WaitingForOthers = count => FrenchWords.Of(
            count, $"{count} de vos demandes attend une confirmation", $"{count} de vos demandes attendent une confirmation"),
        ConfirmBy = time => $"Expire le {time}",
        AllWaiting = count => $"Voir les {count}",
        NowAndNext = "Maintenant et ensuite",
        Busy = time => $"En rendez-vous {FrenchWords.Until(time)}",
        AndOthers = count => $"et {count} {FrenchWords.Of(count, "autre personne", "autres personnes")}",
        Off = time => $"En congé {FrenchWords.Until(time)}",
        Free = time => $"Libre {FrenchWords.Until(time)}",
        Away = "En dehors des horaires",
        AwayUntil = time => $"Travaille {FrenchWords.From(time)}",
        NextAt = time => $"Ensuite à {time}\u00a0:",
        NothingNext = "Plus rien aujourd’hui",
        RestOfDay = "Le reste de la journée",
        EarlierToday = "Plus tôt aujourd’hui",
        NothingToday = "Il n’y a rien aujourd’hui.",
        NothingMore = "Plus rien aujourd’hui.",
        NextIs = (time, client) => $"Prochain rendez-vous\u00a0: {time}, {client}",
        NoNext = "Rien n’est réservé pour les jours suivants.",
        MoreThanShown = count => $"Voir les {count} d’aujourd’hui",
        AsOf = time => $"Situation à {time}.",
        SetUpTitle = "Avant que l’on puisse réserver",
        SetUpIntro = "Il faut trois choses. Votre page de réservation montrera alors des créneaux libres.",
        StepExpert = "Ajouter un ou une spécialiste\u00a0: avec qui l’on réserve",
        StepService = "Ajouter une prestation\u00a0: ce que l’on réserve",
        StepHours = "Fixer les horaires\u00a0: quand l’on réserve",
        Done = "Fait",
        ToDo = "À faire",
        Days = "Jours",
        PreviousDay = "Jour précédent",
        NextDay = "Jour suivant",
        PreviousWeek = "Semaine précédente",
        NextWeek = "Semaine suivante",
        ThisWeek = "Cette semaine",
        FromTo = (from, to) => $"du {from} au {to}",
        Filter = "Filtrer l’agenda",
        From = "À partir du",
        Range = "Période",
        Week = "Semaine",
        Day = "Jour",
        NotCancelled = "Non annulés",
        AlsoCancelled = "Tous",
        NothingOnDay = "Rien ce jour-là.",
        NothingFound = "Rien ce jour-là avec ces filtres.",
        NotAllShown = (shown, total) =>
            $"Voici les {shown} premiers rendez-vous sur {total}. Choisissez une période plus courte ou un spécialiste pour voir "
                + "les autres.",
        TimeOffPerExpert = "Les congés s’affichent pour un seul spécialiste à la fois\u00a0: il y en a trop pour les montrer ensemble.",
        ClocksChange = minutes => minutes < 0
            ? $"Ce jour-là, les horloges avancent de {FrenchCommon.Texts.Duration(-minutes)}"
            : $"Ce jour-là, les horloges reculent de {FrenchCommon.Texts.Duration(minutes)}",
        TimeOff = expert => $"{expert}, en congé",
        Hold = (service, expert) => $"Réservation en cours\u00a0: {service} avec {expert}",
        HoldUntil = time => $"Gardé {FrenchWords.Until(time)}",
        AService = "une prestation",
        AllDay = "Toute la journée",
        UntilTime = time => Sentences.Begin(FrenchWords.Until(time)),
        FromTime = time => Sentences.Begin(FrenchWords.From(time)),
    };
}
