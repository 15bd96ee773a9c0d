namespace Actors.Grains.Payments.Testing.Model;

/// <summary>How intents go from state to state.</summary>
internal static class IntentRules
{
    // How often somebody may try before the intent is canceled; Stripe's own limit varies.
    private const int MostAttempts = 20;

    private static readonly TimeSpan AuthorizationLasts = TimeSpan.FromDays(7);

    /// <summary>An intent that was opened.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="id">Its id.</param>
    /// <param name="order">What is to be collected.</param>
    public static ModelIntent Opened(Ledger ledger, string id, ModelOrder order) =>
        new() { Id = id, CreatedAt = ledger.Now, Metadata = order.Metadata, Order = order, Fee = order.ApplicationFee };

    /// <summary>The refusal of what an intent's state does not allow.</summary>
    /// <param name="what">What it cannot be.</param>
    /// <param name="intent">The intent.</param>
    public static ModelAnswer Unexpected(string what, ModelIntent intent) => new()
    {
        Error = ModelError.State(
            "payment_intent_unexpected_state", $"This PaymentIntent could not be {what} because it has a status of {intent.Status}."),
        Related = [intent],
    };

    /// <summary>Confirms an intent.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="method">A test card's token or number, or a kept method.</param>
    /// <param name="offSession">True when the payer is not there.</param>
    public static ModelAnswer Confirm(Ledger ledger, ModelIntent intent, string method, bool offSession)
    {
        if (intent.Status is not (IntentStatus.NeedsMethod or IntentStatus.NeedsConfirmation)) return Unexpected("confirmed", intent);
        var found = MethodRules.Resolve(ledger, intent.Id, method, intent.Order.CustomerId);
        if (found.Error is { } wrong) return wrong;
        if (intent.Attempts >= MostAttempts) return Cancel(ledger, intent, "automatic");
        var used = (ModelMethod)found.Value!;
        var tried = intent with
        {
            MethodId = used.Id,
            Card = used.Card,
            OffSession = offSession,
            Attempts = intent.Attempts + 1,
            LastError = null,
        };
        var card = TestCards.Of(used.Card);
        var asks = card.Habit == CardHabit.AlwaysAsks || (card.Habit == CardHabit.AsksUnlessSetUp && !used.IsSetUp);
        return (card.Habit, asks, offSession) switch
        {
            (CardHabit.Declines or CardHabit.DeclinesCharges, _, _) => Decline(ledger, tried, card.Refusal),
            (_, true, true) => Decline(ledger, tried, ModelError.Declined(
                "authentication_required", "authentication_required", "Your card was declined. This transaction requires authentication.")),
            (_, true, false) => Ask(ledger, tried),
            _ => Charge(ledger, tried),
        };
    }

    /// <summary>The payer has proved herself, or has not.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="succeeds">True when she has.</param>
    public static ModelAnswer Finish(Ledger ledger, ModelIntent intent, bool succeeds)
    {
        if (intent.Status != IntentStatus.NeedsAction) return Unexpected("finished", intent);
        return succeeds ? Charge(ledger, intent) : Decline(ledger, intent, ModelError.Declined(
            "payment_intent_authentication_failure", null, "The provided PaymentMethod has failed authentication."));
    }

    /// <summary>Takes what was authorised, or a part.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="amount">How much; null for all of it.</param>
    /// <param name="fee">The platform's part; null for what was said when it was opened, as far as it fits.</param>
    public static ModelAnswer Capture(Ledger ledger, ModelIntent intent, long? amount, long? fee)
    {
        if (intent.Status != IntentStatus.NeedsCapture) return Unexpected("captured", intent);
        var taken = amount ?? intent.Capturable;
        if (taken < 1) return ModelError.Wrong("parameter_invalid_integer", "amount_to_capture", "This value must be at least 1.");
        if (taken > intent.Capturable)
        {
            return ModelError.Wrong(
                "amount_too_large", "amount_to_capture",
                $"The requested capture amount is greater than the amount that can be captured ({intent.Capturable}).");
        }

        if (fee > taken || (fee > 0 && intent.Order.Destination is null))
            return ModelError.Wrong("parameter_invalid", "application_fee_amount", "The fee must be at most what is captured.");
        var captured = ledger.Put(intent with
        {
            Status = IntentStatus.Succeeded,
            Received = taken,
            Capturable = 0,
            Fee = fee ?? Math.Min(intent.Fee, taken),
        });
        ledger.Tell("payment_intent.succeeded", captured);
        return captured;
    }

    /// <summary>Cancels an intent whose state allows it.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="reason">Why.</param>
    public static ModelIntent Cancel(Ledger ledger, ModelIntent intent, string? reason)
    {
        var canceled = ledger.Put(intent with
        {
            Status = IntentStatus.Canceled,
            Capturable = 0,
            CancellationReason = reason,
            CanceledAt = ledger.Now,
        });
        ledger.Tell("payment_intent.canceled", canceled);
        return canceled;
    }

    /// <summary>When an intent is canceled by itself; null when it is not.</summary>
    /// <param name="intent">The intent.</param>
    public static DateTimeOffset? LapsesAt(ModelIntent intent) =>
        intent.Status == IntentStatus.NeedsCapture ? intent.CreatedAt + AuthorizationLasts : null;

    private static ModelAnswer Decline(Ledger ledger, ModelIntent intent, ModelError error)
    {
        var declined = ledger.Put(intent with { Status = IntentStatus.NeedsMethod, LastError = error, MethodId = null });
        ledger.Tell("payment_intent.payment_failed", declined);
        return new ModelAnswer { Error = error, Related = [declined] };
    }

    private static ModelIntent Ask(Ledger ledger, ModelIntent intent)
    {
        var asking = ledger.Put(intent with { Status = IntentStatus.NeedsAction });
        ledger.Tell("payment_intent.requires_action", asking);
        return asking;
    }

    private static ModelAnswer Charge(Ledger ledger, ModelIntent intent)
    {
        var isLater = intent.Order.CapturesLater;
        var charged = ledger.Put(intent with
        {
            Status = isLater ? IntentStatus.NeedsCapture : IntentStatus.Succeeded,
            Capturable = isLater ? intent.Order.Amount : 0,
            Received = isLater ? 0 : intent.Order.Amount,
            ChargeId = ledger.NextId("ch", ModelIds.FamilyOf(intent.Id)!),
        });
        if (intent.Order is { KeepsMethod: true, CustomerId: { } customer }) MethodRules.Keep(ledger, charged.MethodId!, customer);
        ledger.Tell(isLater ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded", charged);
        CheckoutRules.Complete(ledger, charged.CheckoutId, charged);
        InvoiceRules.Settle(ledger, charged);
        return DisputeRules.Open(ledger, charged);
    }
}
