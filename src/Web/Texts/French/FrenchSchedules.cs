namespace Actors.Web.Texts.French;

/// <summary>When experts work.</summary>
internal static class FrenchSchedules
{
    public static ScheduleTexts Texts { get; } = new()
    {
        ChooseTitle = "Horaires",
        ChooseIntro = "Choisissez la personne dont vous voulez voir ou modifier les horaires.",
        NoExperts =
            "Il n’y a encore personne dont fixer les horaires. Ajoutez d’abord un spécialiste\u00a0: une personne avec qui l’on réserve.",
        AddExpert = "Ajouter un spécialiste",
        HasHours = "A des horaires",
        HasNoHours = "Pas d’horaires, donc personne ne peut réserver",
        Title = name => $"Horaires de {name}",
        Week = "Horaires de la semaine",
        Dates = "Dates particulières",
        Away = "Congés",
        NobodyCanBook = "Il n’y a pas d’horaires, donc personne ne peut réserver.",
        UsualWeek = (from, until) =>
            $"Vous pouvez partir d’une semaine habituelle\u00a0: du lundi au vendredi, de {from} à {until}. Modifiez-la quand vous voulez.",
        TakeUsualWeek = "Reprendre la semaine habituelle",
        WeekHelp =
            "Ces horaires se répètent chaque semaine. Un jour laissé vide n’en a pas. Une fin qui ne suit pas le début tombe le lendemain.",
        Zone = "Fuseau horaire",
        ZoneHint = "Toutes les heures sont celles de ce lieu, par exemple Europe/Lisbon.",
        ObeysHolidays = "Fermé les jours fériés de l’organisation",
        From = "de",
        Until = "à",
        FieldOf = (day, number, field) => number == 1 ? $"{day}, {field}" : $"{day}, plage {number}, {field}",
        UntilNextDay = time => $"jusqu’à {time} le lendemain",
        UntilMidnight = "jusqu’à minuit",
        AllDay = "jour et nuit",
        AddHours = "Ajouter une plage",
        RemoveHours = "Retirer",
        CopyTo = "Copier vers…",
        Copy = "Copier",
        SaveWeek = "Enregistrer les horaires",
        NoHours = "Pas d’horaires",
        Yes = "Oui",
        No = "Non",
        NextDays = "Les 14 prochains jours",
        NextDaysHelp = "Tels qu’enregistrés, avec dates particulières, jours fériés et congés.",
        OffAllDay = reason => reason is null ? "En congé toute la journée" : $"En congé toute la journée\u00a0: {reason}",
        OffAt = (times, reason) => reason is null ? $"En congé {times}" : $"En congé {times}\u00a0: {reason}",
        ClosedFor = name => $"Fermé\u00a0: {name}",
        DatesHelp = "À ces dates, les horaires diffèrent de ceux de la semaine, ou il n’y en a pas.",
        NoDates = "Aucune date à venir n’a d’autres horaires.",
        AddDate = "Ajouter une date",
        FirstDate = "Date",
        LastDate = "Dernière date",
        LastDateHint = "Pour plusieurs dates de suite.",
        DateKind = "À cette date",
        Closed = "Pas d’horaires",
        OtherHours = "Autres horaires",
        SaveDate = "Ajouter la date",
        Remove = "Retirer",
        FromTo = (from, to) => $"du {from} au {to}",
        AwayHelp = "Personne ne peut réserver pendant un congé, quels que soient les horaires.",
        NoAway = "Aucun congé à venir.",
        AddAway = "Ajouter un congé",
        FirstDay = "Premier jour",
        LastDay = "Dernier jour",
        FromTime = "De",
        UntilTime = "À",
        TimesHint = "Laissez les deux heures vides pour des jours entiers.",
        Reason = "Motif",
        ReasonHint = "Seule l’équipe le voit.",
        SaveAway = "Ajouter le congé",
        WholeDay = "toute la journée",
        FieldProblem = ProblemOf,
        HoursMissing = "Saisissez le début et la fin, ou choisissez «\u00a0Pas d’horaires\u00a0»",
        SkippedTime = "Cette heure n’existe pas ce jour-là\u00a0: les horloges avancent et la sautent. Choisissez-en une autre",
        Overtaken = "Quelqu’un d’autre a modifié ces horaires pendant que vous écriviez.",
        OvertakenDates =
            "Quelqu’un d’autre a modifié ces horaires entre-temps, rien n’a donc été fait. Voici ce qu’ils sont "
                + "maintenant\u00a0; recommencez si cela convient encore.",
        Outside = count => count == 1
            ? "Un rendez-vous à venir tomberait en dehors."
            : $"{count} rendez-vous à venir tomberaient en dehors.",
        OutsideHelp =
            "Rien n’est encore enregistré. Si vous enregistrez, ils gardent leur heure et personne n’est prévenu. Déplacez ou "
                + "annulez vous-même ceux qui ne peuvent avoir lieu.",
        OutsideMore = count => $"Et {count} de plus.",
        SaveAnyway = "Enregistrer tout de même",
        OutsideTitle = "Rendez-vous qui tomberaient en dehors",
        BackUnsaved = "Retour sans enregistrer",
        TooMany = "Il n’est pas possible d’en avoir plus. Retirez-en un d’abord",
    };

    private static string ProblemOf(string field, string message) => field switch
    {
        "zone" => "Saisissez un fuseau horaire, par exemple Europe/Lisbon",
        "week" => "C’est plus d’horaires qu’une semaine ne peut en avoir. Retirez-en",
        "last" when message.Contains("366", StringComparison.Ordinal) => "Choisissez au plus 366 dates de suite",
        "date" when message.Contains("twice", StringComparison.Ordinal)
            => "Cette date a déjà ses propres horaires. Retirez-les d’abord",
        "date" when message.Contains("range", StringComparison.Ordinal)
            => "Certaines de ces dates ont déjà leurs propres horaires. Retirez-les d’abord",
        "date" or "first" => "Choisissez une date dans les prochaines années",
        "last" when message.Contains("future", StringComparison.Ordinal) => "Choisissez une fin qui n’est pas passée",
        "last" => "Choisissez une fin après le début, dans les prochaines années",
        "reason" => "Écrivez 200 caractères au plus",
        _ when field.EndsWith("end", StringComparison.Ordinal) && message.Contains("start", StringComparison.Ordinal)
            => "Saisissez une fin qui diffère du début",
        _ when field.EndsWith("end", StringComparison.Ordinal) => "Saisissez l’heure de fin, par exemple 17:30",
        _ => "Saisissez l’heure de début, par exemple 09:00",
    };
}
