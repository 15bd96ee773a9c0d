namespace Actors.Grains.Vouchers.Purchases.Languages;

/// <summary>Purchases in Spanish.</summary>
internal static class Spanish
{
    /// <summary>The language.</summary>
    public static PurchaseLanguage Language { get; } = new()
    {
        Tag = "es",
        Subject = "{name}: su código",
        Opening = "Gracias: {name} está pagado.",
        Code = "Código",
        Sessions = "Sesiones",
        Worth = "Valor",
        ValidUntil = "Válido hasta",
        Use = "Indique el código al reservar.",
        Bound = "Vale para reservas con su dirección de correo.",
    };
}
