namespace Actors.Web.Texts.Polish;

/// <summary>Codes of coupons, gifts and packages.</summary>
internal static class PolishVoucher
{
    public static VoucherTexts Texts { get; } = new()
    {
        HaveCode = "Mam kod",
        Code = "Kod rabatowy lub podarunkowy",
        Hint = "Tak jak na kuponie, bonie lub pakiecie. Wielkie litery, spacje i łączniki nie mają znaczenia.",
        Use = "Użyj kodu",
        Missing = "Wpisz swój kod",
        Before = "Bez kodu",
        Covered = "Opłacone kodem",
        Left = "Z kodem",
        Takes = amount => $"Kod jest ważny. Z nim do zapłaty: {amount}.",
        CoversAll = "Kod jest ważny. Pokrywa całość.",
        IsBound = "Działa z adresem e-mail, do którego należy.",
        Problem = ProblemOf,
    };

    private static string ProblemOf(string reason) => reason switch
    {
        "not_valid" => "Nie znamy tego kodu albo stracił ważność. Sprawdź go albo zarezerwuj bez niego",
        "used_up" => "Ten kod został wykorzystany",
        "used_by_client" => "Ten kod został przez Ciebie wykorzystany tyle razy, ile można",
        "other_service" => "Ten kod nie dotyczy tej usługi",
        "other_client" => "Ten kod należy do innego adresu e-mail",
        "email_missing" => "Ten kod wymaga Twojego adresu e-mail",
        "first_booking_only" => "Ten kod jest tylko na pierwszą rezerwację",
        "other_currency" => "Ten kod jest w innej walucie",
        "nothing_to_pay" => "Nie ma tu niczego, co ten kod mógłby obniżyć",
        "price_too_low" => "Ten kod działa dopiero od wyższej ceny",
        "busy" => "Kodu nie można teraz sprawdzić. Możesz mimo to zarezerwować: wtedy zostanie sprawdzony",
        _ => "Tego kodu nie można użyć do tej rezerwacji",
    };
}
