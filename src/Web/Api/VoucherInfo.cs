namespace Actors.Web.Api;

/// <summary>What a code would do for a booking.</summary>
public sealed record VoucherInfo
{
    /// <summary>What the booking costs without it.</summary>
    public MoneyInfo? Price { get; init; }

    /// <summary>What a coupon takes off.</summary>
    public MoneyInfo? Discount { get; init; }

    /// <summary>What a gift or a session pays.</summary>
    public MoneyInfo? Covered { get; init; }

    /// <summary>What is left to pay, tax included.</summary>
    public MoneyInfo? Remaining { get; init; }

    /// <summary>What of that is paid when booking; null for nothing.</summary>
    public MoneyInfo? Due { get; init; }

    /// <summary>True when it is good only for bookings of its owner's.</summary>
    public bool IsBound { get; init; }
}
