namespace Actors.Grains.Payments.Testing.Model;

/// <summary>How money goes back.</summary>
internal static class RefundRules
{
    private const int MostRefunds = 200;

    // How long a bank takes with the cards that take their time.
    private static readonly TimeSpan BankTakes = TimeSpan.FromMinutes(1);

    /// <summary>Gives back what was taken, or a part.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="intent">Of which intent.</param>
    /// <param name="command">How much.</param>
    public static ModelAnswer Create(Ledger ledger, ModelIntent intent, CreateRefund command)
    {
        if (OrderRules.CheckMetadata(command.Metadata) is { } wrong) return wrong;
        if (intent.Received == 0) return IntentRules.Unexpected("refunded", intent);
        if (ledger.Find<ModelDispute>(intent.DisputeId) is { IsRefundable: false })
            return ModelError.State("charge_disputed", "The charge has been charged back and cannot be refunded.");
        var left = intent.Received - intent.Refunded;
        if (left == 0) return ModelError.State("charge_already_refunded", $"Charge {intent.ChargeId} has already been refunded.");
        var amount = command.Amount ?? left;
        if (amount < 1) return ModelError.Wrong("parameter_invalid_integer", "amount", "This value must be at least 1.");
        if (amount > left)
        {
            return ModelError.Wrong(
                "amount_too_large", "amount", $"Refund amount ({amount}) is greater than unrefunded amount on charge ({left}).");
        }

        if (ledger.All<ModelRefund>().Count(refund => refund.IntentId == intent.Id) >= MostRefunds)
            return ModelError.State("charge_not_refundable", "No more refunds of this charge are taken here.");
        return Made(ledger, intent, command, amount);
    }

    /// <summary>What a bank has taken its time with.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="refund">The refund.</param>
    public static void Move(Ledger ledger, ModelRefund refund)
    {
        if (refund.Status == "pending")
        {
            ledger.Tell("refund.updated", ledger.Put(refund with { Status = "succeeded", MovesAt = null }));
            return;
        }

        var failed = ledger.Put(refund with { Status = "failed", MovesAt = null, FailureReason = "expired_or_canceled_card" });
        var intent = ledger.Find<ModelIntent>(refund.IntentId)!;
        ledger.Put(intent with { Refunded = intent.Refunded - refund.Amount });
        ledger.Tell("refund.updated", failed);
        ledger.Tell("refund.failed", failed);
    }

    private static ModelRefund Made(Ledger ledger, ModelIntent intent, CreateRefund command, long amount)
    {
        var habit = TestCards.Of(intent.Card!).Habit;
        var refund = ledger.Put(new ModelRefund
        {
            Id = ledger.NextId("re", ModelIds.FamilyOf(intent.Id)!),
            CreatedAt = ledger.Now,
            Metadata = command.Metadata,
            IntentId = intent.Id,
            Amount = amount,
            Currency = intent.Order.Currency,
            Status = habit == CardHabit.PendsRefunds ? "pending" : "succeeded",
            MovesAt = habit is CardHabit.PendsRefunds or CardHabit.FailsRefunds ? ledger.Now + BankTakes : null,
            ReversesTransfer = command.ReversesTransfer,
        });
        var refunded = ledger.Put(intent with { Refunded = intent.Refunded + amount });
        ledger.Tell("refund.created", refund);
        ledger.Tell("charge.refunded", refunded);
        return refund;
    }
}

/// <summary>How payers' banks take money back.</summary>
internal static class DisputeRules
{
    /// <summary>Has a charge disputed whose card does that.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="intent">The intent, which was charged.</param>
    public static ModelIntent Open(Ledger ledger, ModelIntent intent)
    {
        var card = TestCards.Of(intent.Card!);
        if (card.Habit != CardHabit.Disputes) return intent;
        var isInquiry = card.Dispute.Status.StartsWith("warning", StringComparison.Ordinal);
        var dispute = ledger.Put(new ModelDispute
        {
            Id = ledger.NextId("dp", ModelIds.FamilyOf(intent.Id)!),
            CreatedAt = ledger.Now,
            IntentId = intent.Id,
            Amount = intent.Order.Amount,
            Currency = intent.Order.Currency,
            Status = card.Dispute.Status,
            Reason = card.Dispute.Reason,
            IsRefundable = isInquiry,
        });
        ledger.Tell("charge.dispute.created", dispute, intent);
        if (!isInquiry) ledger.Tell("charge.dispute.funds_withdrawn", dispute, intent);
        return ledger.Put(intent with { DisputeId = dispute.Id });
    }

    /// <summary>The bank has decided.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="isWon">True when the money comes back.</param>
    public static ModelAnswer Close(Ledger ledger, ModelIntent intent, bool isWon)
    {
        var dispute = ledger.Find<ModelDispute>(intent.DisputeId)!;
        if (dispute.Status is "won" or "lost" or "warning_closed")
            return ModelError.State("dispute_closed", "The dispute is closed already.");
        var isInquiry = dispute.Status.StartsWith("warning", StringComparison.Ordinal);
        var closed = ledger.Put(dispute with
        {
            Status = isInquiry ? "warning_closed" : isWon ? "won" : "lost",
            IsRefundable = isInquiry || isWon,
        });
        if (isWon && !isInquiry) ledger.Tell("charge.dispute.funds_reinstated", closed, intent);
        ledger.Tell("charge.dispute.closed", closed, intent);
        return closed;
    }
}
