namespace Actors.Grains.Vouchers.Purchases.Languages;

/// <summary>Purchases in French.</summary>
internal static class French
{
    /// <summary>The language.</summary>
    public static PurchaseLanguage Language { get; } = new()
    {
        Tag = "fr",
        Subject = "{name} : votre code",
        Opening = "Merci : {name} est payé.",
        Code = "Code",
        Sessions = "Séances",
        Worth = "Valeur",
        ValidUntil = "Valable jusqu’au",
        Use = "Indiquez le code lors de la réservation.",
        Bound = "Il est valable pour les réservations faites avec votre adresse e-mail.",
    };
}
