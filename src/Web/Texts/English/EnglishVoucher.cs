namespace Actors.Web.Texts.English;

/// <summary>Codes of coupons, gifts and packages.</summary>
internal static class EnglishVoucher
{
    public static VoucherTexts Texts { get; } = new()
    {
        HaveCode = "I have a code",
        Code = "Coupon or gift code",
        Hint = "As it is on your coupon, gift or package. Capitals, spaces and hyphens make no difference.",
        Use = "Use the code",
        Missing = "Enter your code",
        Before = "Without the code",
        Covered = "Paid by the code",
        Left = "With the code",
        Takes = amount => $"The code is good. With it you pay {amount}.",
        CoversAll = "The code is good. It pays for everything.",
        IsBound = "It can be used with the e-mail address that it belongs to.",
        Problem = ProblemOf,
    };

    private static string ProblemOf(string reason) => reason switch
    {
        "not_valid" => "We do not know this code, or it is over. Check it, or book without it",
        "used_up" => "This code is used up",
        "used_by_client" => "You have used this code as often as it may be used",
        "other_service" => "This code is not good for this service",
        "other_client" => "This code belongs to another e-mail address",
        "email_missing" => "This code needs your e-mail address",
        "first_booking_only" => "This code is good for a first booking only",
        "other_currency" => "This code is in another currency",
        "nothing_to_pay" => "There is nothing here that this code could take off",
        "price_too_low" => "This code is good from a higher price only",
        "busy" => "The code cannot be looked up at present. You can book all the same: that looks it up",
        _ => "This code cannot be used for this booking",
    };
}
