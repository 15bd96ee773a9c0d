namespace Actors.Web.Texts.Portuguese;

/// <summary>Codes of coupons, gifts and packages.</summary>
internal static class PortugueseVoucher
{
    public static VoucherTexts Texts { get; } = new()
    {
        HaveCode = "Tenho um código",
        Code = "Código de desconto ou de oferta",
        Hint = "Como está no seu cupão, na oferta ou no pacote. Maiúsculas, espaços e hífenes não fazem diferença.",
        Use = "Usar o código",
        Missing = "Escreva o seu código",
        Before = "Sem o código",
        Covered = "Pago com o código",
        Left = "Com o código",
        Takes = amount => $"O código é válido. Com ele paga {amount}.",
        CoversAll = "O código é válido. Paga tudo.",
        IsBound = "Pode ser usado com o endereço de e-mail a que pertence.",
        Problem = ProblemOf,
    };

    private static string ProblemOf(string reason) => reason switch
    {
        "not_valid" => "Não conhecemos este código, ou já não é válido. Verifique-o, ou marque sem ele",
        "used_up" => "Este código está esgotado",
        "used_by_client" => "Já usou este código tantas vezes quantas podia",
        "other_service" => "Este código não serve para este serviço",
        "other_client" => "Este código pertence a outro endereço de e-mail",
        "email_missing" => "Este código precisa do seu endereço de e-mail",
        "first_booking_only" => "Este código só serve para uma primeira marcação",
        "other_currency" => "Este código está noutra moeda",
        "nothing_to_pay" => "Aqui não há nada que este código possa descontar",
        "price_too_low" => "Este código só serve a partir de um preço mais alto",
        "busy" => "De momento não é possível verificar o código. Pode marcar na mesma: é verificado então",
        _ => "Este código não pode ser usado nesta marcação",
    };
}
