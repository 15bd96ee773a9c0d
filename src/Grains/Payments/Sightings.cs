using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments;

/// <summary>
/// Joins what is known of an attempt with what was seen of it: pure. What was seen may be old, since answers overtake each other; so
/// nothing goes back but from one that waits to another that waits.
/// </summary>
internal static class Sightings
{
    /// <summary>An attempt as it is known after it was seen.</summary>
    /// <param name="attempt">What was known.</param>
    /// <param name="seen">What was seen.</param>
    public static Attempt Merge(Attempt attempt, Sighting seen) => attempt with
    {
        Status = Later(attempt.Status, seen.Status),
        IntentId = seen.IntentId ?? attempt.IntentId,
        CheckoutId = seen.CheckoutId ?? attempt.CheckoutId,
        Received = Math.Max(attempt.Received, seen.Received),
        CustomerId = seen.CustomerId ?? attempt.CustomerId,
        PaymentMethodId = seen.PaymentMethodId ?? attempt.PaymentMethodId,
        DeclineCode = seen.DeclineCode ?? attempt.DeclineCode,
    };

    // A bank may refuse what it was asked: then the client is asked for another method.
    private static AttemptStatus Later(AttemptStatus known, AttemptStatus seen) =>
        known == AttemptStatus.Processing && seen == AttemptStatus.Open ? seen : seen > known ? seen : known;
}
