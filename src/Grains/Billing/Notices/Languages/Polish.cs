using System.Collections.Frozen;
using Actors.Grains.Billing.Invoices;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Billing.Notices.Languages;

/// <summary>Billing in Polish.</summary>
internal static class Polish
{
    /// <summary>The language.</summary>
    public static BillingLanguage Language { get; } = new()
    {
        Tag = "pl",
        DatePattern = "{0} {1} {2}",
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = "\u00a0", Signs = NoticeMoney.Codes },
        Retried = "Kolejna próba odbędzie się {date}.",
        NotRetried = "Sama nie zostanie ponowiona.",
        Words = new Dictionary<BillingNoticeKind, BillingWords>
        {
            [BillingNoticeKind.PaymentFailed] = new(
                "Płatność za Twój plan nie powiodła się",
                "płatność {amount} za fakturę {invoice} nie powiodła się. {retry}\n\nDo czasu zapłaty organizacja zachowuje "
                + "plan najwyżej przez {grace} dni. Sprawdź metodę płatności."),
            [BillingNoticeKind.ActionRequired] = new(
                "Płatność za Twój plan wymaga potwierdzenia",
                "bank prosi o potwierdzenie płatności {amount} za fakturę {invoice}. Zaloguj się i potwierdź ją na stronie "
                + "rozliczeń."),
            [BillingNoticeKind.TrialEnds] = new(
                "Okres próbny wkrótce się kończy",
                "okres próbny kończy się {date}. Od tego dnia plan jest opłacany Twoją metodą płatności. Jeśli tego nie "
                + "chcesz, zakończ wcześniej subskrypcję."),
            [BillingNoticeKind.Ended] = new(
                "Subskrypcja się zakończyła",
                "subskrypcja się zakończyła. Organizacja ma odtąd plan podstawowy; nic nie zostaje usunięte."),
            [BillingNoticeKind.GraceOver] = new(
                "Twój plan jest zawieszony",
                "zaległa płatność nie wpłynęła; do tego czasu organizacja ma plan podstawowy. Nic nie zostaje usunięte."),
            [BillingNoticeKind.LimitNear] = new(
                "Zbliża się limit Twojego planu",
                "w miesiącu {month} wykorzystano {used} z {most} ({what}). Po osiągnięciu limitu więcej będzie można "
                + "dopiero w następnym miesiącu lub z większym planem."),
            [BillingNoticeKind.LimitReached] = new(
                "Limit Twojego planu został osiągnięty",
                "w miesiącu {month} wykorzystano {used} z {most} ({what}): na razie więcej nie można. Większy plan daje "
                + "miejsce od razu."),
        }.ToFrozenDictionary(),
        Limits = new Dictionary<Limited, string>
        {
            [Limited.Bookings] = "rezerwacje",
            [Limited.Experts] = "specjaliści",
            [Limited.AiTokens] = "tokeny modeli AI",
        }.ToFrozenDictionary(),
        Invoice = new InvoiceLabels
        {
            Title = "Faktura",
            Number = "Numer",
            Date = "Data",
            PaidOn = "Zapłacono",
            To = "Nabywca",
            From = "Sprzedawca",
            TaxNumber = "Numer podatkowy",
            What = "Opis",
            Quantity = "Ilość",
            Amount = "Kwota",
            Subtotal = "Suma częściowa",
            Tax = "Podatek",
            Total = "Razem",
            Paid = "Zapłacono",
            Due = "Do zapłaty",
            Page = "Strona {0} z {1}",
            Test = "Z bramki testowej: pieniądze nie zostały przekazane.",
            Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["open"] = "do zapłaty",
                ["paid"] = "zapłacona",
                ["void"] = "anulowana",
                ["uncollectible"] = "nieściągalna",
            }.ToFrozenDictionary(StringComparer.Ordinal),
        },
    };
}
