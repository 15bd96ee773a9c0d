namespace Actors.Grains.Interfaces.Vouchers;

/// <summary>Why a voucher is refused, as the words that programs read. They are told to callers, so they never change.</summary>
public static class VoucherReasons
{
    /// <summary>It is unknown, over, not yet good or taken out of use: those are not told apart.</summary>
    public const string NotValid = "not_valid";

    /// <summary>It has been used as often as it may be.</summary>
    public const string UsedUp = "used_up";

    /// <summary>This client has used it as often as one may.</summary>
    public const string UsedByClient = "used_by_client";

    /// <summary>It is not good for the service.</summary>
    public const string OtherService = "other_service";

    /// <summary>It belongs to another client.</summary>
    public const string OtherClient = "other_client";

    /// <summary>It asks for the client's address.</summary>
    public const string EmailMissing = "email_missing";

    /// <summary>It is good for a client's first booking only.</summary>
    public const string FirstBookingOnly = "first_booking_only";

    /// <summary>It is in another currency than the price.</summary>
    public const string OtherCurrency = "other_currency";

    /// <summary>There is nothing to pay that it could take anything off.</summary>
    public const string NothingToPay = "nothing_to_pay";

    /// <summary>It is good from a higher price only.</summary>
    public const string PriceTooLow = "price_too_low";
}
