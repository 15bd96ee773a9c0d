namespace Actors.Grains.Vouchers.Purchases.Languages;

/// <summary>Purchases in Portuguese.</summary>
internal static class Portuguese
{
    /// <summary>The language.</summary>
    public static PurchaseLanguage Language { get; } = new()
    {
        Tag = "pt",
        Subject = "{name}: o seu código",
        Opening = "Obrigado: {name} está pago.",
        Code = "Código",
        Sessions = "Sessões",
        Worth = "Valor",
        ValidUntil = "Válido até",
        Use = "Indique o código ao marcar.",
        Bound = "É válido para marcações com o seu endereço de e-mail.",
    };
}
