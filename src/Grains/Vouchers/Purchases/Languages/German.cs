namespace Actors.Grains.Vouchers.Purchases.Languages;

/// <summary>Purchases in German.</summary>
internal static class German
{
    /// <summary>The language.</summary>
    public static PurchaseLanguage Language { get; } = new()
    {
        Tag = "de",
        Subject = "{name}: Ihr Code",
        Opening = "Vielen Dank: {name} ist bezahlt.",
        Code = "Code",
        Sessions = "Termine",
        Worth = "Wert",
        ValidUntil = "Gültig bis",
        Use = "Geben Sie den Code beim Buchen an.",
        Bound = "Er gilt für Buchungen unter Ihrer E-Mail-Adresse.",
    };
}
