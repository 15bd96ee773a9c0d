namespace Actors.Grains.Vouchers.Purchases.Languages;

/// <summary>Purchases in Polish.</summary>
internal static class Polish
{
    /// <summary>The language.</summary>
    public static PurchaseLanguage Language { get; } = new()
    {
        Tag = "pl",
        Subject = "{name}: Twój kod",
        Opening = "Dziękujemy: {name} – zapłacono.",
        Code = "Kod",
        Sessions = "Wizyty",
        Worth = "Wartość",
        ValidUntil = "Ważny do",
        Use = "Podaj kod przy rezerwacji.",
        Bound = "Kod jest ważny dla rezerwacji na Twój adres e-mail.",
    };
}
