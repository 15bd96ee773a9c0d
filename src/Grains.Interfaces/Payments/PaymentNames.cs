namespace Actors.Grains.Interfaces.Payments;

/// <summary>The names of states of payments in the API and in documents.</summary>
public static class PaymentNames
{
    private static readonly string[] Statuses =
    [
        "pending", "requires_payment", "processing", "authorized", "paid", "card_kept", "partially_refunded", "refunded", "cancelled",
        "failed",
    ];

    private static readonly string[] Refunds = ["pending", "succeeded", "failed"];

    /// <summary>All names of states, in the order of the enum.</summary>
    public static IReadOnlyList<string> AllStatuses => Statuses;

    /// <summary>The name of a state.</summary>
    /// <param name="status">The state.</param>
    public static string Of(PaymentStatus status) => Statuses[(int)status];

    /// <summary>The name of a refund's state.</summary>
    /// <param name="status">The state.</param>
    public static string Of(RefundStatus status) => Refunds[(int)status];
}
