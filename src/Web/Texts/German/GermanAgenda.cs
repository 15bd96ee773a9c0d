namespace Actors.Web.Texts.German;

/// <summary>The desk's today, and its days as lists.</summary>
internal static class GermanAgenda
{
    public static AgendaTexts Texts { get; } = new()
    {
        Waiting = count => count == 1 ? "1 Termin wartet auf Ihre Bestätigung" : $"{count} Termine warten auf Ihre Bestätigung",
        WaitingForOthers = count =>
            count == 1 ? "1 Anfrage von Ihnen wartet auf Bestätigung" : $"{count} Anfragen von Ihnen warten auf Bestätigung",
        ConfirmBy = time => $"Läuft ab am {time}",
        AllWaiting = count => $"Alle {count} ansehen",
        NowAndNext = "Jetzt und als Nächstes",
        Busy = time => $"Im Termin bis {time}",
        AndOthers = count => count == 1 ? "und 1 weitere Person" : $"und {count} weitere Personen",
        Off = time => $"Abwesend bis {time}",
        Free = time => $"Frei bis {time}",
        Away = "Außerhalb der Arbeitszeit",
        AwayUntil = time => $"Arbeitet ab {time}",
        NextAt = time => $"Als Nächstes um {time}:",
        NothingNext = "Heute nichts mehr",
        RestOfDay = "Rest des Tages",
        EarlierToday = "Heute schon vorbei",
        NothingToday = "Heute steht nichts an.",
        NothingMore = "Heute steht nichts mehr an.",
        NextIs = (time, client) => $"Als Nächstes: {time}, {client}",
        NoNext = "Für spätere Tage ist nichts gebucht.",
        MoreThanShown = count => $"Alle {count} von heute ansehen",
        AsOf = time => $"Stand: {time}.",
        SetUpTitle = "Bevor man bei Ihnen buchen kann",
        SetUpIntro = "Drei Dinge fehlen. Dann zeigt Ihre Buchungsseite freie Zeiten.",
        StepExpert = "Fachkraft anlegen: bei wem man buchen kann",
        StepService = "Leistung anlegen: was man buchen kann",
        StepHours = "Arbeitszeiten festlegen: wann man buchen kann",
        Done = "Erledigt",
        ToDo = "Zu tun",
        Days = "Tage",
        PreviousDay = "Vorheriger Tag",
        NextDay = "Nächster Tag",
        PreviousWeek = "Vorherige Woche",
        NextWeek = "Nächste Woche",
        ThisWeek = "Diese Woche",
        FromTo = (from, to) => $"{from} bis {to}",
        Filter = "Agenda filtern",
        From = "Ab",
        Range = "Zeitraum",
        Week = "Woche",
        Day = "Tag",
        NotCancelled = "Nicht abgesagt",
        AlsoCancelled = "Alle",
        NothingOnDay = "Nichts an diesem Tag.",
        NothingFound = "Nichts an diesem Tag mit diesen Filtern.",
        NotAllShown = (shown, total) =>
            $"Das sind die ersten {shown} von {total} Terminen. Wählen Sie einen kürzeren Zeitraum oder eine Fachkraft, um die "
                + "anderen zu sehen.",
        TimeOffPerExpert = "Abwesenheiten werden gezeigt, wenn Sie eine Fachkraft wählen: Für alle zusammen sind es zu viele.",
        ClocksChange = minutes => minutes < 0
            ? $"An diesem Tag werden die Uhren um {GermanCommon.Texts.Duration(-minutes)} vorgestellt"
            : $"An diesem Tag werden die Uhren um {GermanCommon.Texts.Duration(minutes)} zurückgestellt",
        TimeOff = expert => $"{expert} ist abwesend",
        Hold = (service, expert) => $"Jemand bucht gerade: {service} bei {expert}",
        HoldUntil = time => $"Freigehalten bis {time}",
        AService = "eine Leistung",
        AllDay = "Ganztägig",
        UntilTime = time => $"Bis {time}",
        FromTime = time => $"Ab {time}",
    };
}
