using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// What becomes of a voucher when its appointment is called off: pure. While calling off is free, everything is given back. Late, a coupon
/// and a session are spent, and of a gift what is above the fee is given back: the fee is taken from it first. Who does not come has
/// spent it.
/// </summary>
public static class VoucherReturns
{
    /// <summary>How much of a fee the voucher pays, in minor units; null for nothing.</summary>
    /// <param name="voucher">What the appointment has taken; null for nothing.</param>
    /// <param name="fee">The fee; null for none.</param>
    public static long? FeeBy(AppliedVoucher? voucher, Money? fee)
    {
        if (fee is null || voucher is null or { Kind: VoucherKind.Coupon }) return null;
        return Math.Min(fee.Amount, voucher.Amount) is > 0 and var paid ? paid : null;
    }

    /// <summary>What is given back.</summary>
    /// <param name="voucher">What the appointment has taken.</param>
    /// <param name="fee">What calling off costs; null when nothing.</param>
    public static ReturnedVoucher Of(AppliedVoucher voucher, Money? fee)
    {
        if (fee is null) return new ReturnedVoucher(1, voucher.Amount, voucher.Sessions);
        return voucher.Kind == VoucherKind.Gift ? new ReturnedVoucher(0, voucher.Amount - (FeeBy(voucher, fee) ?? 0), 0) : default;
    }

    /// <summary>What was given back of the voucher of an appointment that was called off; nothing while it was not.</summary>
    /// <param name="appointment">The appointment.</param>
    public static ReturnedVoucher Of(Appointment appointment) => appointment is { Voucher: { } voucher, Cancellation: { } cancellation }
        ? Of(voucher, cancellation.Fee)
        : default;
}
