namespace Actors.Simulation.Mutations;

/// <summary>Mistakes with money.</summary>
internal static class PaymentMutants
{
    private const string Decisions = "src/Grains/Payments/PaymentDecisions.cs";
    private const string Sightings = "src/Grains/Payments/PaymentSightings.cs";
    private const string Runner = "src/Grains/Payments/PaymentRunner.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "Money is taken before the appointment is asked",
            Runner,
            "purpose is { Kind: PaymentPurposeKind.Appointment, Id: { } appointmentId }",
            "purpose is { Kind: PaymentPurposeKind.Other, Id: { } appointmentId }"),
        new(
            "An appointment that says no is paid for all the same",
            Runner,
            "if (outcome.Refusal is not null)",
            "if (outcome.Refusal is { Code: RefusalCode.LimitReached })"),
        new(
            "What has not won is not given up",
            Decisions,
            "attempt.Number != book.Winner && attempt.Kind != AttemptKind.Charge && CanBeGivenUp(attempt)",
            "attempt.Number < 0 && CanBeGivenUp(attempt)"),
        new(
            "How much is taken is decided anew at each attempt",
            Decisions,
            "winner.Captures ?? Math.Min(turn.Book.Settlement?.Keep ?? winner.Amount, winner.Amount)",
            "Math.Min(turn.Book.Settlement?.Keep ?? winner.Amount, winner.Amount)"),
        new(
            "Two refunds have one key",
            "src/Grains/Payments/GatewayKeys.cs",
            "step.Refund?.Id ?? step.Attempt.Number.ToString(CultureInfo.InvariantCulture)",
            "step.Attempt.Number.ToString(CultureInfo.InvariantCulture)"),
        new(
            "A late cancellation gives everything back",
            "src/Grains/Payments/AppointmentOrders.cs",
            "Math.Max(0, (cancellation.Fee?.Amount ?? 0) - (cancellation.FeeByVoucher ?? 0));",
            "Math.Min(0, (cancellation.Fee?.Amount ?? 0) - (cancellation.FeeByVoucher ?? 0));"),
        new(
            "A cancellation says nothing to the payment",
            "src/Grains/Scheduling/AppointmentGrain.cs",
            "@event is AppointmentCancelled or AppointmentMissed or AppointmentErased",
            "@event is AppointmentMissed or AppointmentErased"),
        new(
            "A kept card is charged again and again",
            Decisions,
            "if (!isOwed || turn.Book.Attempts.Exists(attempt => attempt.Kind == AttemptKind.Charge)) return null;",
            "if (!isOwed || turn.Book.Attempts.Count(attempt => attempt.Kind == AttemptKind.Charge) > 1) return null;"),
        new(
            "What waits for a bank is never looked at again",
            Decisions,
            "if (isUnderWay || book.Payment.Dispute is { IsOpen: true })",
            "if ((isUnderWay || book.Payment.Dispute is { IsOpen: true }) && book.NextLook is not null)"),
        new(
            "What was given back is given back again",
            Decisions,
            "attempt.Received - turn.Book.RefundsOf(attempt) - KeptOf(turn.Book, attempt)",
            "attempt.Received - KeptOf(turn.Book, attempt)"),
        new(
            "What had arrived and was sent back stays given back",
            Sightings,
            "if (seen.Status == RefundStatus.Failed && before.Status != RefundStatus.Failed)",
            "if (seen.Status == RefundStatus.Failed && before.Status == RefundStatus.Pending)"),
        new(
            "How a dispute ends is not noted",
            Sightings,
            "known != seen && !(known is { IsOpen: false } && seen.IsOpen && known.GatewayId == seen.GatewayId);",
            "known is null;"),
        new(
            "What was refused while a bank was at it is asked under the same key for ever",
            "src/Grains/Payments/GatewayKeys.cs",
            """
            string.Create(CultureInfo.InvariantCulture, $"{Of(tenant, step, operation)}:{step.At.UtcTicks}");
            """,
            "Of(tenant, step, operation);"),
    ];
}
