using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments;

/// <summary>How far a payment has come, from what is known of it: pure.</summary>
internal static class PaymentStatuses
{
    /// <summary>How far it has come.</summary>
    /// <param name="book">What is known of it.</param>
    /// <param name="captured">What was taken, in minor units.</param>
    /// <param name="refunded">What was given back, or is about to be.</param>
    public static PaymentStatus Of(PaymentBook book, long captured, long refunded)
    {
        if (captured > 0)
        {
            if (refunded == 0) return PaymentStatus.Paid;
            return refunded >= captured ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded;
        }

        if (book.Failure is not null) return PaymentStatus.Failed;
        if (book.HasEnded) return PaymentStatus.Cancelled;
        if (book.Winning?.Kind.KeepsCard() == true) return PaymentStatus.CardKept;
        return book.Attempts.Where(attempt => attempt.Status != AttemptStatus.Ended)
            .Select(attempt => attempt.Status).DefaultIfEmpty(AttemptStatus.Planned).Max() switch
        {
            AttemptStatus.Open => PaymentStatus.RequiresPayment,
            AttemptStatus.Processing => PaymentStatus.Processing,
            AttemptStatus.Authorized or AttemptStatus.Succeeded => PaymentStatus.Authorized,
            _ => PaymentStatus.Pending,
        };
    }
}
