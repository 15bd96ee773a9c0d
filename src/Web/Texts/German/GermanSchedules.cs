namespace Actors.Web.Texts.German;

/// <summary>When experts work.</summary>
internal static class GermanSchedules
{
    public static ScheduleTexts Texts { get; } = new()
    {
        ChooseTitle = "Arbeitszeiten",
        ChooseIntro = "Wählen Sie, wessen Zeiten Sie sehen oder ändern möchten.",
        NoExperts =
            "Es gibt noch niemanden, dessen Zeiten man festlegen könnte. Legen Sie zuerst eine Fachkraft an: eine Person, bei "
                + "der man buchen kann.",
        AddExpert = "Fachkraft anlegen",
        HasHours = "Hat Arbeitszeiten",
        HasNoHours = "Keine Arbeitszeiten, also kann niemand buchen",
        Title = name => $"Arbeitszeiten von {name}",
        Week = "Wochenzeiten",
        Dates = "Einzelne Tage",
        Away = "Abwesenheiten",
        NobodyCanBook = "Es gibt keine Arbeitszeiten, also kann niemand buchen.",
        UsualWeek = (from, until) =>
            $"Sie können mit einer üblichen Woche beginnen: Montag bis Freitag, {from} bis {until}. Ändern Sie sie, wann Sie möchten.",
        TakeUsualWeek = "Übliche Woche übernehmen",
        WeekHelp =
            "Diese Zeiten wiederholen sich jede Woche. Ein leerer Tag hat keine. Ein Ende, das nicht nach dem Beginn liegt, "
                + "liegt am nächsten Tag.",
        Zone = "Zeitzone",
        ZoneHint = "Alle Zeiten gelten dort, zum Beispiel Europe/Lisbon.",
        ObeysHolidays = "An den Feiertagen der Organisation geschlossen",
        From = "von",
        Until = "bis",
        FieldOf = (day, number, field) => number == 1 ? $"{day}, {field}" : $"{day}, Zeitraum {number}, {field}",
        UntilNextDay = time => $"bis {time} am nächsten Tag",
        UntilMidnight = "bis Mitternacht",
        AllDay = "rund um die Uhr",
        AddHours = "Zeitraum hinzufügen",
        RemoveHours = "Entfernen",
        CopyTo = "Kopieren nach…",
        Copy = "Kopieren",
        SaveWeek = "Zeiten speichern",
        NoHours = "Keine Zeiten",
        Yes = "Ja",
        No = "Nein",
        NextDays = "Die nächsten 14 Tage",
        NextDaysHelp = "Wie gespeichert, mit einzelnen Tagen, Feiertagen und Abwesenheiten.",
        OffAllDay = reason => reason is null ? "Ganztägig abwesend" : $"Ganztägig abwesend: {reason}",
        OffAt = (times, reason) => reason is null ? $"Abwesend {times}" : $"Abwesend {times}: {reason}",
        ClosedFor = name => $"Geschlossen: {name}",
        DatesHelp = "An diesen Tagen gelten andere Zeiten als in der Woche, oder keine.",
        NoDates = "Es stehen keine Tage mit anderen Zeiten bevor.",
        AddDate = "Tag hinzufügen",
        FirstDate = "Datum",
        LastDate = "Letztes Datum",
        LastDateHint = "Für mehrere Tage hintereinander.",
        DateKind = "An diesem Tag",
        Closed = "Keine Zeiten",
        OtherHours = "Andere Zeiten",
        SaveDate = "Tag hinzufügen",
        Remove = "Entfernen",
        FromTo = (from, to) => $"{from} bis {to}",
        AwayHelp = "Während einer Abwesenheit kann niemand buchen, gleich welche Arbeitszeiten gelten.",
        NoAway = "Es stehen keine Abwesenheiten bevor.",
        AddAway = "Abwesenheit hinzufügen",
        FirstDay = "Erster Tag",
        LastDay = "Letzter Tag",
        FromTime = "Von",
        UntilTime = "Bis",
        TimesHint = "Lassen Sie beide Zeiten für ganze Tage leer.",
        Reason = "Grund",
        ReasonHint = "Nur das Team sieht ihn.",
        SaveAway = "Abwesenheit hinzufügen",
        WholeDay = "ganztägig",
        FieldProblem = ProblemOf,
        HoursMissing = "Geben Sie ein, von wann bis wann, oder wählen Sie „Keine Zeiten“",
        SkippedTime = "Diese Zeit gibt es an dem Tag nicht: Die Uhren werden darüber hinweg vorgestellt. Wählen Sie eine andere",
        Overtaken = "Jemand anderes hat diese Arbeitszeiten geändert, während Sie geschrieben haben.",
        OvertakenDates =
            "Jemand anderes hat diese Arbeitszeiten inzwischen geändert, deshalb wurde nichts getan. So sind sie jetzt; "
                + "wiederholen Sie es, wenn es noch passt.",
        Outside = count => count == 1
            ? "Ein bevorstehender Termin läge außerhalb."
            : $"{count} bevorstehende Termine lägen außerhalb.",
        OutsideHelp =
            "Noch ist nichts gespeichert. Wenn Sie speichern, behalten sie ihre Zeit, und niemand wird benachrichtigt. "
                + "Verschieben oder sagen Sie selbst ab, was nicht stattfinden kann.",
        OutsideMore = count => $"Und {count} weitere.",
        SaveAnyway = "Trotzdem speichern",
        OutsideTitle = "Termine, die außerhalb lägen",
        BackUnsaved = "Zurück ohne Speichern",
        TooMany = "Mehr sind nicht möglich. Entfernen Sie zuerst etwas",
    };

    private static string ProblemOf(string field, string message) => field switch
    {
        "zone" => "Geben Sie eine Zeitzone ein, zum Beispiel Europe/Lisbon",
        "week" => "Das sind mehr Zeiten, als eine Woche haben darf. Entfernen Sie einige",
        "last" when message.Contains("366", StringComparison.Ordinal) => "Wählen Sie höchstens 366 Tage hintereinander",
        "date" when message.Contains("twice", StringComparison.Ordinal)
            => "Dieser Tag hat schon eigene Zeiten. Entfernen Sie sie zuerst",
        "date" when message.Contains("range", StringComparison.Ordinal)
            => "Einige dieser Tage haben schon eigene Zeiten. Entfernen Sie sie zuerst",
        "date" or "first" => "Wählen Sie ein Datum in den nächsten Jahren",
        "last" when message.Contains("future", StringComparison.Ordinal) => "Wählen Sie ein Ende, das noch nicht vorbei ist",
        "last" => "Wählen Sie ein Ende nach dem Beginn, in den nächsten Jahren",
        "reason" => "Schreiben Sie höchstens 200 Zeichen",
        _ when field.EndsWith("end", StringComparison.Ordinal) && message.Contains("start", StringComparison.Ordinal)
            => "Geben Sie ein Ende ein, das nicht der Beginn ist",
        _ when field.EndsWith("end", StringComparison.Ordinal) => "Geben Sie ein, wann die Arbeitszeit endet, zum Beispiel 17:30",
        _ => "Geben Sie ein, wann die Arbeitszeit beginnt, zum Beispiel 09:00",
    };
}
