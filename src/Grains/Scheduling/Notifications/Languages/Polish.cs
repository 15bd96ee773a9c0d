using System.Collections.Frozen;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications.Languages;

/// <summary>Mails in Polish.</summary>
internal static class Polish
{
    private static readonly FrozenDictionary<string, string> Signs =
        NoticeMoney.UsualSigns.Append(new("PLN", "zł")).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The language.</summary>
    public static NoticeLanguage Language { get; } = new()
    {
        Tag = "pl",
        DatePattern = "{0}, {1} {2} {3}",
        Weekdays = ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
        Months =
        [
            "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
            "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
        ],
        Labels = new NoticeLabels
        {
            Greeting = "Dzień dobry, {{recipientName}},",
            When = "Kiedy",
            Before = "Poprzednio",
            Service = "Co",
            Expert = "U kogo",
            Client = "Dla kogo",
            Reason = "Powód",
            Until = "Do",
            Join = "Dołącz do spotkania",
            Password = "Hasło spotkania",
            Phone = "Telefonicznie",
            Address = "Gdzie",
            Manage = "Zmień lub odwołaj",
            Accept = "Weź ten termin",
            Page = "Zarezerwuj inny termin",
        },
        PaymentLabels = new NoticePaymentLabels
        {
            ToPay = "Do zapłaty teraz",
            Paid = "Zapłacono",
            Refunded = "Zwrócono",
            Total = "Razem",
            Tax = "W tym podatek",
            Method = "Sposób płatności",
            Id = "Numer płatności",
            At = "Data",
            PayBy = "Zapłać do",
            Pay = "Zapłać teraz",
            KeepCard = "Zapisz kartę",
            Card = new NoticeWords(
                "Zapisz kartę do swojej wizyty",
                "trzymamy dla Ciebie termin do: {{expiresDate}}, {{expiresTime}}. Prowadzi: {{expertName}}. Wizyta będzie zarezerwowana, "
                + "gdy zapiszesz kartę. Teraz niczego nie pobieramy: tylko gdy nie przyjdziesz albo późno odwołasz wizytę."),
        },
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = "\u00a0", GroupsFrom = 10_000, Signs = Signs },
        Words = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Twoja wizyta jest zarezerwowana",
                "Twoja wizyta jest zarezerwowana. Prowadzi: {{expertName}}."),
            (NoticeKind.Requested, Audience.Client, "Twoja prośba dotarła",
                "Twoja prośba o wizytę dotarła. Prowadzi: {{expertName}}. Damy znać, gdy tylko zostanie potwierdzona."),
            (NoticeKind.Confirmed, Audience.Client, "Twoja wizyta jest potwierdzona",
                "Twoja wizyta jest potwierdzona. Prowadzi: {{expertName}}."),
            (NoticeKind.Moved, Audience.Client, "Twoja wizyta została przeniesiona",
                "Twoja wizyta ma nowy termin. Prowadzi: {{expertName}}."),
            (NoticeKind.Reassigned, Audience.Client, "Twoją wizytę poprowadzi ktoś inny",
                "Twoja wizyta pozostaje w swoim terminie. Teraz prowadzi: {{expertName}}."),
            (NoticeKind.Cancelled, Audience.Client, "Twoja wizyta została odwołana",
                "Twoja wizyta została odwołana. Miał(a) prowadzić: {{expertName}}."),
            (NoticeKind.Lapsed, Audience.Client, "Twoja prośba nie została potwierdzona",
                "Twoja prośba o wizytę nie została potwierdzona na czas, więc termin jest znów wolny."),
            (NoticeKind.Reminder, Audience.Client, "Twoja wizyta już wkrótce",
                "przypominamy o Twojej wizycie. Prowadzi: {{expertName}}."),
            (NoticeKind.WaitlistOffer, Audience.Client, "Zwolnił się termin",
                "zwolnił się termin, na który czekasz. Prowadzi: {{expertName}}. Trzymamy go dla Ciebie do: "
                + "{{expiresDate}}, {{expiresTime}}."),
            (NoticeKind.ManageLink, Audience.Client, "Twój link do wizyty",
                "korzystając z linku poniżej, zmienisz lub odwołasz swoją wizytę. Prowadzi: {{expertName}}."),
            (NoticeKind.PaymentDue, Audience.Client, "Opłać swoją wizytę",
                "trzymamy dla Ciebie termin do: {{expiresDate}}, {{expiresTime}}. Prowadzi: {{expertName}}. Wizyta będzie zarezerwowana, "
                + "gdy ją opłacisz; w przeciwnym razie termin znów będzie wolny."),
            (NoticeKind.PaymentLapsed, Audience.Client, "Twoja rezerwacja nie została dokończona na czas",
                "Twoja rezerwacja nie została dokończona na czas, więc termin jest znów wolny. Miał(a) prowadzić: {{expertName}}."),
            (NoticeKind.Receipt, Audience.Client, "Potwierdzenie płatności",
                "dziękujemy, otrzymaliśmy Twoją płatność za wizytę. Prowadzi: {{expertName}}."),
            (NoticeKind.Refunded, Audience.Client, "Zwrot płatności",
                "zwróciliśmy Ci płatność za wizytę. Prowadzi: {{expertName}}. Zależnie od banku dotrze w ciągu kilku dni."),
            (NoticeKind.Booked, Audience.Expert, "Nowa wizyta", "nowa rezerwacja. Klient: {{clientName}}."),
            (NoticeKind.Requested, Audience.Expert, "Nowa prośba",
                "nowa prośba o wizytę. Klient: {{clientName}}. Wygaśnie, jeśli nikt jej nie potwierdzi."),
            (NoticeKind.Confirmed, Audience.Expert, "Wizyta potwierdzona", "wizyta jest potwierdzona. Klient: {{clientName}}."),
            (NoticeKind.Moved, Audience.Expert, "Wizyta przeniesiona", "wizyta ma nowy termin. Klient: {{clientName}}."),
            (NoticeKind.Reassigned, Audience.Expert, "Przejmujesz wizytę", "ta wizyta jest od teraz Twoja. Klient: {{clientName}}."),
            (NoticeKind.Cancelled, Audience.Expert, "Wizyta odwołana", "wizyta została odwołana. Klient: {{clientName}}."),
            (NoticeKind.Lapsed, Audience.Expert, "Prośba wygasła",
                "nikt nie potwierdził prośby na czas, więc wygasła. Klient: {{clientName}}."),
            (NoticeKind.Reminder, Audience.Expert, "Wizyta już wkrótce", "przypominamy o wizycie. Klient: {{clientName}}."),
            (NoticeKind.Reassigned, Audience.FormerExpert, "Wizyta przejęta",
                "Twoją wizytę przejmuje {{expertName}}. Klient: {{clientName}}.")),
        SeriesWords = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Twoje wizyty są zarezerwowane",
                "Twoje wizyty są zarezerwowane. Prowadzi: {{expertName}}."),
            (NoticeKind.Requested, Audience.Client, "Twoja prośba dotarła",
                "Twoja prośba o wizyty dotarła. Prowadzi: {{expertName}}. Damy znać, gdy tylko zostaną potwierdzone."),
            (NoticeKind.Moved, Audience.Client, "Twoje wizyty zostały przeniesione",
                "Twoje wizyty mają nowe terminy. Prowadzi: {{expertName}}."),
            (NoticeKind.Cancelled, Audience.Client, "Twoje wizyty zostały odwołane",
                "Twoje wizyty zostały odwołane. Miał(a) prowadzić: {{expertName}}."),
            (NoticeKind.Booked, Audience.Expert, "Nowe wizyty", "nowa rezerwacja kilku wizyt. Klient: {{clientName}}."),
            (NoticeKind.Requested, Audience.Expert, "Nowa prośba",
                "nowa prośba o kilka wizyt. Klient: {{clientName}}. Każda wygaśnie, jeśli nikt jej nie potwierdzi."),
            (NoticeKind.Moved, Audience.Expert, "Wizyty przeniesione", "wizyty mają nowe terminy. Klient: {{clientName}}."),
            (NoticeKind.Cancelled, Audience.Expert, "Wizyty odwołane", "wizyty zostały odwołane. Klient: {{clientName}}.")),
    };
}
