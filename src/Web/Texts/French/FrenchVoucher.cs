namespace Actors.Web.Texts.French;

/// <summary>Codes of coupons, gifts and packages.</summary>
internal static class FrenchVoucher
{
    public static VoucherTexts Texts { get; } = new()
    {
        HaveCode = "J’ai un code",
        Code = "Code promo ou code cadeau",
        Hint = "Tel qu’il figure sur votre bon ou votre forfait. Majuscules, espaces et tirets sont sans importance.",
        Use = "Utiliser le code",
        Missing = "Saisissez votre code",
        Before = "Sans le code",
        Covered = "Payé par le code",
        Left = "Avec le code",
        Takes = amount => $"Le code est valable. Avec lui\u00a0: {amount}.",
        CoversAll = "Le code est valable. Il paie tout.",
        IsBound = "Il est valable avec l’adresse e-mail à laquelle il appartient.",
        Problem = ProblemOf,
    };

    private static string ProblemOf(string reason) => reason switch
    {
        "not_valid" => "Nous ne connaissons pas ce code, ou il n’est plus valable. Vérifiez-le, ou réservez sans lui",
        "used_up" => "Ce code est épuisé",
        "used_by_client" => "Vous avez utilisé ce code autant de fois que possible",
        "other_service" => "Ce code n’est pas valable pour cette prestation",
        "other_client" => "Ce code appartient à une autre adresse e-mail",
        "email_missing" => "Ce code demande votre adresse e-mail",
        "first_booking_only" => "Ce code n’est valable que pour une première réservation",
        "other_currency" => "Ce code est dans une autre monnaie",
        "nothing_to_pay" => "Il n’y a rien ici que ce code puisse réduire",
        "price_too_low" => "Ce code n’est valable qu’à partir d’un prix plus élevé",
        "busy" => "Le code ne peut pas être vérifié pour le moment. Vous pouvez réserver quand même\u00a0: il le sera alors",
        _ => "Ce code ne peut pas être utilisé pour cette réservation",
    };
}
