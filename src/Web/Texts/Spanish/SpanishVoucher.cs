namespace Actors.Web.Texts.Spanish;

/// <summary>Codes of coupons, gifts and packages.</summary>
internal static class SpanishVoucher
{
    public static VoucherTexts Texts { get; } = new()
    {
        HaveCode = "Tengo un código",
        Code = "Código de descuento o de regalo",
        Hint = "Como está en su cupón, regalo o bono. No importan las mayúsculas, los espacios ni los guiones.",
        Use = "Usar el código",
        Missing = "Escriba su código",
        Before = "Sin el código",
        Covered = "Pagado con el código",
        Left = "Con el código",
        Takes = amount => $"El código es válido. Con él se pagan {amount}.",
        CoversAll = "El código es válido. Lo paga todo.",
        IsBound = "Se puede usar con la dirección de correo a la que pertenece.",
        Problem = ProblemOf,
    };

    private static string ProblemOf(string reason) => reason switch
    {
        "not_valid" => "No conocemos este código, o ya no es válido. Compruébelo, o reserve sin él",
        "used_up" => "Este código está agotado",
        "used_by_client" => "Ya ha usado este código tantas veces como se puede",
        "other_service" => "Este código no sirve para este servicio",
        "other_client" => "Este código pertenece a otra dirección de correo",
        "email_missing" => "Este código necesita su dirección de correo",
        "first_booking_only" => "Este código solo sirve para una primera reserva",
        "other_currency" => "Este código está en otra moneda",
        "nothing_to_pay" => "Aquí no hay nada que este código pueda descontar",
        "price_too_low" => "Este código solo sirve a partir de un precio más alto",
        "busy" => "Ahora no se puede comprobar el código. Puede reservar igualmente: se comprobará entonces",
        _ => "Este código no se puede usar en esta reserva",
    };
}
