namespace Actors.Grains.Vouchers.Purchases.Languages;

/// <summary>Purchases in English.</summary>
internal static class English
{
    /// <summary>The language.</summary>
    public static PurchaseLanguage Language { get; } = new()
    {
        Tag = "en",
        Subject = "{name}: your code",
        Opening = "Thank you: {name} is paid for.",
        Code = "Code",
        Sessions = "Sessions",
        Worth = "Worth",
        ValidUntil = "Good until",
        Use = "Give the code when you book.",
        Bound = "It is good for bookings under your e-mail address.",
    };
}
