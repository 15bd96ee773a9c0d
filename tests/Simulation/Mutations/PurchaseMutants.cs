namespace Actors.Simulation.Mutations;

/// <summary>Mistakes with what is bought, and with what is left of an offer.</summary>
internal static class PurchaseMutants
{
    private const string Purchase = "src/Grains/Vouchers/Purchases/PurchaseGrain.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A package is given before it is paid",
            Purchase,
            "if (access.Payment.Status is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded)",
            "if (access.Payment.Status != PaymentStatus.Refunded)"),
        new(
            "Whoever has the money back keeps the voucher",
            Purchase,
            "if (takenBack.VoucherId is { } voucherId) await End(voucherId);",
            "_ = takenBack;"),
        new(
            "A purchase that was given back before its voucher was made is not noted",
            Purchase,
            "state.Current is { TakenBackAt: null } current ?",
            "state.Current is { TakenBackAt: null, VoucherId: not null } current ?"),
        new(
            "Who is told of a payment looks at what it was",
            "src/Grains/Payments/PaymentGrain.cs",
            "ReadNewest(state => state.Book is { } book ? (Outcome<Payment>)book.Payment : NotFound);",
            "Read(state => state.Book is { } book ? (Outcome<Payment>)book.Payment : NotFound);"),
        new(
            "The holds of seats that were not to be had are kept",
            "src/Grains/Waitlist/WaitlistDecisions.cs",
            "&& appointmentIds.Length >= entry.Entry.Wish.Seats;",
            "&& appointmentIds.Length > 0;"),
    ];
}
